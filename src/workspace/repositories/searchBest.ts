import { isShort, type Lists } from '../../core/search/lists';
import { matchOf } from '../../core/search/match';
import { type Clause, isFieldTerm, type Term } from '../../core/search/query';
import { unmarked } from '../../core/search/spaced';
import { indexed, wordsOf } from '../../core/search/strongWords';
import type { Connection, Row } from '../db/database';
import { number } from '../db/rows';
import { conditionsOf, type Values } from './searchFilters';
import { strongest } from './searchStrongest';

/** Columns of a row of the index that is a hit. */
export const shown = "s.kind, s.id, s.title, snippet(search, 3, char(2), char(3), ' … ', 24) AS snippet";

/** The best of all texts with the words; null where the lists of the index do not say which they are. */
export async function bestListed(
  db: Connection,
  { clauses, words }: Lists,
  { conditions, values }: { conditions: string[]; values: Values },
  limit: number,
): Promise<Row[] | null> {
  const all = values.copy();
  const unwanted = conditionsOf(
    clauses.filter(({ isNot }) => isNot),
    all,
  );
  const listed = { clauses: words, conditions: [...conditions, ...unwanted], values: all.bound };
  const best = await strongest(db, listed, limit);
  if (!best) return null;
  const places = JSON.stringify(best.map(({ rowid }) => rowid));
  const wanted = clauses.filter(({ isNot }) => !isNot);
  const found = await db.all(
    `SELECT ${shown}, s.rowid AS at FROM search s
      WHERE search MATCH ? AND s.rowid IN (SELECT value FROM json_each(?))`,
    [matchOf(await written(db, wanted, places)) ?? '', places],
  );
  const byRow = new Map(found.map((row) => [number(row['at']), row]));
  if (byRow.size < best.length) return null;
  return best.map(({ rowid, score }) => ({ ...byRow.get(rowid), score: -score }));
}

/**
 * With the words that the texts have in the place of a short beginning: for each text that would be looked up, FTS5 would
 * gather all words that begin so.
 */
async function written(db: Connection, clauses: Clause[], places: string): Promise<Clause[]> {
  if (!clauses.some(({ any }) => any.some(isShort))) return clauses;
  const rows = await db.all(
    'SELECT title, body FROM search WHERE rowid IN (SELECT value FROM json_each(?))',
    [places],
  );
  const texts = rows.map((row) => wordsOf(unmarked(`${row['body']} ${row['title']}`)));
  const begunBy = (beginning: string): Term[] => {
    const firsts = texts.flatMap((words) => words.find((word) => word.startsWith(beginning)) ?? []);
    return [...new Set(firsts)].map((word) => ({ words: [word], isPrefix: false }));
  };
  return clauses.map((clause) => ({
    ...clause,
    any: clause.any.flatMap((term) =>
      isShort(term) && !isFieldTerm(term) ? begunBy(indexed(term.words[0] ?? '')) : term,
    ),
  }));
}
