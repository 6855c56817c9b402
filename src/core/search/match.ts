import { type Clause, isFieldTerm, parseQuery, type WordsTerm } from './query';
import { isUnspaced, spaced } from './spaced';

/** An FTS5 phrase; words are quoted, so nothing that a user types is read as FTS5's syntax. */
function phraseOf({ words, isPrefix }: WordsTerm): string {
  const last = words.at(-1) ?? '';
  // Each letter of an unspaced script is a whole word of the index.
  const star = isPrefix && !isUnspaced(last.slice(-1)) ? '*' : '';
  return `"${spaced(words.join(' '))}"${star}`;
}

const oneOf = ({ any }: Clause): string => {
  const phrases = any.flatMap((term) => (isFieldTerm(term) ? [] : phraseOf(term)));
  return phrases.length === 1 ? (phrases[0] ?? '') : `(${phrases.join(' OR ')})`;
};

/** Clauses of words alone as an FTS5 query; null when they ask for no word to be there. */
export function matchOf(clauses: Clause[]): string | null {
  const wanted = clauses.filter(({ isNot }) => !isNot).map(oneOf);
  const unwanted = clauses.filter(({ isNot }) => isNot).map(oneOf);
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}

/** A user's words as an FTS5 query, fields read as words; null when there is no word to find. */
export const matchQuery = (text: string): string | null => matchOf(parseQuery(text, { fields: false }));
