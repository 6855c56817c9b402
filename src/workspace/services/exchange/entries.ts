import type { Row } from '../../db/database';
import { camel } from '../../db/rows';
import type { Table } from '../../repositories/exchange/tables';

/** A record as it stands in a file: the columns of its row in camelCase, JSON columns as what they hold. */
export type Entry = Record<string, unknown>;

const nameOf = (column: string): string => Object.keys(camel({ [column]: null }))[0] ?? column;
/** Holds a JSON column whose text `JSON.stringify` would not write in the same way. */
const textName = (column: string): string => `${nameOf(column)}Text`;

export function toEntry(table: Table, row: Row): Entry {
  const entry: Entry = {};
  for (const column of table.columns) {
    const value = row[column] ?? null;
    if (!table.json?.includes(column)) entry[nameOf(column)] = value;
    else {
      const held = heldBy(String(value));
      if (held === undefined) entry[textName(column)] = value;
      else entry[nameOf(column)] = held;
    }
  }
  return entry;
}

function heldBy(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return JSON.stringify(value) === json ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The row that an entry was, without columns that it does not have; and its fields that no column is made of. */
export function fromEntry(table: Table, entry: Entry): { row: Row; unknown: string[] } {
  const rest = new Map(Object.entries(entry));
  const row: Row = {};
  const take = (name: string): unknown => {
    const value = rest.get(name);
    rest.delete(name);
    return value;
  };
  for (const column of table.columns) {
    const isJson = table.json?.includes(column) === true;
    const text = isJson ? take(textName(column)) : undefined;
    const value = take(nameOf(column));
    if (text !== undefined) row[column] = scalar(text);
    else if (value !== undefined) row[column] = isJson ? JSON.stringify(value) : scalar(value);
  }
  return { row, unknown: [...rest.keys()] };
}

/** What no column can hold becomes text, which SQLite then refuses in a column of numbers. */
const scalar = (value: unknown): Row[string] =>
  value === null || typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
