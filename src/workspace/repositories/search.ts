import type { SearchHit } from '../../core/model/searchHit';
import { searchHitSchema, searchKinds } from '../../core/model/searchHit';
import type { Connection } from '../db/database';
import { number, placeholders } from '../db/rows';

type Kind = SearchHit['kind'];

/**
 * A user's words as an FTS5 query: every word must occur, the last one may be unfinished.
 * Words are quoted, so nothing the user types is read as FTS5 syntax; null: no word in it.
 */
export function matchQuery(text: string): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return null;
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}

/** Ranking reads every hit, so only the newest ones are ranked. */
const rankedAtMost = 2000;

export async function search(
  db: Connection,
  text: string,
  kinds: Kind[],
  limit: number,
): Promise<SearchHit[]> {
  const query = matchQuery(text);
  if (query === null || kinds.length === 0) return [];
  const all = searchKinds.every((kind) => kinds.includes(kind));
  // Which kind it is stands in the row, not in the index: asked only where it matters.
  const wanted = all ? [] : kinds;
  const hits = `search MATCH ?${all ? '' : ` AND kind IN (${placeholders(wanted)})`}`;
  // A range of rows costs one pass through the index; a list of them would cost one pass each.
  const rows = await db.all(
    `SELECT kind, id, title, snippet(search, 3, char(2), char(3), ' … ', 24) AS snippet,
            bm25(search, 0, 0, 6, 1) AS score
       FROM search
      WHERE ${hits}
        AND rowid >= coalesce((SELECT rowid FROM search WHERE ${hits}
                                ORDER BY rowid DESC LIMIT 1 OFFSET ${rankedAtMost - 1}), 0)
      ORDER BY score LIMIT ?`,
    [query, ...wanted, query, ...wanted, limit],
  );
  return rows.map((row) => searchHitSchema.parse({ ...row, score: -number(row['score']) }));
}
