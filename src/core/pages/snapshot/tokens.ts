/** A word or punctuation mark and its range in the text (UTF-16, half-open). */
export interface Token {
  /** The normalised form that texts are compared by. */
  value: string;
  start: number;
  end: number;
}

const unwritten = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
/** Scripts without spaces: each character is a token, so that a quotation can begin anywhere. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `[[\\p{L}\\p{N}\\p{M}${unwritten}]--[${unspaced}]]`;

/** In this order: ellipsis, dashes, a character of a script without spaces, a word with apostrophes, any other character. */
const pattern = new RegExp(
  `\\.\\s?\\.\\s?\\.|[‐‑‒–—―−\\-]+|[${unspaced}]\\p{M}*|${letter}+(?:['’]${letter}+)*|\\S`,
  'gv',
);
/** Ignored, as house styles differ in quotation marks. */
const freeMark = /^[“”„«»「」『』‘’‚"'‹›]$/;
const withoutInk = new RegExp(`[${unwritten}]`, 'g');

/** `joined`: a word hyphenated at the end of a line becomes one word without the hyphen. */
export function tokensOf(text: string, { joined = false } = {}): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const value = formOf(match[0]);
    if (value === '' || freeMark.test(value)) continue;
    tokens.push({ value, start, end: start + match[0].length });
  }
  return joined ? joinBroken(tokens, text) : tokens;
}

function formOf(found: string): string {
  if (found.startsWith('.') && found.length > 1) return '…';
  if (/^[‐‑‒–—―−-]/.test(found)) return '-';
  return found
    .normalize('NFC')
    .replace(withoutInk, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replaceAll('’', "'");
}

function joinBroken(tokens: Token[], text: string): Token[] {
  const whole: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [token, hyphen, rest] = tokens.slice(index, index + 3);
    if (!token) break;
    if (hyphen && rest && isBroken(token, hyphen, rest, text)) {
      whole.push({ value: token.value + rest.value, start: token.start, end: rest.end });
      index += 2;
    } else whole.push(token);
  }
  return whole;
}

const isBroken = (token: Token, hyphen: Token, rest: Token, text: string): boolean =>
  hyphen.value === '-' &&
  token.end === hyphen.start &&
  /\p{L}$/u.test(token.value) &&
  /^\p{Ll}/u.test(rest.value) &&
  /^\s*\n\s*$/.test(text.slice(hyphen.end, rest.start));
