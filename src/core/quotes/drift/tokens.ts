/** A word, a number or a mark of a text. */
export interface Token {
  /** The form in which texts are compared. */
  value: string;
  /** As it is in the text. */
  text: string;
  /** UTF-16 offsets in the prepared text, half-open. */
  start: number;
  end: number;
  /** A blank line is before it. */
  beginsParagraph: boolean;
}

/**
 * A dash is compared with a hyphen only where both have spaces or both have none, but two dashes whatever their spaces.
 * That is no equivalence, so a text is read in two ways: `byKind` tells dashes from hyphens and ignores their spaces,
 * `bySpaces` tells spaced ones from unspaced ones and ignores their kind.
 */
export type DashReading = 'byKind' | 'bySpaces';

const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

/** One form for what may differ freely within a word. Offsets of tokens count in this form. */
export const prepared = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\.\s?\.\s?\./g, '…')
    .replace(/--+/g, '—')
    .replace(/[’ʼ](?=[\p{L}\p{N}])/gu, (mark, at: number, whole: string) =>
      /[\p{L}\p{N}]/u.test(whole[at - 1] ?? '') ? "'" : mark,
    );

/** Scripts without spaces: each character is a token, so that a quotation can begin anywhere. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `[[\\p{L}\\p{N}\\p{M}_]--[${unspaced}\\d]]`;
const space = '[ \\u00A0\\u2009\\u202F]';
const hyphen = '[\\-‐‑]';
const dash = '[‒–—―−]';

/** With its decimals and separators, thousands separated by spaces among them. */
const number = `(?:\\d{1,3}(?:${space}\\d{3}(?![\\p{L}\\p{N}]))+|\\d+)(?:[.,:\\/'’]\\d+)*`;
const sign = `(?<![\\p{L}\\p{N}\\p{M}])[+±−–\\-]`;
const point = '(?<![\\p{L}\\p{N}])\\.';
const unitBefore = `\\p{Sc}${space}?`;
const unitAfter = `${space}?(?:[%‰°]|\\p{Sc}(?!${space}?\\d))`;
const initials = `\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])`;
const part = `(?:${initials}|${number}|${letter}+)`;

function patternOf(reading: DashReading): RegExp {
  const joined = reading === 'byKind' ? `${hyphen}|(?<=\\d)–(?=\\d)` : `${hyphen}|${dash}`;
  // A full stop before a small letter is within a name: data.example.
  const joiner = `(?:(?:'|&|${joined})(?=${letter}|\\d)|\\.(?=\\p{Ll}))`;
  // The letters behind a number are of its word: 5th, 3.5m.
  const word = `${part}(?:(?:${joiner})?${part})*`;
  const amount = `(?:(?:${sign})?(?:${unitBefore})?(?:${point})?(?=\\d))`;
  return new RegExp(
    `[${unspaced}]\\p{M}*|${amount}?${word}(?:(?<=\\d)${unitAfter})?|${hyphen}+|${dash}+|\\S`,
    'gv',
  );
}

const patterns = { byKind: patternOf('byKind'), bySpaces: patternOf('bySpaces') };
const paragraphBreak = /\n\s*\n|\u2029/;
/** What has more than one form within a token. */
const variable = /[\s’\-‐‑‒–—―−]/;
const quotationMark = /^[“”„‟«»‹›「」『』‘’‚‛"']$/;
const anyDash = /[‐‑‒–—―−]/g;
const onlyDashes = /^[-‐‑‒–—―−]+$/;

/** Words, numbers and marks of a prepared text, without white space and quotation marks. */
export function tokensOf(text: string, reading: DashReading): Token[] {
  const tokens: Token[] = [];
  let after = 0;
  for (const match of text.matchAll(patterns[reading])) {
    const [found] = match;
    if (quotationMark.test(found)) continue;
    const start = match.index;
    const beginsParagraph = start > after && paragraphBreak.test(text.slice(after, start));
    after = start + found.length;
    tokens.push({ value: formOf(found, reading), text: found, start, end: after, beginsParagraph });
  }
  return tokens;
}

function formOf(found: string, reading: DashReading): string {
  if (!variable.test(found)) return found;
  if (onlyDashes.test(found)) return reading === 'bySpaces' || /[^-‐‑]/.test(found) ? '—' : ' - ';
  return found
    .replace(anyDash, '-')
    .replace(/(?<=\d)\s(?=\d)/g, '_')
    .replace(/\s/g, '')
    .replaceAll('’', "'");
}

export const isWord = ({ value }: Token): boolean => /[\p{L}\p{N}]/u.test(value);
/** Marks that may be moved into a quotation or out of it, at its ends. */
export const isClosing = ({ value }: Token): boolean => /^[,.;:]$/.test(value);
