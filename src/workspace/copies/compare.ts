import { blockText } from '../../core/document/text';
import { articleFields } from '../../core/model/article';
import { type ComparedArticle, type CopyComparison, copiedTables } from '../../core/model/copy';
import { type Connection, Database } from '../db/database';
import type { Progress } from '../progress';
import { findSummary } from '../repositories/articleList';
import { articlesOfBoth, attach, differingRecords, onlyTheirs } from '../repositories/otherDatabase';
import { type ArticleMerge, changesNothing, mergeOf } from './mergeOf';
import { openCopy } from './openCopy';
import { blockOf, isDamage, isReadable, readBlocks } from './texts';

export interface BothDatabases {
  /** The workspace’s database, and the copy of it. */
  file: string;
  copy: string;
}

/** What the copy has that the database has not. Neither is written, and the database can be meanwhile. */
export async function* compareDatabases({
  file,
  copy,
}: BothDatabases): AsyncGenerator<Progress, CopyComparison> {
  const theirs = await openCopy(copy);
  try {
    const here = await Database.open(file, { readOnly: true });
    try {
      await here.exec(attach(theirs.file));
      const articles = yield* compareArticles(here, theirs.db);
      return { articles, records: await countRecords(here), differing: await differingRecords(here) };
    } finally {
      await here.close();
    }
  } finally {
    await theirs.close();
  }
}

async function* compareArticles(
  here: Database,
  there: Connection,
): AsyncGenerator<Progress, ComparedArticle[]> {
  const compared: ComparedArticle[] = [];
  const [added, both] = [await onlyTheirs(here, 'article'), await articlesOfBoth(here)];
  const total = added.length + both.length;
  let done = 0;
  for (const id of added) {
    const headline = (await findSummary(there, id))?.headline ?? '';
    yield { done: done++, total, label: headline };
    const state = (await isReadable(there, id)) ? 'new' : 'damaged';
    compared.push({ id, headline, state, overlaps: [], header: [] });
  }
  for (const id of both) {
    const headline = (await findSummary(here, id))?.headline ?? '';
    yield { done: done++, total, label: headline };
    // A transaction, so that a save in between does not show half of two texts.
    const article = await here
      .transaction((connection) => compareArticle(connection, there, id))
      .catch((error: unknown) => {
        if (!isDamage(error)) throw error;
        return { id, headline, state: 'damaged' as const, overlaps: [], header: [] };
      });
    if (article) compared.push(article);
  }
  return compared;
}

async function compareArticle(
  here: Connection,
  there: Connection,
  id: string,
): Promise<ComparedArticle | null> {
  const [mine, theirs] = [await findSummary(here, id), await findSummary(there, id)];
  if (!mine || !theirs) return null;
  const header = articleFields
    .filter((field) => String(mine[field]) !== String(theirs[field]))
    .map((field) => ({ field, mine: String(mine[field]), theirs: String(theirs[field]) }));
  const found = await mergeOf(here, there, id);
  const merge = found && !changesNothing(found) ? found : null;
  if (!merge && header.length === 0) return null;
  const texts = merge ? await overlapTexts(here, there, merge) : [];
  const state = merge ? (texts.length > 0 ? 'overlapping' : 'merged') : 'header';
  return { id, headline: mine.headline, state, overlaps: texts, header };
}

async function overlapTexts(here: Connection, there: Connection, merge: ArticleMerge) {
  const words = await readBlocks(here, there, merge);
  const texts = (hashes: string[]) => hashes.map((hash) => blockText(blockOf(words, hash)));
  return merge.pieces.flatMap((piece) =>
    piece.kind === 'overlap' ? [{ mine: texts(piece.mine), theirs: texts(piece.theirs) }] : [],
  );
}

async function countRecords(here: Connection): Promise<CopyComparison['records']> {
  const counts = [];
  for (const table of copiedTables) {
    const { length } = await onlyTheirs(here, table);
    if (length > 0) counts.push({ table, count: length });
  }
  return counts;
}
