import { assertLength, lineCounter, type ReadEntry, reasonOf } from '../entry';
import { type Fields, recordToCsl } from './record';
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

export function* readRefer(text: string): Generator<ReadEntry> {
  const lineAt = lineCounter(text);
  for (const match of text.matchAll(/(?:^%.*(?:\r?\n(?!\s*$).*)*)/gm)) {
    const [record] = match;
    const line = lineAt(match.index);
    const fields = fieldsOf(record);
    const key = fields['F']?.[0] ?? '';
    try {
      assertLength(record.length);
      const { '0': type, F: _key, ...rest } = fields;
      yield { line, key, item: recordToCsl(type?.[0] ?? '', rest, format) };
    } catch (error) {
      yield { line, key, error: reasonOf(error) };
    }
  }
}

function fieldsOf(record: string): Fields {
  const fields: Fields = {};
  let last: string[] = [];
  for (const line of record.split(/\r?\n/)) {
    const [, name, value = ''] = /^%(\S)\s?(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      last = fields[name] ??= [];
      last.push(value.trim());
    } else if (last.length > 0) last.push(`${last.pop()} ${line.trim()}`.trim());
  }
  return fields;
}
