import type { ReadEntry } from '../entry';
import { fieldsOf } from '../records/lines';
import { readRecords } from '../records/readRecords';
import { recordToCsl } from './record';
import { endnoteTypes } from './types';

/** Refer, as EndNote exports it: a letter behind `%` on each line, a blank line between records. */
const format = {
  origin: 'refer',
  types: endnoteTypes,
  tags: {
    A: 'AU',
    B: 'T2',
    C: 'CY',
    D: 'PY',
    E: 'ED',
    G: 'LA',
    I: 'PB',
    J: 'T2',
    K: 'KW',
    L: 'CN',
    N: 'IS',
    P: 'SP',
    R: 'DO',
    S: 'T3',
    T: 'TI',
    U: 'UR',
    V: 'VL',
    W: 'DB',
    X: 'AB',
    Y: 'A3',
    Z: 'N1',
    '7': 'ET',
    '8': 'DA',
    '9': 'M3',
    '@': 'SN',
    '[': 'Y2',
  },
} as const;

/** The first line of a record names its type or, in older files, an author or the title. */
export const referStart = /^%[0AT] \S/m;
const tagged = /^%(\S)\s?(.*)$/s;

/** Records begin with their type; in a file without types, behind a blank line. */
const startIn = (text: string): RegExp =>
  /^%0 /m.test(text) ? /^%0 /gm : /(?<=(?:^|\n)[ \t\r]*\n|(?<!.))%(?=\S)/gs;

export const readRefer = (text: string): Generator<ReadEntry> =>
  readRecords(text, {
    start: startIn(text),
    keyOf: (record) => /^%F(.*)$/m.exec(record)?.[1]?.trim() ?? '',
    itemOf: (record) => {
      const { '0': type, F: _key, ...fields } = fieldsOf(record, tagged);
      return recordToCsl(type?.[0] ?? '', fields, format);
    },
  });
