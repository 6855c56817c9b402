import type { WordLists } from './languages/lists';
import type { Token } from './tokens';

const stop = /^[.?!…。！？｡]$/;
const caseless = /^[。！？｡]$/;
const initialsOrLetter = /^\p{Lu}$|^\p{L}(?:\.\p{L})+$/u;

/** For each token, the index of the last token of its sentence. */
export function sentenceEnds(tokens: readonly Token[], lists: WordLists): Int32Array {
  const ends = new Int32Array(tokens.length);
  let last = tokens.length - 1;
  for (let index = tokens.length - 1; index >= 0; index--) {
    if (endsSentence(tokens, index, lists)) last = index;
    ends[index] = last;
  }
  return ends;
}

function endsSentence(tokens: readonly Token[], index: number, lists: WordLists): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next || next.beginsParagraph) return true;
  if (/^[)\]]$/.test(token.value)) return stop.test(tokens[index - 1]?.value ?? '') && begins(next);
  if (!stop.test(token.value) || stop.test(next.value) || /^[)\]]$/.test(next.value)) return false;
  if (caseless.test(token.value)) return true;
  const before = tokens[index - 1];
  if (token.value === '.' && before?.end === token.start && isShortened(before, next, lists)) return false;
  return begins(next);
}

/** A letter without case begins one too: there the mark before it is all that tells. */
const begins = ({ value }: Token): boolean => /^[^\p{Ll}]/u.test(value) && !/^[,;:]$/.test(value);

/** Words whose full stop does not end a sentence: Mr. Hale, J. Roe, the U.S. Senate, No. 5, 3. Mai. */
function isShortened({ value }: Token, next: Token, lists: WordLists): boolean {
  const word = value.toLowerCase();
  if (word === 'no' || word === 'nos' || word === 'p') return /^\d/.test(next.value);
  if (lists.hasOrdinalStops && /^\d{1,2}$/.test(value)) return true;
  return word !== 'i' && (initialsOrLetter.test(value) || lists.abbreviations.words.has(word));
}
