import { type Clause, isFieldTerm } from './query';
import { isUnspaced, spaced } from './spaced';
import { indexed } from './strongWords';

/** Around what is marked in a snippet: control characters, which no text has. */
const [open, close, left] = ['\u0002', '\u0003', ' … '];

/** Words of a snippet, as FTS5 counts them. */
const size = 24;

interface Token {
  from: number;
  to: number;
  word: string;
}

/** What is looked for: words side by side, of which the last may be unfinished. */
interface Phrase {
  words: string[];
  isPrefix: boolean;
}

/** A phrase in a text, by the numbers of its words. */
interface Place {
  phrase: number;
  first: number;
  last: number;
}

/**
 * The part of a text that shows best what was found, as FTS5 chooses and marks it
 * (https://sqlite.org/fts5.html#the_snippet_function), for an index that keeps no texts.
 */
export function snippetOf(body: string, clauses: readonly Clause[]): string {
  const text = spaced(body);
  const tokens = tokensOf(text);
  const places = placesOf(tokens, phrasesOf(clauses));
  const start = bestStart(text, tokens, places);
  const end = Math.min(tokens.length, start + size) - 1;
  return marked(text, tokens, together(places), start, end);
}

/** Letters and numbers, with the marks of accents that unicode61 takes for parts of them. */
const tokenPattern = /[\p{L}\p{N}\p{Co}](?:[\p{L}\p{N}\p{Co}]|[\u0300-\u0331])*/gu;
const ascii = /^[a-z0-9]+$/i;
const folded = (word: string): string => (ascii.test(word) ? word.toLowerCase() : indexed(word));

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [word] = match;
    tokens.push({ from: match.index, to: match.index + word.length, word: folded(word) });
  }
  return tokens;
}

const phrasesOf = (clauses: readonly Clause[]): Phrase[] =>
  clauses
    .filter(({ isNot }) => !isNot)
    .flatMap(({ any }) => any)
    .flatMap((term) => {
      if (isFieldTerm(term)) return [];
      const words = tokensOf(spaced(term.words.join(' '))).map(({ word }) => word);
      const isPrefix = term.isPrefix && !isUnspaced(term.words.at(-1)?.slice(-1) ?? '');
      return words.length === 0 ? [] : { words, isPrefix };
    });

const placesOf = (tokens: Token[], phrases: Phrase[]): Place[] =>
  tokens.flatMap((_, first) =>
    phrases.flatMap((phrase, number) =>
      stands(tokens, first, phrase) ? { phrase: number, first, last: first + phrase.words.length - 1 } : [],
    ),
  );

const stands = (tokens: Token[], first: number, { words, isPrefix }: Phrase): boolean =>
  words.every((word, at) => {
    const found = tokens[first + at]?.word;
    return isPrefix && at === words.length - 1 ? found?.startsWith(word) : found === word;
  });

/** Where the snippet begins that has most of what is looked for; rather at the beginning of a sentence. */
function bestStart(text: string, tokens: Token[], places: Place[]): number {
  const sentences = tokens.length > size ? sentencesOf(text, tokens) : [];
  let best = { score: 0, start: 0 };
  const consider = (score: number, start: number) => {
    if (score > best.score) best = { score, start };
  };
  for (const { first } of places) {
    const { score, from, to } = scoreAt(places, first);
    const middle = from - Math.trunc((size - (to - from)) / 2);
    consider(score, Math.max(0, Math.min(middle, tokens.length - size)));
    const sentence = sentences.findLast((start) => start <= first);
    if (sentence !== undefined && sentence < first)
      consider(scoreAt(places, sentence).score + (sentence === 0 ? 120 : 100), sentence);
  }
  return best.start;
}

/** Each phrase counts once, and each further place of it a thousandth; `from` and `to` are about what was found. */
function scoreAt(places: Place[], start: number): { score: number; from: number; to: number } {
  const inside = places.filter(({ first }) => first >= start && first < start + size);
  const different = new Set(inside.map(({ phrase }) => phrase)).size;
  return {
    score: inside.length + 999 * different,
    from: inside[0]?.first ?? start,
    to: (inside.at(-1)?.last ?? start) + 1,
  };
}

/** The numbers of the words that begin a sentence: the first one, and those after a full stop or a colon with space. */
const sentencesOf = (text: string, tokens: Token[]): number[] =>
  tokens.flatMap(({ from }, at) => {
    const between = text.slice(tokens[at - 1]?.to ?? 0, from);
    return at === 0 || /[.:][ \t\n\r]+$/.test(between) ? at : [];
  });

/** Places that share words are marked as one. */
function together(places: Place[]): Place[] {
  const found: Place[] = [];
  for (const place of places) {
    const before = found.at(-1);
    if (before && place.first <= before.last) before.last = Math.max(before.last, place.last);
    else found.push({ ...place });
  }
  return found;
}

function marked(text: string, tokens: Token[], places: Place[], start: number, end: number): string {
  let at = start === 0 ? 0 : (tokens[start]?.from ?? 0);
  let snippet = start === 0 ? '' : left;
  for (const { first, last } of places) {
    const [from, to] = [tokens[Math.max(first, start)]?.from, tokens[Math.min(last, end)]?.to];
    if (last < start || first > end || from === undefined || to === undefined) continue;
    snippet += text.slice(at, from) + open + text.slice(from, to) + close;
    at = to;
  }
  const isWhole = end >= tokens.length - 1;
  return snippet + text.slice(at, isWhole ? undefined : tokens[end]?.to) + (isWhole ? '' : left);
}
