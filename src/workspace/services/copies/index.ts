import { rename } from 'node:fs/promises';
import path from 'node:path';
import { overlaps, settle } from '../../../core/document/merge';
import type { Body } from '../../../core/document/nodes';
import { blockText } from '../../../core/document/text';
import { articleFields, metaOf } from '../../../core/model/article';
import {
  type ComparedArticle,
  type CopiedTable,
  type CopyChoices,
  type CopyComparison,
  type CopyDecision,
  chosenTables,
  copiedTables,
} from '../../../core/model/copy';
import { StetError } from '../../../core/model/errors';
import type { Connection, Database } from '../../db/database';
import { t } from '../../db/messages';
import { findBodyState } from '../../repositories/articleBody';
import { findSummary } from '../../repositories/articleList';
import { addressed, readBody } from '../../repositories/blocks';
import {
  articlesOfBoth,
  attach,
  bringArticles,
  bringRecords,
  deferReferences,
  detach,
  differingRecords,
  onlyTheirs,
  takeRecords,
} from '../../repositories/otherDatabase';
import { storeRevision } from '../../repositories/revisions';
import { findSearchRow, indexNewRecords, unindexRecords } from '../../repositories/searchIndex';
import { markUsersStale } from '../../repositories/uses';
import { replaceBody } from '../articles/body';
import { setMeta } from '../articles/setMeta';
import { type ArticleMerge, changesNothing, mergeOf } from './compare';
import { findCopies } from './find';
import { withCopy } from './openCopy';

/** Copies of the database that a program which synchronises folders has made: compared and merged with it. */
export function copyService(db: Database, dir: string) {
  const list = () => findCopies(dir);

  /** `name` is one of `list`; both databases are readable at once in `work`. */
  async function beside<T>(name: string, work: (there: Database) => Promise<T>): Promise<T> {
    const isKnown = (await list()).some((copy) => copy.name === name);
    if (!isKnown) throw new StetError('not-found', t.message('copy.gone', { name }));
    return withCopy(path.join(dir, name), async (there, file) => {
      await db.exec(attach(file));
      return work(there).finally(() => db.exec(detach));
    });
  }

  return {
    list,
    compare: (name: string): Promise<CopyComparison> =>
      beside(name, async (there) => ({
        articles: await db.transaction((here) => compareArticles(here, there), { isCounted: false }),
        records: await countRecords(db),
        differing: await differingRecords(db),
      })),

    /**
     * All of it or nothing; texts that change are kept as revisions first, and the copy is renamed as done. Returns the
     * headlines of articles that are damaged here or in the copy, and stayed as they are.
     */
    async merge(name: string, choices: CopyChoices): Promise<string[]> {
      const left = await beside(name, (there) => db.transaction((here) => mergeInto(here, there, choices)));
      await rename(path.join(dir, name), path.join(dir, `${name}.merged`));
      return left;
    },
  };
}

async function compareArticles(here: Connection, there: Connection): Promise<ComparedArticle[]> {
  const compared: ComparedArticle[] = [];
  for (const id of await onlyTheirs(here, 'article')) {
    const headline = (await findSummary(there, id))?.headline ?? '';
    const state = (await isReadable(there, id)) ? 'new' : 'damaged';
    compared.push({ id, headline, state, overlaps: [], header: [] });
  }
  for (const id of await articlesOfBoth(here)) {
    const article = await compareArticle(here, there, id).catch(async (error: unknown) => {
      if (!isDamage(error)) throw error;
      const headline = (await findSummary(here, id))?.headline ?? '';
      return { id, headline, state: 'damaged' as const, overlaps: [], header: [] };
    });
    if (article) compared.push(article);
  }
  return compared;
}

const isDamage = (error: unknown): boolean => error instanceof StetError && error.code === 'corrupt';

/** Whether all blocks of an article are what was saved. */
async function isReadable(db: Connection, id: string): Promise<boolean> {
  const state = await findBodyState(db, id);
  try {
    if (state) await readBody(db, id, state.order, state.headline);
    return state !== null;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
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

/** The blocks of both texts by their address. */
async function readBlocks(here: Connection, there: Connection, { id, mine, theirs }: ArticleMerge) {
  const bodies = [
    await readBody(there, id, theirs.order, theirs.headline),
    await readBody(here, id, mine.order, mine.headline),
  ];
  return new Map(bodies.flat().map((block) => [addressed(block).sha256, block]));
}

type Blocks = Awaited<ReturnType<typeof readBlocks>>;

function blockOf(blocks: Blocks, hash: string): Body[number] {
  const block = blocks.get(hash);
  if (!block) throw new StetError('corrupt', t.message('SQLITE_CORRUPT'));
  return block;
}

async function countRecords(here: Connection): Promise<CopyComparison['records']> {
  const counts = [];
  for (const table of copiedTables) {
    const { length } = await onlyTheirs(here, table);
    if (length > 0) counts.push({ table, count: length });
  }
  return counts;
}

async function mergeInto(
  here: Connection,
  there: Connection,
  { articles, taken }: CopyChoices,
): Promise<string[]> {
  const decided = new Map(articles.map((decision) => [decision.id, decision]));
  const left: string[] = [];
  await here.run(deferReferences);
  for (const table of copiedTables) {
    const keys = await onlyTheirs(here, table);
    await bringRecords(here, table, keys);
    await bringSearchRows(here, there, table, keys);
  }
  for (const table of chosenTables) {
    const ids = taken.filter((record) => record.table === table).map(({ id }) => id);
    await takeRecords(here, table, ids);
    await bringSearchRows(here, there, table, ids);
    if (table === 'quote' || table === 'source') for (const id of ids) await markUsersStale(here, table, id);
  }
  // Both, before those that come in are among them.
  const both = await articlesOfBoth(here);
  const added: string[] = [];
  for (const id of await onlyTheirs(here, 'article'))
    if (await isReadable(there, id)) added.push(id);
    else left.push((await findSummary(there, id))?.headline ?? '');
  await bringArticles(here, added);
  for (const id of both) {
    const merge = await preparedMerge(here, there, id, decided.get(id));
    if (merge === 'damaged') left.push((await findSummary(here, id))?.headline ?? '');
    else await mergeArticle(here, there, id, merge, decided.get(id));
  }
  return left;
}

const searched = { quote: 'quote', source: 'source', archive_post: 'archive' } as const;

async function bringSearchRows(here: Connection, there: Connection, table: CopiedTable, keys: string[]) {
  const [, kind] = Object.entries(searched).find(([name]) => name === table) ?? [];
  if (!kind || keys.length === 0) return;
  await unindexRecords(here, kind, keys);
  const rows = [];
  for (const id of keys) {
    const row = await findSearchRow(there, kind, id);
    if (row) rows.push({ id, ...row });
  }
  await indexNewRecords(here, kind, rows);
}

/** The text that an article gets; null when it stays as it is. Nothing is written yet. */
async function preparedMerge(
  here: Connection,
  there: Connection,
  id: string,
  decision: CopyDecision | undefined,
): Promise<Body | null | 'damaged'> {
  try {
    const merge = await mergeOf(here, there, id);
    if (!merge || changesNothing(merge)) return null;
    const choices = decision?.overlaps ?? [];
    const blocks = await readBlocks(here, there, merge);
    if (choices.length !== overlaps(merge.pieces))
      throw new StetError('conflict', t.message('copy.changed', { headline: merge.mine.headline }));
    return settle(merge.pieces, choices).map((hash) => blockOf(blocks, hash));
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw error;
  }
}

async function mergeArticle(
  here: Connection,
  there: Connection,
  id: string,
  body: Body | null,
  decision: CopyDecision | undefined,
): Promise<void> {
  if (body !== null) {
    await storeRevision(here, id, 'merge');
    await replaceBody(here, id, body);
  }
  const theirs = decision?.header === 'theirs' ? await findSummary(there, id) : null;
  if (theirs) await setMeta(here, id, metaOf(theirs));
}
