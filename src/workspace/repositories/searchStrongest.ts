import { indexed, lengthClasses, rangeOf, strengthOf } from '../../core/search/strongWords';
import type { Connection, Row } from '../db/database';
import { number } from '../db/rows';
import { countOldSearchRows } from './searchIndex';

/** So many rows may wait to be brought to today's form; their texts are then not among the best. */
const fewOld = 100;

/** In a class of length that use the word as often are told apart by their length afterwards. */
const spare = 20;

export interface Strong {
  rowid: number;
  /** Of BM25 without the word's rarity, which is the same for all. */
  score: number;
}

/**
 * The texts that use a word most, the best first, found without ranking all that have it: each class of length has a list
 * with those that use it most first (core/search/strongWords). Null when the index does not list enough of them.
 */
export async function strongest(db: Connection, word: string, limit: number): Promise<Strong[] | null> {
  if ((await countOldSearchRows(db, fewOld + 1)) > fewOld) return null;
  await db.all(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_strong_place USING fts5vocab(main, 'search_strong', 'instance')",
  );
  const rows = await db.all(mostUsed(limit + spare), ranges(indexed(word)));
  if (rows.length < limit) return null;
  return ranked(
    db,
    new Map(rows.map((row) => [number(row['doc']), strengthOf(String(row['term'])).count])),
    limit,
  );
}

const classes = Array.from({ length: lengthClasses }, (_, lengthClass) => lengthClass);

const mostUsed = (limit: number): string =>
  classes
    .map(
      (at) =>
        `SELECT * FROM (SELECT -doc AS doc, term FROM search_strong_place WHERE term >= $from${at} AND term < $to${at} LIMIT ${limit})`,
    )
    .join(' UNION ALL ');

function ranges(word: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const at of classes) {
    const { from, to } = rangeOf(word, at);
    values[`$from${at}`] = from;
    values[`$to${at}`] = to;
  }
  return values;
}

/** By BM25 as FTS5 has it (https://sqlite.org/fts5.html#the_bm25_function), with the lengths that it keeps. */
async function ranked(db: Connection, counts: Map<number, number>, limit: number): Promise<Strong[]> {
  const totals = await db.get('SELECT block FROM search_data WHERE id = 1');
  const [rows = 1, ...words] = varints(totals, 'block');
  const average = sum(words) / rows;
  const sizes = await db.all(
    'SELECT id, sz FROM search_docsize WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...counts.keys()])],
  );
  return sizes
    .map((row): Strong => {
      const rowid = number(row['id']);
      const count = counts.get(rowid) ?? 0;
      const length = sum(varints(row, 'sz'));
      return { rowid, score: (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / average)) };
    })
    .sort((a, b) => b.score - a.score || b.rowid - a.rowid)
    .slice(0, limit);
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** SQLite's integers of variable length: seven bits in each byte, the last one without its highest bit. */
function varints(row: Row | undefined, column: string): number[] {
  const bytes = row?.[column];
  const found: number[] = [];
  let value = 0;
  for (const byte of bytes instanceof Uint8Array ? bytes : []) {
    value = value * 128 + (byte & 127);
    if (byte < 128) {
      found.push(value);
      value = 0;
    }
  }
  return found;
}
