import type { CslItem } from '../../../model/source';
import { assertLength, lineCounter, type ReadEntry, reasonOf } from '../entry';
import { type Fields, recordToCsl } from './record';

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

export const nbibStart = /^PMID- /gm;
const tagged = /^([A-Z]{2,4}) *- (.*)$/;

/** Yields the records of a file of PubMed's. */
export function* readNbib(text: string): Generator<ReadEntry> {
  const lineAt = lineCounter(text);
  const starts = [...text.matchAll(nbibStart)].map(({ index }) => index);
  for (const [number, start] of starts.entries()) {
    const record = text.slice(start, starts[number + 1] ?? text.length);
    const line = lineAt(start);
    try {
      assertLength(record.length);
      yield { line, key: '', item: itemOf(fieldsOf(record)) };
    } catch (error) {
      yield { line, key: '', error: reasonOf(error) };
    }
  }
}

/** A line that is set in continues the value before it. */
function fieldsOf(record: string): Fields {
  const fields: Fields = {};
  let last: string[] = [];
  for (const line of record.split(/\r?\n/)) {
    const [, name, value = ''] = tagged.exec(line) ?? [];
    if (name !== undefined) {
      last = fields[name] ??= [];
      last.push(value.trim());
    } else if (/^\s+\S/.test(line) && last.length > 0) last.push(`${last.pop()} ${line.trim()}`);
  }
  return fields;
}

function itemOf({ PMID, PMC, LID = [], AID = [], AU, FAU = AU ?? [], PG = [], ...fields }: Fields): CslItem {
  const doi = [...LID, ...AID].find((id) => id.endsWith('[doi]'))?.replace(/\s*\[doi\]$/, '');
  const kind = fields['PT']?.find((name) => name.toLowerCase() in format.types) ?? 'journal article';
  const item = recordToCsl(kind, { ...fields, FAU: FAU.map(withComma), PG: PG.map(wholePages) }, format);
  return {
    ...item,
    ...(PMID ? { PMID: PMID[0] } : {}),
    ...(PMC ? { PMCID: PMC[0] } : {}),
    ...(doi ? { DOI: doi } : {}),
  };
}

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
