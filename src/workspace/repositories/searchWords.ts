import type { SearchHit } from '../../core/model/searchHit';
import { type KnownWord, mistakesIn } from '../../core/search/nearestWord';
import { indexed } from '../../core/search/strongWords';
import type { Connection } from '../db/database';
import { number } from '../db/rows';

/** SQL for the ids of the records of a kind that match; of the index, their texts are not read. */
export const foundIds = (kind: SearchHit['kind'], match: string): string =>
  `SELECT r.id FROM search_row r WHERE r.kind = '${kind}' AND r.rowid_ IN (SELECT rowid FROM search WHERE search MATCH ${match})`;

export async function isFound(db: Connection, match: string): Promise<boolean> {
  return (await db.get('SELECT 1 FROM search WHERE search MATCH ? LIMIT 1', [match])) !== undefined;
}

/**
 * Words of the index of about the same length that begin with the word's first letter, or with its second: the first may
 * be too many, or the two swapped.
 */
export async function wordsLike(db: Connection, word: string): Promise<KnownWord[]> {
  await db.all("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_word USING fts5vocab(main, 'search', 'row')");
  const typed = indexed(word);
  const most = mistakesIn(typed.length);
  if (most === 0) return [];
  const found: KnownWord[] = [];
  for (const first of new Set([...typed].slice(0, 2))) {
    const rows = await db.all(
      `SELECT term, doc FROM search_word
        WHERE term >= $first AND term < $first || char(1114111) AND abs(length(term) - $length) <= $most`,
      { $first: first, $length: typed.length, $most: most },
    );
    for (const row of rows) found.push({ word: String(row['term']), texts: number(row['doc']) });
  }
  return found;
}
