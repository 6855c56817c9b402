import { type SearchHit, searchHitSchema } from '../../core/model/searchHit';
import { matchOf } from '../../core/search/match';
import { longestWords, shinglesOf } from '../../core/search/shingles';
import { unmarked } from '../../core/search/spaced';
import type { Connection } from '../db/database';

export interface Candidate extends Pick<SearchHit, 'kind' | 'id' | 'title'> {
  text: string;
}

const candidate = searchHitSchema.pick({ kind: true, id: true, title: true });

/** Texts that have three words side by side which stand so in `words` too, those with the most first. */
export async function textsLike(db: Connection, words: string, limit: number): Promise<Candidate[]> {
  const match = matchOf(shinglesOf(words));
  if (match === null) return [];
  const rows = await db.all(
    `SELECT kind, id, title, body FROM search WHERE search MATCH ? AND kind IN ('article', 'quote', 'archive', 'snippet')
      ORDER BY bm25(search, 0, 0, 1, 1) LIMIT ?`,
    [match, limit],
  );
  return rows.map((row) => ({
    ...candidate.parse({ ...row, title: unmarked(String(row['title'])) }),
    text: unmarked(String(row['body'])),
  }));
}

/** Kept pages that have the two longest words. */
export async function pagesLike(db: Connection, words: string, limit: number): Promise<Candidate[]> {
  const [first = '', second = first] = longestWords(words, 2);
  if (first === '') return [];
  const rows = await db.all(
    `SELECT 'source' AS kind, o.id, o.title, p.text FROM snapshot p JOIN source o ON o.id = p.source_id
      WHERE p.text LIKE ? AND p.text LIKE ? ORDER BY p.taken_at DESC LIMIT ?`,
    [`%${first}%`, `%${second}%`, limit],
  );
  return rows.map((row) => ({ ...candidate.parse(row), text: String(row['text']) }));
}
