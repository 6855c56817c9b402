import type { SearchHit } from '../../core/model/searchHit';
import { matchOf } from '../../core/search/match';
import { nearestWord } from '../../core/search/nearestWord';
import { isFieldTerm, parseQuery } from '../../core/search/query';
import { indexed } from '../../core/search/strongWords';
import type { Connection, Database } from '../db/database';
import { isAllPacked, packSome } from '../repositories/archiveText';
import { search } from '../repositories/search';
import { countOldSearchRows, renewSearchRows } from '../repositories/searchIndex';
import { isFound, wordsLike } from '../repositories/searchWords';
import type { Tasks } from '../worker/tasks';
import { findOrigins } from './origins';

interface Asked {
  query: string;
  kinds: SearchHit['kind'][];
  limit: number;
  /** Ends it when nobody waits for it any more. */
  signal?: AbortSignal | undefined;
}

/** Rows that one transaction brings to today's form: a save waits no longer than for these. */
const renewedAtOnce = 100;
/** After a migration everything is of an older form; it stays a small part of what the machine does. */
const renewedWhenIdle = 10;

export type Search = ReturnType<typeof searchService>['search'];

export function searchService(
  db: Database,
  { readOnly, refresh, tasks }: { readOnly: boolean; refresh: () => Promise<void>; tasks: Tasks },
) {
  const renew = () =>
    db.transaction((connection) => renewSearchRows(connection, renewedAtOnce), { isCounted: false });
  const pack = async () =>
    (await isAllPacked(db))
      ? 0
      : db.transaction((connection) => packSome(connection, renewedAtOnce), { isCounted: false });
  return {
    async search({ query, kinds, limit, signal }: Asked): Promise<SearchHit[]> {
      if (!readOnly) await refresh();
      return search(signal ? db.stoppable(signal) : db, query, kinds, limit);
    },
    origins: (asked: { words: string; except: string | null }) => findOrigins(db, tasks, asked),
    /** What may have been meant by a search that finds nothing: another search, which finds something; else null. */
    async meant({ query, kinds, signal }: Omit<Asked, 'limit'>): Promise<string | null> {
      const connection = signal ? db.stoppable(signal) : db;
      const text = await corrected(connection, query);
      if (text === query) return null;
      const [hit] = await search(connection, text, kinds, 1);
      return hit ? text : null;
    },
    /** Brings some more of what earlier versions wrote to today's form: rows of the index, then texts of the archive. */
    async renew(): Promise<void> {
      for (let round = 0; round < renewedWhenIdle; round += 1) {
        const isIndexNew = (await countOldSearchRows(db, 1)) === 0 || (await renew()) === 0;
        if (isIndexNew && (await pack()) === 0) return;
      }
    },
  };
}

/** With the nearest known word for each that no text has. */
async function corrected(db: Connection, query: string): Promise<string> {
  let text = query.normalize('NFC');
  for (const { isNot, any } of parseQuery(query)) {
    for (const term of isNot ? [] : any) {
      if (isFieldTerm(term)) continue;
      for (const [at, word] of term.words.entries()) {
        const isPrefix = term.isPrefix && at === term.words.length - 1;
        const match = matchOf([{ isNot: false, any: [{ words: [word], isPrefix }] }]) ?? '';
        if (await isFound(db, match)) continue;
        const nearest = nearestWord(indexed(word), await wordsLike(db, word));
        if (nearest !== null) text = text.replace(word, () => nearest);
      }
    }
  }
  return text;
}
