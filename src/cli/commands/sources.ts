import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import { sourceFormats } from '../../core/model/sourceFiles';
import { writeFileAtomic } from '../../workspace';
import { reasonOf } from '../../workspace/disk/plainError';
import { print, printText, progress, tell } from '../terminal';
import { type Context, exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

export const sources: Run = ([action, ...args], context) => {
  if (action === 'import') return importFile(args, context);
  if (action === 'export') return exportFile(args, context);
  throw new UsageError('Say `sources import FILE` or `sources export --format F`.');
};

async function importFile(args: string[], context: Context): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'sentence-case': { type: 'boolean' } },
  });
  const sentenceCase = values['sentence-case'];
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new UsageError('Name one file to import.');
  const bytes = await readFile(path.resolve(name)).catch((cause: unknown) => {
    throw new StetError('unreadable', verbatim(`${name}: ${reasonOf('sources', cause)}`), { cause });
  });
  const { imported, merged, alike, skipped, lost } = await withWorkspace(
    context,
    (workspace) => workspace.sources.import({ name, bytes, sentenceCase }, { onProgress: progress }),
    { writes: true },
  );
  for (const { entry, line, error } of skipped) tell(`${name}:${line}: ${entry || 'entry'}: ${error}`);
  for (const { entry, line, field, error } of lost)
    tell(`${name}:${line}: ${entry || 'entry'}, ${field}: ${error}`);
  print(context, { imported, merged, alike, skipped, lost }, [
    `${imported} imported, ${merged} here already, ${skipped.length} skipped`,
    ...(alike > 0
      ? [`${alike} of the imported may be works that are here already; nothing was merged.`]
      : []),
  ]);
  return skipped.length + lost.length > 0 ? exitCodes.findings : exitCodes.done;
}

async function exportFile(args: string[], context: Context): Promise<number> {
  const { values } = parseArgs({ args, options: { format: { type: 'string' }, out: { type: 'string' } } });
  const { out } = values;
  const format = sourceFormats.find((known) => known === values.format);
  if (!format) throw new UsageError(`--format is one of ${sourceFormats.join(', ')}.`);
  const { text, skipped } = await withWorkspace(context, (workspace) =>
    workspace.sources.export({ format }, { onProgress: progress }),
  );
  if (out === undefined) printText(text);
  else await writeFileAtomic(path.resolve(out), text);
  for (const { entry, error } of skipped) tell(`${entry}: ${error}`);
  return skipped.length > 0 ? exitCodes.findings : exitCodes.done;
}
