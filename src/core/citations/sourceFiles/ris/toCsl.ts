import type { CslItem } from '../../../model/source';
import type { CslName } from '../../csl';
import { readRisDate } from './dates';
import type { RisTags } from './tags';
import { cslTypes, haveIsbn } from './types';

/** Tags that hold one value, the first that is there, as CSL variables: https://en.wikipedia.org/wiki/RIS_(file_format) */
const texts: [variable: string, ...tags: string[]][] = [
  ['title', 'TI', 'T1', 'CT'],
  ['title-short', 'ST'],
  ['container-title', 'T2', 'JF', 'JO', 'BT'],
  ['container-title-short', 'J2', 'JA'],
  ['collection-title', 'T3'],
  ['publisher', 'PB'],
  ['publisher-place', 'CY', 'PP'],
  ['volume', 'VL'],
  ['issue', 'IS'],
  ['edition', 'ET'],
  ['number-of-volumes', 'NV'],
  ['number', 'M1'],
  ['genre', 'M3'],
  ['section', 'SE'],
  ['DOI', 'DO'],
  ['URL', 'UR', 'LK'],
  ['abstract', 'AB', 'N2'],
  ['language', 'LA'],
  ['source', 'DB'],
  ['call-number', 'CN'],
];

/** Tags whose values are one list. */
const lists: [variable: string, tag: string, between: string][] = [
  ['keyword', 'KW', ', '],
  ['note', 'N1', '\n'],
];

/** Who the second and third creators are depends on the type. */
const second: Record<string, string> = { book: 'collection-editor', interview: 'interviewer' };
const third: Record<string, string> = { book: 'editor' };
const creators = (type: string): [variable: string, ...tags: string[]][] => [
  ['author', 'AU', 'A1'],
  ['editor', 'ED'],
  [second[type] ?? 'editor', 'A2'],
  [third[type] ?? 'collection-editor', 'A3'],
  ['translator', 'A4'],
];

interface Read {
  item: CslItem;
  /** Values that CSL has no variable for, by tag. */
  rest: RisTags;
}

/** One record as a CSL item. */
export function risToCsl({ TY = [], ...record }: RisTags): Read {
  const left = new Map(Object.entries(record).map(([tag, values]) => [tag, values.filter(Boolean)]));
  const take = (tag: string): string[] => {
    const values = left.get(tag) ?? [];
    left.delete(tag);
    return values;
  };
  /** The first value; the others stay. */
  const takeFirst = (tags: string[]): string | undefined => {
    const tag = tags.find((one) => left.get(one)?.[0]);
    const value = tag && left.get(tag)?.shift();
    // What repeats it in another tag says nothing new.
    for (const one of tags) if (left.get(one)?.every((other) => other === value)) left.delete(one);
    return value;
  };

  const type = cslTypes[TY[0]?.toUpperCase() ?? ''] ?? 'document';
  const item: CslItem = { type };
  for (const [variable, ...tags] of texts) {
    const value = takeFirst(tags);
    if (value) item[variable] = value;
  }
  for (const [variable, tag, between] of lists) {
    const values = take(tag);
    if (values.length > 0) item[variable] = values.join(between);
  }
  for (const [variable, ...tags] of creators(type)) {
    const names = tags.flatMap(take).map(toName);
    if (names.length > 0) item[variable] = [...namesIn(item, variable), ...names];
  }
  const numbers = take('SN');
  if (numbers.length > 0) item[haveIsbn.has(type) ? 'ISBN' : 'ISSN'] = numbers.join(', ');
  const page = [takeFirst(['SP']), takeFirst(['EP'])].filter(Boolean);
  if (page.length > 0) item['page'] = page[0] === page[1] ? page[0] : page.join('-');
  const [date = '', year = ''] = [takeFirst(['DA']), takeFirst(['PY', 'Y1'])];
  const issued = readRisDate(date, year);
  if (issued) item['issued'] = issued;
  // A date that says more than could be read is kept beside it.
  if (date !== '' && date !== year && sameDate(issued, readRisDate('', year))) left.set('DA', [date]);
  const accessed = readRisDate(takeFirst(['Y2']) ?? '', '');
  if (accessed) item['accessed'] = accessed;
  const [id] = take('ID');
  if (id) item['id'] = id;
  return { item, rest: Object.fromEntries([...left].filter(([, values]) => values.length > 0)) };
}

const sameDate = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const namesIn = (item: CslItem, variable: string): unknown[] => {
  const names = item[variable];
  return Array.isArray(names) ? names : [];
};

/** `Family, Given, Suffix`; without a comma a body, or a single name. */
function toName(text: string): CslName {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim());
  if (given === '') return family.includes(' ') ? { literal: family } : { family };
  return { family, given, ...(suffix ? { suffix } : {}) };
}
