import { parseArgs } from 'node:util';
import { quoteIdsOf } from '../../../core/document/find';
import { published } from '../../../core/document/review';
import { type VerifiedQuotation, verifyQuotations } from '../../../core/quotes/verify';
import type { Workspace } from '../../../workspace';
import { reasonOf } from '../../../workspace/disk/plainError';
import { print, tell } from '../../terminal';
import { listAll } from '../articles';
import { type Context, exitCodes, UsageError } from '../command';
import { withWorkspace } from '../open';
import { verifyFile } from './verifyFile';

type Row = VerifiedQuotation & { slug: string };

/** Compares the quotations of articles with their records, or those of a published file with its ledger. */
export async function verify(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { all: { type: 'boolean' }, ledger: { type: 'string' } },
  });
  const { all = false, ledger } = values;
  if (ledger !== undefined) {
    if (all || positionals.length !== 1)
      throw new UsageError('Name one published file: --ledger FILE ARTICLE.md');
    return verifyFile(ledger, positionals[0] ?? '', context);
  }
  if (all === positionals.length > 0)
    throw new UsageError('Name articles by their slugs, or all of them by --all.');
  const { rows, failed } = await withWorkspace(context, async (workspace) => {
    const bySlug = new Map((await listAll(workspace)).map(({ slug, id }) => [slug, id]));
    return verifyAll(workspace, bySlug, all ? [...bySlug.keys()] : positionals);
  });

  for (const { slug, error } of failed) tell(`${slug}: ${error}`);
  for (const { slug, words, warnings } of rows)
    for (const { message } of warnings) tell(`${slug}: ${words}: ${message}`);
  const drifted = rows.filter(({ state }) => state === 'drifted').length;
  const warned = rows.filter(({ warnings }) => warnings.length > 0).length;
  print(
    context,
    rows.map(({ slug, quoteId, state, warnings, evidence, diff }) => ({
      slug,
      quoteId,
      state,
      warnings,
      evidence,
      diff,
    })),
    [
      ...rows.map(({ slug, state, evidence, words }) => [slug, state, evidence, words]),
      `${rows.length} quotation${rows.length === 1 ? '' : 's'} compared with their records, ${drifted} drifted, ${warned} with warnings`,
    ],
  );
  return drifted + failed.length > 0 ? exitCodes.findings : exitCodes.done;
}

/** An article that cannot be read is named; the others are verified. */
async function verifyAll(
  workspace: Workspace,
  bySlug: ReadonlyMap<string, string>,
  slugs: readonly string[],
) {
  const rows: Row[] = [];
  const failed: { slug: string; error: string }[] = [];
  for (const slug of slugs) {
    const id = bySlug.get(slug);
    try {
      if (id === undefined) throw new UsageError('There is no such article.');
      for (const quotation of await verifyArticle(workspace, id)) rows.push({ slug, ...quotation });
    } catch (error) {
      failed.push({ slug, error: error instanceof UsageError ? error.message : reasonOf('quotes', error) });
    }
  }
  return { rows, failed };
}

async function verifyArticle(workspace: Workspace, id: string): Promise<VerifiedQuotation[]> {
  const { body: stored, language } = await workspace.articles.get(id);
  const body = published(stored);
  const quotes = await workspace.quotes.getMany([...new Set(body.flatMap(quoteIdsOf))]);
  return verifyQuotations(body, new Map(quotes.map((quote) => [quote.id, quote])), language);
}
