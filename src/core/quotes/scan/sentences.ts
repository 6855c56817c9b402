import type { Language } from './languages/language';
import type { Token } from './tokens';

export interface Sentence {
  tokens: Token[];
  /** Its number in the text, and that of its line. */
  index: number;
  line: number;
  /** A line without an end of a sentence. */
  isHeading: boolean;
}

const ends = /^[.!?…。！？]$/;
const endsInside = /[.!?…。！？]['’”"]?$/;

/** No sentence of a person is longer; a text without ends of sentences must not cost more than it has words. */
const longest = 200;

/** Splits at ends of sentences and lines. A quotation is one token, so that nothing inside it ends a sentence. */
export function sentencesOf(tokens: Token[], language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  const close = (isHeading: boolean) => {
    const line = current[0]?.line;
    if (line !== undefined) sentences.push({ tokens: current, index: sentences.length, line, isHeading });
    current = [];
  };
  tokens.forEach((token, index) => {
    current.push(token);
    const next = tokens[index + 1];
    if (token.kind === 'quote' && isSigned(tokens, index + 1)) return;
    if (!next || next.line !== token.line) {
      close(endsAsHeading(current) || (isWholeLine(sentences, token.line) && isTitleCase(current, language)));
    } else if (current.length === longest || isEnd(tokens, index, language)) close(false);
  });
  return sentences;
}

function endsAsHeading(tokens: Token[]): boolean {
  const last = tokens.at(-1);
  const isLong = tokens.length > 30 && tokens.some(({ kind }) => kind === 'quote');
  return last?.kind === 'word' && !last.text.endsWith('.') && !isLong;
}

const isWholeLine = (sentences: Sentence[], line: number): boolean => sentences.at(-1)?.line !== line;

/** “Mayor Defends Himself Against Claims.”: a headline with a capital on each long word, or in capitals. */
function isTitleCase(tokens: Token[], language: Language): boolean {
  const weighty = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  if (weighty.length > 1 && weighty.every(({ text }) => text === text.toUpperCase() && /\p{L}/u.test(text)))
    return true;
  const capitals = weighty.filter(({ isCapital }) => isCapital).length;
  return !language.capitalNouns && weighty.length > 4 && capitals >= 0.85 * weighty.length;
}

function isEnd(tokens: Token[], index: number, language: Language): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next) return true;
  const startsSentence =
    next.kind === 'quote' || next.isCapital || /^\p{N}/u.test(next.text) || /^[¿¡(—–―-]$/.test(next.text);
  if (token.kind === 'mark') return ends.test(token.text) && startsSentence && !ends.test(next.text);
  if (token.kind === 'quote') {
    if (!endsInside.test(token.text) || !startsSentence) return false;
    return isIntroduced(tokens, index, language) || !isTail(tokens, index + 1, token.text, language);
  }
  return (
    token.text.endsWith('.') && mayEnd.test(token.text) && next.kind === 'word' && isStarter(next, language)
  );
}

const longestSignature = 7;

/** “…” — Ada Roe, at the end of the line or as the next. */
function isSigned(tokens: Token[], dash: number): boolean {
  const mark = tokens[dash];
  const name = tokens[dash + 1];
  if (!mark || !name?.isCapital || name.kind !== 'word' || !/^[–—―-]$/.test(mark.text)) return false;
  if (name.line !== mark.line || mark.line > (tokens[dash - 1]?.line ?? 0) + 2) return false;
  const behind = tokens.slice(dash + 1, dash + 2 + longestSignature);
  const end = behind.findIndex(({ line }) => line !== mark.line);
  const signature = end < 0 ? behind : behind.slice(0, end);
  return signature.length <= longestSignature && signature.every(({ kind }) => kind !== 'quote');
}

/** Abbreviations after which a sentence can end. */
const mayEnd = /^(?:\p{Lu}\.){2,}$|^(?:inc|corp|ltd|co|jr|sr|etc|usw|st|[ap]\.m)\.$/iu;

const isStarter = ({ lower, isCapital }: Token, language: Language): boolean =>
  isCapital &&
  (lower in language.pronouns ||
    language.determiners.has(lower) ||
    language.prepositions.has(lower) ||
    language.conjunctions.has(lower));

/** “She asked, “Who goes?” He left.” */
const isIntroduced = (tokens: Token[], quote: number, { cues, capitalNouns }: Language): boolean =>
  !capitalNouns &&
  /^[,:]$/.test(tokens[quote - 1]?.text ?? '') &&
  cues.has(tokens[quote - 2]?.lower ?? '') &&
  tokens[quote + 1]?.kind === 'word';

/** “It is late.” Ada Roe said. */
const isSlip = (tokens: Token[], from: number, { cues }: Language): boolean =>
  [1, 2, 3].some((at) => cues.has(tokens[from + at]?.lower ?? '') && tokens[from + at + 1]?.text === '.') &&
  tokens.slice(from, from + 2).every(({ kind }) => kind === 'word');

/** “Who goes?” Ada Roe asked. */
function isTail(tokens: Token[], from: number, words: string, language: Language): boolean {
  if (/\.['’]?$/.test(words) && !/\.\.\.$/.test(words)) return isSlip(tokens, from, language);
  // “Who goes?” Ada Roe, who runs it, asked.
  const isNamed = tokens[from]?.isCapital === true && tokens[from + 1]?.isCapital === true;
  let isBehindComma = false;
  for (let index = from; index < from + (isNamed ? 24 : 8); index++) {
    const token = tokens[index];
    if (!token || token.line !== tokens[from]?.line) return false;
    if (isNamed && token.text === ',') {
      isBehindComma = true;
      continue;
    }
    if (token.kind !== 'word') return false;
    const isVerb = index > from && language.cues.has(token.lower);
    if (isVerb && (!isBehindComma || tokens[index - 1]?.text === ',')) return true;
    if (index === from && (language.prepositions.has(token.lower) || language.conjunctions.has(token.lower)))
      return false;
  }
  return false;
}
