/**
 * citation-js adds braces and commands to the values that it writes, and escapes nothing. So each special
 * character becomes a Unicode noncharacter before citation-js sees it, and TeX after the entry is written.
 */
const tex = [
  ['\\', '\\textbackslash{}'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['_', '\\_'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  // BibTeX counts `\{` as an open brace, so only braces in pairs are written this way.
  ['{', '\\{'],
  ['}', '\\}'],
  ['lone {', '{\\textbraceleft}'],
  ['lone }', '{\\textbraceright}'],
  ['open', '{'],
  ['close', '}'],
  // Stands between two characters that TeX would join, as in `--`.
  ['apart', '{}'],
] as const;

type Name = (typeof tex)[number][0];

const firstPlaceholder = 0xfdd0;
const placeholder = (name: Name): string =>
  String.fromCharCode(firstPlaceholder + tex.findIndex(([one]) => one === name));
const placeholders = new RegExp(
  `[${String.fromCharCode(firstPlaceholder)}-${String.fromCharCode(firstPlaceholder + tex.length - 1)}]`,
  'g',
);

/** The text of an entry that citation-js has written, with TeX in place of the noncharacters. */
export const withTex = (entry: string): string =>
  entry.replace(placeholders, (one) => tex[one.charCodeAt(0) - firstPlaceholder]?.[1] ?? '');

/** Words in braces: a reader neither splits them nor changes the case of their letters. */
export const group = (text: string): string => placeholder('open') + text + placeholder('close');

/** The text on one line, with nothing special to TeX. CSL's rich text tags stay if all are closed. */
export function escaped(text: string): string {
  const line = oneLine(text.replace(/[\ufdd0-\ufdef]|\p{Cs}/gu, '\ufffd'));
  return bracesEscaped(closedTags(line))
    .replace(/[\\%#$&_~^]/g, (one) => placeholder(nameOf(one)))
    .replace(/-(?=-)|'(?=')|`(?=`)|[!?](?=`)|,(?=,)|<(?=<)|>(?=>)/g, (one) => one + placeholder('apart'));
}

const nameOf = (character: string): Name => tex.find(([name]) => name === character)?.[0] ?? 'apart';

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

function bracesEscaped(text: string): string {
  const open: number[] = [];
  const paired = new Set<number>();
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) paired.add(start).add(index);
    }
  }
  return text.replace(/[{}]/g, (brace, index: number) => {
    const name = brace === '{' ? '{' : '}';
    return placeholder(paired.has(index) ? name : `lone ${name}`);
  });
}

const tag = /<(\/?)(i|b|sc|sup|sub|span)(?: [^<>]*)?>/g;

/** citation-js writes an open brace for every opening tag: if one is not closed, all become plain text. */
function closedTags(text: string): string {
  const open: string[] = [];
  const isClosed = [...text.matchAll(tag)].every(([, slash, name = '']) =>
    slash === '' ? open.push(name) > 0 : open.pop() === name,
  );
  if (isClosed && open.length === 0) return text;
  return text.replace(tag, (one) => `<${placeholder('apart')}${one.slice(1)}`);
}

/** Percent-encodes what could end the field of an address: https://www.rfc-editor.org/rfc/rfc3986#section-2.1 */
export const escapedAddress = (address: string): string =>
  address
    .trim()
    .replace(/[\p{Cc}\p{Cs}\ufdd0-\ufdef]/gu, '')
    .replace(/[\s{}\\]/gu, (one) => encodeURIComponent(one));
