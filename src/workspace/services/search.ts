import type { SearchHit } from '../../core/model/searchHit';
import type { Database } from '../db/database';
import { search } from '../repositories/search';
import { countOldSearchRows, renewSearchRows } from '../repositories/searchIndex';

interface Asked {
  query: string;
  kinds: SearchHit['kind'][];
  limit: number;
}

/** Rows that one transaction brings to today's form: a save waits no longer than for these. */
const renewedAtOnce = 100;
/** After a migration everything is of an older form; it stays a small part of what the machine does. */
const renewedWhenIdle = 10;

export function searchService(
  db: Database,
  { readOnly, refresh }: { readOnly: boolean; refresh: () => Promise<void> },
) {
  const renew = () =>
    db.transaction((connection) => renewSearchRows(connection, renewedAtOnce), { isCounted: false });
  return {
    async search({ query, kinds, limit }: Asked): Promise<SearchHit[]> {
      if (!readOnly) await refresh();
      return search(db, query, kinds, limit);
    },
    /** Brings some more of the index to today's form. */
    async renew(): Promise<void> {
      for (let round = 0; round < renewedWhenIdle; round += 1) {
        if ((await countOldSearchRows(db, 1)) === 0 || (await renew()) === 0) return;
      }
    },
  };
}
