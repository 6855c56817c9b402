import { doiIn, isDoi } from '../../../model/doi';
import type { CslItem } from '../../../model/source';
import type { CslName } from '../../csl';
import type { Fields } from '../records/lines';
import { readRisDate } from './dates';
import { cslTypes, haveIsbn } from './types';

type Sources = [variable: string, ...tags: string[]][];

/** What a second title is of, where it is not a container: of a book, its series. */
const secondTitles: Record<string, Sources> = {
  ...Object.fromEntries(
    ['map', 'periodical', 'report', 'software'].map((type) => [type, [['collection-title', 'T2']]]),
  ),
  // An older tag for the title of a book stands for other titles elsewhere.
  book: [
    ['title', 'TI', 'T1', 'BT'],
    ['collection-title', 'T2'],
  ],
  thesis: [['division', 'T2']],
  // Of a paper, the conference; where only that is there, it stands for the proceedings.
  'paper-conference': [
    ['container-title', 'C3', 'BT', 'JF', 'T2'],
    ['event-title', 'T2'],
  ],
};
/** Of an article, the number that is no other is its issue. */
const numbers = (type: string): Sources =>
  type.startsWith('article')
    ? [['issue', 'IS', 'M1']]
    : [
        ['issue', 'IS'],
        ['number', 'M1'],
      ];

/** Tags that hold one value, the first that is there, as CSL variables: https://en.wikipedia.org/wiki/RIS_(file_format) */
const texts: Sources = [
  ['title', 'TI', 'T1', 'CT', 'TT'],
  ['title-short', 'ST'],
  ['container-title', 'T2', 'JF', 'JO', 'BT'],
  ['container-title-short', 'J2', 'JA'],
  ['collection-title', 'T3'],
  ['publisher', 'PB'],
  ['publisher-place', 'CY', 'PP'],
  ['volume', 'VL'],
  ['edition', 'ET'],
  ['number-of-volumes', 'NV'],
  ['genre', 'M3'],
  ['section', 'SE'],
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
const creators = (type: string): Sources => [
  ['author', 'AU', 'A1'],
  ['editor', 'ED'],
  [second[type] ?? 'editor', 'A2'],
  [third[type] ?? 'collection-editor', 'A3'],
  ['translator', 'A4'],
];

interface Read {
  item: CslItem;
  /** Values that CSL has no variable for, by tag. */
  rest: Fields;
}

/** One record as a CSL item. */
export function risToCsl({ TY = [], ...record }: Fields): Read {
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
  for (const [variable, ...tags] of [...(secondTitles[type] ?? []), ...texts, ...numbers(type)]) {
    if (variable in item) continue;
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
  const standardNumbers = take('SN');
  if (standardNumbers.length > 0) item[haveIsbn.has(type) ? 'ISBN' : 'ISSN'] = standardNumbers.join(', ');
  const doi = left.get('DO')?.findIndex(isDoi) ?? -1;
  if (doi >= 0) item['DOI'] = doiIn(left.get('DO')?.splice(doi, 1)[0] ?? '');
  const page = [takeFirst(['SP']), takeFirst(['EP'])].filter(Boolean);
  if (page.length > 0) item['page'] = page[0] === page[1] ? page[0] : page.join('-');
  const [date = '', year = ''] = [takeFirst(['DA']), takeFirst(['PY', 'Y1'])];
  const issued = readRisDate(date, year);
  if (issued) item['issued'] = issued;
  // A date that says more than could be read is kept beside it.
  if (date !== '' && date.replace(/\/+$/, '') !== year && sameDate(issued, readRisDate('', year)))
    left.set('DA', [date]);
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
