import type { Lists } from '../../core/search/lists';
import type { Connection } from '../db/database';
import { conditionsOf, type Values } from './searchFilters';
import { strongest } from './searchStrongest';
import { type SearchText, textsAt } from './searchTexts';

/** A text that was found; the higher the score, the better. */
export type Found = SearchText & { score: number };

/** The best of all texts with the words; null where the lists of the index do not say which they are. */
export async function bestListed(
  db: Connection,
  { clauses, words }: Lists,
  { conditions, values }: { conditions: string[]; values: Values },
  limit: number,
): Promise<Found[] | null> {
  const all = values.copy();
  const unwanted = conditionsOf(
    clauses.filter(({ isNot }) => isNot),
    all,
  );
  const listed = { clauses: words, conditions: [...conditions, ...unwanted], values: all.bound };
  const best = await strongest(db, listed, limit);
  if (!best) return null;
  const texts = await textsAt(
    db,
    best.map(({ rowid }) => rowid),
  );
  return best.flatMap(({ rowid, score }) => {
    const text = texts.get(rowid);
    return text ? { ...text, score } : [];
  });
}
