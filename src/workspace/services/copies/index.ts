import { rename } from 'node:fs/promises';
import path from 'node:path';
import { overlaps, settle } from '../../../core/document/merge';
import type { Body } from '../../../core/document/nodes';
import { metaOf } from '../../../core/model/article';
import {
  type CopiedTable,
  type CopyChoices,
  type CopyComparison,
  type CopyDecision,
  chosenTables,
  copiedTables,
} from '../../../core/model/copy';
import { StetError } from '../../../core/model/errors';
import { changesNothing, mergeOf } from '../../copies/mergeOf';
import { openCopy } from '../../copies/openCopy';
import { blockOf, isDamage, isReadable, readBlocks } from '../../copies/texts';
import type { Connection, Database } from '../../db/database';
import { t } from '../../db/messages';
import { databaseFile } from '../../disk/layout';
import { findSummary } from '../../repositories/articleList';
import { bringThreads } from '../../repositories/comments';
import {
  articlesOfBoth,
  attach,
  bringArticles,
  bringRecords,
  deferReferences,
  detach,
  onlyTheirs,
  takeRecords,
} from '../../repositories/otherDatabase';
import { storeRevision } from '../../repositories/revisions';
import { findSearchText, indexNewRecords, unindexRecords } from '../../repositories/searchIndex';
import { markUsersStale } from '../../repositories/uses';
import { outcome, type Tasks } from '../../worker/tasks';
import { replaceBody } from '../articles/body';
import { setMeta } from '../articles/setMeta';
import type { JobContext } from '../jobContext';
import { findCopies } from './find';

/** Copies of the database that a program which synchronises folders has made: compared and merged with it. */
export function copyService(db: Database, dir: string, tasks: Tasks) {
  const list = () => findCopies(dir);

  /** The file of a copy, whose name is one of `list`. */
  async function fileOf(name: string): Promise<string> {
    const isKnown = (await list()).some((copy) => copy.name === name);
    if (!isKnown) throw new StetError('not-found', t.message('copy.gone', { name }));
    return path.join(dir, name);
  }

  return {
    list,
    async compare(name: string, { signal, onProgress }: JobContext = {}): Promise<CopyComparison> {
      const copy = await fileOf(name);
      await db.assertInPlace();
      return outcome(tasks.compareCopy({ name, file: databaseFile(dir), copy }, signal), onProgress);
    },

    /**
     * All of it or nothing; texts that change are kept as revisions first, and the copy is renamed as done. Returns the
     * headlines of articles that are damaged here or in the copy, and stayed as they are.
     */
    async merge(name: string, choices: CopyChoices): Promise<string[]> {
      const file = await fileOf(name);
      const theirs = await openCopy(file);
      try {
        await db.exec(attach(theirs.file));
        const left = await db
          .transaction((here) => mergeInto(here, theirs.db, choices))
          .finally(() => db.exec(detach));
        await rename(file, `${file}.merged`);
        return left;
      } finally {
        await theirs.close();
      }
    },
  };
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
    else {
      await mergeArticle(here, there, id, merge, decided.get(id));
      await bringThreads(there, here, id);
    }
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
    const row = await findSearchText(there, kind, id);
    if (row) rows.push(row);
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
