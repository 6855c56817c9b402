import { type Clause, isFieldTerm, type Term } from './query';
import { isUnspaced } from './spaced';
import { beginningOf, indexed, longestBeginning } from './strongWords';

/** What is searched for, and the words of the lists of the index (strongWords.ts) that stand for each clause that is wanted. */
export interface Lists {
  clauses: Clause[];
  words: string[][];
}

/**
 * With the last word as a whole one; and with it as the beginning of others, where it may be one and is short. Null where a
 * phrase is wanted: the lists do not know what stands side by side.
 */
export function listsOf(clauses: Clause[]): { whole: Lists; begun: Lists | null } | null {
  const wanted = clauses.filter(({ isNot }) => !isNot).flatMap(({ any }) => any);
  if (!wanted.every(isSingle)) return null;
  const whole = clauses.map((clause) => ({ ...clause, any: clause.any.map(asWhole) }));
  const isBegun = wanted.some(isShort);
  return {
    whole: { clauses: whole, words: listed(whole) },
    begun: isBegun ? { clauses, words: listed(clauses) } : null,
  };
}

const isSingle = (term: Term): boolean =>
  !isFieldTerm(term) && term.words.length === 1 && !isUnspaced(term.words[0] ?? '');

const asWhole = (term: Term): Term => (isFieldTerm(term) ? term : { ...term, isPrefix: false });

/** Begins more words than can be looked up one by one. */
const isShort = (term: Term): boolean =>
  !isFieldTerm(term) && term.isPrefix && [...indexed(term.words[0] ?? '')].length <= longestBeginning;

const listed = (clauses: Clause[]): string[][] =>
  clauses
    .filter(({ isNot }) => !isNot)
    .map(({ any }) =>
      any.flatMap((term) => {
        if (isFieldTerm(term)) return [];
        const word = indexed(term.words[0] ?? '');
        return isShort(term) ? beginningOf(word) : word;
      }),
    );
