import type { Language } from './languages/language';
import type { MarkedSpan } from './spans';

/** A word, a punctuation mark, or a whole quotation: words inside a quotation are never names, cues or sentence ends. */
export interface Token {
  text: string;
  /** In lower case, without a possessive ending. */
  lower: string;
  start: number;
  end: number;
  kind: 'word' | 'mark' | 'quote';
  isCapital: boolean;
  isPossessive: boolean;
  /** The index of the quotation; -1 for others. */
  quote: number;
  line: number;
}

const piece =
  /\n|(?:\p{Lu}-)?(?:\p{Lu}\.){2,}|[ap]\.m\.|\p{N}+(?:[.,:/]\p{N}+)*[\p{L}%]*(?:-\p{L}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*(?:(?<=s)['’](?!\p{L}))?|[^\s\p{L}\p{N}]/gu;
const elision = /^(?:[ldnsjmct]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu;

export function tokensOf(text: string, spans: MarkedSpan[], language: Language): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let position = 0;
  const read = (to: number) => {
    piece.lastIndex = position;
    for (let match = piece.exec(text); match && match.index < to; match = piece.exec(text)) {
      if (match[0] === '\n') line += 1;
      else piece.lastIndex = pushWord(tokens, text, match.index, match[0], line, language);
    }
    position = to;
  };
  spans.forEach(({ start, end, text: words }, quote) => {
    read(start);
    tokens.push({
      text: words,
      lower: '',
      start,
      end,
      kind: 'quote',
      isCapital: /^\P{L}*\p{Lu}/u.test(words),
      isPossessive: false,
      quote,
      line,
    });
    position = end;
  });
  read(text.length);
  return tokens;
}

/** Returns where the next token may begin: after the full stop of an abbreviation, or after “l’”. */
function pushWord(
  tokens: Token[],
  text: string,
  start: number,
  found: string,
  line: number,
  language: Language,
): number {
  const elided = language.joining.has("l'") ? elision.exec(found)?.[0] : undefined;
  let word = elided ?? found;
  const isWord = /^[\p{L}\p{N}]/u.test(word);
  const isAbbreviated =
    text[start + word.length] === '.' &&
    (language.abbreviations.has(word.replace(/^\p{Lu}-/u, '').toLowerCase()) ||
      (/^\p{Lu}$/u.test(word) && word !== 'I'));
  if (isAbbreviated) word += '.';
  const bare = elided ? word : word.replace(/(?:['’]s|(?<=s)['’])$/i, '');
  tokens.push({
    text: word,
    lower: bare.toLowerCase(),
    start,
    end: start + word.length,
    kind: isWord ? 'word' : 'mark',
    isCapital: /^\p{Lu}/u.test(word),
    isPossessive: bare !== word,
    quote: -1,
    line,
  });
  return start + word.length;
}
