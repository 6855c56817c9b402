import { searchHitSchema } from '../../core/model/searchHit';
import { matchOf } from '../../core/search/match';
import { longestWords, shinglesOf } from '../../core/search/shingles';
import type { Connection } from '../db/database';
import { rowOfHit } from './searchFilters';
import { type SearchText, toText, withTexts } from './searchTexts';

export interface Candidate extends Omit<SearchText, 'body'> {
  text: string;
}

const candidate = searchHitSchema.pick({ kind: true, id: true, title: true });

/** Texts that have three words side by side which stand so in `words` too, those with the most first. */
export async function textsLike(db: Connection, words: string, limit: number): Promise<Candidate[]> {
  const match = matchOf(shinglesOf(words));
  if (match === null) return [];
  const best = `SELECT s.rowid AS at, bm25(search) AS score FROM search s CROSS JOIN ${rowOfHit}
      WHERE search MATCH ? AND r.kind IN ('article', 'quote', 'archive', 'snippet') ORDER BY score, s.rowid LIMIT ?`;
  const rows = await db.all(`${withTexts(best)} ORDER BY s.score, s.at`, [match, limit]);
  return rows.map(toText).map(({ body, ...found }) => ({ ...found, text: body }));
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
