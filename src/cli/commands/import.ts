import path from 'node:path';
import { parseArgs } from 'node:util';
import { groupLedgers, lineOfGroup } from '../../core/ledger/report';
import type { Imported } from '../../core/model/importing';
import { findPreset } from '../../workspace/services/export/presets';
import { print, progress, tell } from '../terminal';
import { readChanges } from './changes';
import { exitCodes, type Run, UsageError } from './command';
import { importArchive } from './importArchive';
import { withWorkspace } from './open';

/** Rows of articles that people read. */
const mostRows = 20;

const shown = ({ path: file, id, slug, title, ledger, proposals, notes }: Imported) => ({
  path: file,
  id,
  slug,
  title,
  ledger,
  proposals,
  notes,
});

export const importCommand: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string', default: 'article' },
      from: { type: 'string' },
      changes: { type: 'string' },
      site: { type: 'string' },
      permalink: { type: 'string' },
      drafts: { type: 'boolean', default: false },
    },
  });
  const { as } = values;
  if (as !== 'article' && as !== 'archive') throw new UsageError('--as is article or archive.');
  const changes = readChanges(values.changes);
  const dialect = values.from === undefined ? undefined : (await findPreset(null, values.from)).dialect;
  if (positionals.length === 0) throw new UsageError('Name at least one file or folder to import.');
  const paths = positionals.map((name) => path.resolve(name));
  if (as === 'archive') return importArchive(paths, values, context);
  const { imported, failed } = await withWorkspace(
    context,
    ({ imports }) => imports.fromPaths(paths, { onProgress: progress, changes, dialect }),
    { writes: true },
  );
  for (const { path: file, error } of failed) tell(`${file}: ${error}`);
  for (const { path: file, notes } of imported) for (const note of notes) tell(`${file}: ${note}`);
  const groups = groupLedgers(imported);
  for (const group of groups) tell(lineOfGroup(group));
  print(context, { imported: imported.map(shown), failed, ledger: groups }, [
    ...imported.slice(0, mostRows).map(({ slug, title }) => [slug, title]),
    ...(imported.length > mostRows
      ? [`and ${imported.length - mostRows} more: --json lists all of them`]
      : []),
    `${imported.length} imported, ${failed.length} failed`,
  ]);
  return failed.length > 0 ? exitCodes.findings : exitCodes.done;
};
