import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../../core/model/check';
import type { OverForeign } from '../../core/model/exporting';
import { print, progress, tell } from '../terminal';
import { listAll } from './articles';
import { exitCodes, type Run, UsageError } from './command';
import { exportWord } from './exportWord';
import { findingsLine, findingsOf } from './findings';
import { withWorkspace } from './open';

export const exportCommand: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      all: { type: 'boolean' },
      preset: { type: 'string' },
      to: { type: 'string' },
      comments: { type: 'boolean' },
      out: { type: 'string' },
      force: { type: 'boolean' },
      keep: { type: 'boolean' },
      unpublished: { type: 'boolean' },
      'before-embargo': { type: 'boolean' },
      'import-file': { type: 'boolean' },
      ledger: { type: 'boolean' },
    },
  });
  const {
    all = false,
    preset,
    to,
    comments = false,
    out,
    unpublished = false,
    'before-embargo': beforeEmbargo = false,
    'import-file': importFile = false,
    ledger = false,
  } = values;
  const overForeign = decision(values);
  if (!out) throw new UsageError('Name a folder to write to: --out DIR.');
  if (all === positionals.length > 0)
    throw new UsageError('Name articles by their slugs, or all of them by --all.');
  if (to !== undefined) {
    const [other] = onlyOfPresets.filter((name) => values[name] !== undefined);
    if (to !== 'docx') throw new UsageError('--to is docx; Markdown is written by --preset.');
    if (other) throw new UsageError(`--${other} is of Markdown files, not of --to docx.`);
    return exportWord(
      { slugs: positionals, all, out, beforeEmbargo, review: comments, force: values.force ?? false },
      context,
    );
  }

  const { report, found } = await withWorkspace(context, async (workspace) => {
    const presets = (await workspace.exports.presets()).map(({ id }) => id);
    if (!preset) throw new UsageError(`Name a preset: --preset with one of ${presets.join(', ')}.`);
    if (!presets.includes(preset)) {
      throw new UsageError(`There is no preset “${preset}”: take one of ${presets.join(', ')}.`);
    }
    const articles = await listAll(workspace);
    const bySlug = new Map(articles.map(({ slug, id }) => [slug, id]));
    const slugs = all ? [...bySlug.keys()] : positionals;
    const articleIds = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
    const missing = slugs.filter((slug) => !bySlug.has(slug));
    const done = await workspace.exports.run(
      articleIds,
      { preset, unpublished, beforeEmbargo, importFile, ledger },
      path.resolve(out),
      {
        onProgress: progress,
        overForeign,
      },
    );
    const failed = [...done.failed, ...missing.map((slug) => ({ slug, error: 'There is no such article.' }))];
    const written = new Set(done.written.map(({ slug }) => slug));
    const asked = articles.filter(({ slug }) => written.has(slug));
    const found = await findingsOf(workspace, asked, isAsked(beforeEmbargo));
    return { report: { ...done, failed: [...failed, ...found.failed] }, found: found.counts };
  });

  const lossy = report.written.filter(({ selfCheck }) => !selfCheck.ok);
  for (const { slug, error } of report.failed) tell(`${slug}: ${error}`);
  for (const { path: file } of report.foreign) tell(`${file}: no export of this article wrote this file.`);
  if (report.foreign.length > 0)
    tell('Nothing was written. --force replaces these files; --keep leaves them and writes the others.');
  for (const { slug, reason } of report.leftOut) tell(`${slug}: left out, ${reasons[reason]}`);
  for (const { path: file } of report.kept) tell(`${file}: left as it is.`);
  for (const line of found.map(findingsLine)) if (line !== '') tell(line);
  for (const { slug, selfCheck } of report.written) {
    for (const { message, excerpt } of [...selfCheck.losses, ...selfCheck.notices])
      tell(`${slug}: ${message} ${excerpt}`.trim());
  }
  print(
    context,
    {
      written: report.written.map(({ selfCheck: { ok, losses, notices }, ...written }) => ({
        ...written,
        selfCheck: { ok, losses, notices },
      })),
      failed: report.failed,
      leftOut: report.leftOut,
      foreign: report.foreign,
      kept: report.kept,
      findings: found,
    },
    [
      ...report.written.map(({ path: file }) => file),
      `${report.written.length} written in ${report.fileCount} file${report.fileCount === 1 ? '' : 's'}, ${lossy.length} of them with losses, ${report.failed.length} failed`,
    ],
  );
  const findings = report.failed.length + report.foreign.length + lossy.length;
  return findings > 0 ? exitCodes.findings : exitCodes.done;
};

/** Options that Word files have no use for. */
const onlyOfPresets = ['preset', 'unpublished', 'import-file', 'ledger', 'keep'] as const;

/** Who exports before an embargo is over has decided on it. */
const isAsked =
  (beforeEmbargo: boolean) =>
  ({ check }: Finding): boolean =>
    !beforeEmbargo || check !== 'under-embargo';

const reasons = {
  draft: 'as it is a draft, which this target would publish. --unpublished writes it.',
  future: 'as its date is still to come and this target would publish it now. --unpublished writes it.',
};

function decision({ force = false, keep = false }): OverForeign | undefined {
  if (force && keep)
    throw new UsageError('--force replaces the files of others, --keep leaves them: say one.');
  if (force) return 'replace';
  return keep ? 'keep' : undefined;
}
