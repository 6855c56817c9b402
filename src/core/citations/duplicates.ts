import type { CslItem } from '../model/library';
import { normalizeUrl } from '../model/url';
import { familyName, namesOf, partialDateOf, textOf } from './csl';

/** Items that share one of these are the same work. */
export function identitiesOf(csl: CslItem): string[] {
  const title = folded(csl.title ?? '');
  const doi = textOf(csl, 'DOI')
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/, '');
  // A book's number is also on each of its chapters.
  const isbn = csl.type === 'chapter' ? '' : isbn13(textOf(csl, 'ISBN'));
  const url = addressOf(textOf(csl, 'URL'));
  const year = partialDateOf(csl, 'issued').slice(0, 4);
  const creators = namesOf(csl).map(familyName).map(folded).sort().join(' ');
  return [
    doi && `doi ${doi}`,
    isbn && `isbn ${isbn}`,
    url && `url ${url}`,
    title && year && creators && `work ${title} ${year} ${creators}`,
  ].filter((identity) => identity !== '');
}

/** Letters and digits without case and accents: `Smith, J.: “A” – b` and `smith j a b` are one. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/<[^>]*>|\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a page was reached by http, https or www says nothing about the page; a bare host is no page. */
function addressOf(url: string): string {
  const address = normalizeUrl(url).replace(/^https?:\/\/(www\.)?/, '');
  return /[/?]./.test(address) ? address : '';
}

/** The first number of the field, ten digits turned into thirteen (ISO 2108). */
function isbn13(text: string): string {
  const digits = /(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx]/.exec(text)?.[0].replace(/[-\s]/g, '') ?? '';
  if (digits.length !== 10) return digits;
  const stem = `978${digits.slice(0, 9)}`;
  const sum = [...stem].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${stem}${(10 - (sum % 10)) % 10}`;
}

/** Groups of two and more that are the same work, each in the order given. */
export function findDuplicates<T>(entries: T[], cslOf: (entry: T) => CslItem): T[][] {
  // Disjoint sets: an entry may show that two groups are one.
  const parents = entries.map((_entry, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    for (const identity of identitiesOf(cslOf(entry))) {
      const first = firstWith.get(identity);
      if (first === undefined) firstWith.set(identity, index);
      else parents[rootOf(index)] = rootOf(first);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, entry] of entries.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(entry);
    else groups.set(root, [entry]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

export interface FieldDifference {
  field: string;
  /** One for each item, in order; null: not there. */
  values: unknown[];
}

/** Fields that the items do not agree on, in the order of their names. */
export function differencesOf(items: CslItem[]): FieldDifference[] {
  const fields = [...new Set(items.flatMap((item) => Object.keys(item)))]
    .filter((field) => field !== 'id')
    .sort();
  return fields.flatMap((field) => {
    const values = items.map((item) => item[field] ?? null);
    return new Set(values.map((value) => JSON.stringify(value))).size > 1 ? [{ field, values }] : [];
  });
}

/** One item of several: of each field the fullest value, the first where they are equally full. */
export function mergeItems(items: CslItem[]): CslItem {
  const [first, ...others] = items;
  if (!first) throw new Error('nothing to merge');
  const merged: CslItem = { ...first };
  for (const other of others) {
    for (const [field, value] of Object.entries(other)) {
      if (field !== 'id' && fullness(value) > fullness(merged[field])) merged[field] = value;
    }
  }
  return merged;
}

const empty = new Set(['null', '""', '[]', '{}']);

/** How much a value says: its letters and digits. */
function fullness(value: unknown): number {
  const json = JSON.stringify(value ?? null);
  return empty.has(json) ? 0 : 1 + (json.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}
