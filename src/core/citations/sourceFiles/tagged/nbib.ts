import type { CslItem } from '../../../model/source';
import type { ReadEntry } from '../entry';
import { type Fields, fieldsOf } from '../records/lines';
import { readRecords } from '../records/readRecords';
import { recordToCsl } from './record';

/** PubMed's own format: https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
const format = {
  origin: 'nbib',
  types: { 'journal article': 'JOUR', book: 'BOOK', 'book chapter': 'CHAP', preprint: 'UNPB' },
  tags: {
    TI: 'TI',
    BTI: 'T2',
    FAU: 'AU',
    FED: 'ED',
    CN: 'AU',
    JT: 'T2',
    TA: 'J2',
    DY: 'PY',
    DP: 'DA',
    VI: 'VL',
    IP: 'IS',
    PG: 'SP',
    PB: 'PB',
    PL: 'CY',
    AB: 'AB',
    LA: 'LA',
    OT: 'KW',
    IS: 'SN',
    ISBN: 'SN',
  },
} as const;

/** PubMed begins a record with its number, and ERIC, which writes the same format, with the owner. */
export const nbibStart = /^(?:PMID|OWN {1,2})- /gm;
const tagged = /^([A-Z]{2,4}) *- (.*)$/s;

/** Yields the records of a file of PubMed's, or of ERIC's. */
export const readNbib = (text: string): Generator<ReadEntry> =>
  readRecords(text, {
    start: startIn(text),
    itemOf: (record) => itemOf(fieldsOf(record, tagged)),
  });

/** Records of PubMed have both lines. */
const startIn = (text: string): RegExp => (/^PMID- /m.test(text) ? /^PMID- /gm : nbibStart);

function itemOf({
  PMID,
  PMC,
  LID = [],
  AID = [],
  DP = [],
  AU,
  FAU = AU ?? [],
  PG = [],
  ...fields
}: Fields): CslItem {
  const isNamed = (id: string) => id.endsWith('[doi]');
  const doi = [...LID, ...AID].find(isNamed)?.replace(/\s*\[doi\]$/, '');
  const ids = { LID: LID.filter((id) => !isNamed(id)), AID: AID.filter((id) => !isNamed(id)) };
  const kind = fields['PT']?.find((name) => name.toLowerCase() in format.types) ?? 'journal article';
  const item = recordToCsl(
    kind,
    { ...fields, ...dateOf(DP), ...withValues(ids), FAU: FAU.map(withComma), PG: PG.map(wholePages) },
    format,
  );
  return {
    ...item,
    ...(PMID ? { PMID: PMID[0] } : {}),
    ...(PMC ? { PMCID: PMC[0] } : {}),
    ...(doi ? { DOI: doi } : {}),
  };
}

/** `2019 Mar-Apr` and `2019 Winter`: a year and a part of it. */
function dateOf([date = '']: string[]): Fields {
  const [, year, part] = /^(\d{4}) +(\p{L}.*)$/u.exec(date) ?? [];
  return year === undefined || part === undefined
    ? withValues({ DP: date ? [date] : [] })
    : { DY: [year], DP: [part] };
}

const withValues = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0));

/** `Holt MA`, where only short names are given, is `Holt, MA`. */
const withComma = (name: string): string =>
  name.includes(',') ? name : name.replace(/^(.+) (\p{Lu}{1,4})$/u, '$1, $2');

/** `1201-9` means 1201 to 1209. */
function wholePages(pages: string): string {
  const [, first = '', last = ''] = /^(\d+)-(\d+)$/.exec(pages) ?? [];
  return last.length >= first.length
    ? pages
    : `${first}-${first.slice(0, first.length - last.length)}${last}`;
}
