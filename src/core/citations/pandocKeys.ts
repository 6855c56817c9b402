import type { CitationItem } from '../document/nodes';

/** `@key` and `@{key}` (Pandoc manual, “Citation syntax”). */
const key = String.raw`@(?:\{([^{}\n]{1,200})\}|([\p{L}\d_](?:[\p{L}\d_]|[:.#$%&\-+?<>~/](?=[\p{L}\d_])){0,200}))`;
const entry = new RegExp(`^([^@]*?)(-?)${key}([^@]*)$`, 'u');

/** Locator terms as Pandoc reads them, and their CSL names. */
const terms: [string, RegExp][] = [
  ['page', /^(?:pages?|pp?\.)/i],
  ['paragraph', /^(?:paragraphs?|paras?\.|¶{1,2})/i],
  ['section', /^(?:sections?|secs?\.|§{1,2})/i],
  ['chapter', /^(?:chapters?|chaps?\.)/i],
  ['line', /^(?:lines?|ll?\.)/i],
  ['figure', /^(?:figures?|figs?\.)/i],
  ['note', /^(?:notes?|nn?\.)/i],
  ['part', /^(?:parts?|pts?\.)/i],
  ['volume', /^(?:volumes?|vols?\.)/i],
];

/** Numbers, Roman ones too, and ranges and lists of them. */
const numbers =
  /^[\divxlcdm]+[a-z]?(?:\s*[-–—]\s*[\divxlcdm]+[a-z]?)?(?:\s*,\s*\d+(?:\s*[-–—]\s*\d+)?)*(?![\p{L}\d])/iu;

/** One entry of a citation, with the key that it names. */
export interface KeyedItem {
  key: string;
  item: Omit<CitationItem, 'sourceId'>;
}

/** The entries between the brackets of `[see @a, pp. 3-5; -@b]`; null if they are no citation. */
function readCluster(inside: string): KeyedItem[] | null {
  const items = inside.split(';').map(readEntry);
  return items.every((item) => item !== null) ? items : null;
}

function readEntry(words: string): KeyedItem | null {
  const [, before = '', minus, braced, bare, after = ''] = entry.exec(words.trim()) ?? [];
  const name = braced ?? bare;
  if (name === undefined || /[\p{L}\d]$/u.test(before)) return null;
  const prefix = before.trim();
  return {
    key: name,
    item: {
      ...readLocator(after),
      ...(prefix ? { prefix } : {}),
      ...(minus ? { suppressAuthor: true } : {}),
    },
  };
}

/** `, pp. 3-5 and elsewhere` as a locator and what follows it. */
function readLocator(after: string): Omit<CitationItem, 'sourceId'> {
  const rest = after.trim().replace(/^,\s*/, '');
  const [label, term] = terms.find(([, pattern]) => pattern.test(rest)) ?? ['page', /^/];
  const behind = rest.replace(term, '').trimStart();
  const locator = numbers.exec(behind)?.[0];
  if (locator === undefined) return rest ? { suffix: rest } : {};
  const suffix = behind.slice(locator.length).trim().replace(/^,\s*/, '');
  return { label, locator, ...(suffix ? { suffix } : {}) };
}

export interface FoundCitation {
  start: number;
  end: number;
  items: KeyedItem[];
}

const brackets = /(?<![!\]\\])\[([^[\]\n]{1,1000})\](?![([{:])/gu;
const narrative = new RegExp(String.raw`(?<![\p{L}\d_@./\-])${key}(?: ?\[([^[\]@;\n]{1,200})\])?`, 'gu');

/** The citations in a text by their UTF-16 offsets: `[@a, p. 3]`, `@a [p. 3]`, `@a`. */
export function findPandocCitations(text: string): FoundCitation[] {
  if (!text.includes('@')) return [];
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(brackets)) {
    const items = match[1]?.includes('@') ? readCluster(match[1]) : null;
    if (items) found.push({ start: match.index, end: match.index + match[0].length, items });
  }
  const clusters = [...found];
  let next = 0;
  for (const match of text.matchAll(narrative)) {
    const name = match[1] ?? match[2];
    while ((clusters[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
    const isInside = (clusters[next]?.start ?? Number.POSITIVE_INFINITY) <= match.index;
    if (name === undefined || isInside) continue;
    const item = match[3] === undefined ? {} : readLocator(match[3]);
    found.push({ start: match.index, end: match.index + match[0].length, items: [{ key: name, item }] });
  }
  return found.sort((a, b) => a.start - b.start);
}
