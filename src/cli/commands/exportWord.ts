import path from 'node:path';
import type { Workspace } from '../../workspace';
import { lookInside, writeInside } from '../../workspace/disk/inside';
import { reasonOf } from '../../workspace/disk/plainError';
import { print, tell } from '../terminal';
import { listAll } from './articles';
import { type Context, exitCodes, UsageError } from './command';
import { withWorkspace } from './open';

interface WordExport {
  slugs: string[];
  all: boolean;
  out: string;
  beforeEmbargo: boolean;
  /** Whether comments and suggestions are in the files. */
  review: boolean;
  /** Whether files that are there are replaced. */
  force: boolean;
}

interface WordReport {
  written: { slug: string; path: string; picturesLeftOut: number }[];
  failed: { slug: string; error: string }[];
}

/** Writes each article as `<slug>.docx`. Answers the exit code. */
export async function exportWord(options: WordExport, context: Context): Promise<number> {
  const report = await withWorkspace(context, (workspace) => writeAll(workspace, options));
  for (const { slug, error } of report.failed) tell(`${slug}: ${error}`);
  for (const { slug, picturesLeftOut: count } of report.written)
    if (count > 0) tell(`${slug}: pictures that are words or links in the file: ${count}`);
  const { length } = report.written;
  print(context, report, [
    ...report.written.map(({ path: file }) => file),
    `${length} written, ${report.failed.length} failed`,
  ]);
  return report.failed.length > 0 ? exitCodes.findings : exitCodes.done;
}

async function writeAll(workspace: Workspace, options: WordExport): Promise<WordReport> {
  const { all, beforeEmbargo, review, force } = options;
  const folder = path.resolve(options.out);
  const ids = new Map((await listAll(workspace)).map(({ slug, id }) => [slug, id]));
  const report: WordReport = { written: [], failed: [] };
  for (const slug of all ? ids.keys() : options.slugs) {
    const file = `${slug}.docx`;
    const id = ids.get(slug);
    try {
      if (id === undefined) throw new UsageError('There is no such article.');
      if (!force && (await lookInside(folder, file)) !== null)
        throw new UsageError(`${file} is there already. --force replaces it.`);
      const { bytes, picturesLeftOut } = await workspace.words.write(id, { beforeEmbargo, review });
      await writeInside(folder, file, bytes);
      report.written.push({ slug, path: file, picturesLeftOut });
    } catch (error) {
      report.failed.push({
        slug,
        error: error instanceof UsageError ? error.message : reasonOf('export', error),
      });
    }
  }
  return report;
}
