import { parseArgs } from 'node:util';
import { type Finding, isReady } from '../../core/model/check';
import type { Workspace } from '../../workspace';
import { reasonOf } from '../../workspace/disk/plainError';
import { print, progress, tell } from '../terminal';
import { listAll } from './articles';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

interface Row {
  slug: string;
  findings: Finding[];
}

export const check: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { all: { type: 'boolean' } },
  });
  const { all = false } = values;
  if (all === positionals.length > 0)
    throw new UsageError('Name articles by their slugs, or all of them by --all.');
  const { rows, failed } = await withWorkspace(context, (workspace) =>
    checkAll(workspace, all ? null : positionals),
  );
  for (const { slug, error } of failed) tell(`${slug}: ${error}`);
  const ready = rows.filter(({ findings }) => isReady(findings)).length;
  print(
    context,
    rows.map(({ slug, findings }) => ({
      slug,
      ready: isReady(findings),
      findings: findings.map(({ check: id, severity, message, excerpt, waiver }) => ({
        check: id,
        severity,
        message,
        excerpt,
        waived: waiver !== null,
      })),
    })),
    [
      ...rows.flatMap(({ slug, findings }) =>
        findings.map(({ check: id, severity, message, excerpt, waiver }) => [
          slug,
          waiver ? 'waived' : severity,
          id,
          message,
          excerpt,
        ]),
      ),
      `${rows.length} article${rows.length === 1 ? '' : 's'} checked, ${ready} ready`,
    ],
  );
  return ready < rows.length || failed.length > 0 ? exitCodes.findings : exitCodes.done;
};

/** An article that cannot be read is named; the others are checked. `slugs`: null for all. */
async function checkAll(workspace: Workspace, slugs: readonly string[] | null) {
  const bySlug = new Map((await listAll(workspace)).map(({ slug, id }) => [slug, id]));
  const rows: Row[] = [];
  const failed: { slug: string; error: string }[] = [];
  const wanted = slugs ?? [...bySlug.keys()];
  for (const [index, slug] of wanted.entries()) {
    progress(index, wanted.length, slug);
    const id = bySlug.get(slug);
    try {
      if (id === undefined) throw new UsageError('There is no such article.');
      rows.push({ slug, findings: await workspace.checks.of(id) });
    } catch (error) {
      failed.push({ slug, error: error instanceof UsageError ? error.message : reasonOf('checks', error) });
    }
  }
  progress(wanted.length, wanted.length, '');
  return { rows, failed };
}
