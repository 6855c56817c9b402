/** A word or a sign, and where it stands in the text (UTF-16, half-open). */
export interface Token {
  /** In the one form that texts are compared by. */
  value: string;
  start: number;
  end: number;
}

const unwritten = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
/** Writing without spaces: each sign stands for itself, so that a quotation can begin anywhere. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `[[\\p{L}\\p{N}\\p{M}${unwritten}]--[${unspaced}]]`;

/** In this order: ellipsis, dashes, a sign of unspaced writing, a word with its apostrophes, any other sign. */
const pattern = new RegExp(
  `\\.\\s?\\.\\s?\\.|[‐‑‒–—―−\\-]+|[${unspaced}]\\p{M}*|${letter}+(?:['’]${letter}+)*|\\S`,
  'gv',
);
/** Free in a quotation: its house may set them its own way. */
const freeMark = /^[“”„«»「」『』‘’‚"'‹›]$/;
const withoutInk = new RegExp(`[${unwritten}]`, 'g');

/** `joined`: a word broken at the end of a line is one word, and its hyphen none. */
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
