import { z } from 'zod';
import { countBy, lengthClasses, lengthIn, rangeOf } from '../../core/search/strongWords';
import type { Connection, Row } from '../db/database';
import { number } from '../db/rows';
import { countOldSearchRows } from './searchIndex';

/** So many rows may wait to be brought to today's form; their texts are then not among the best. */
const fewOld = 100;

/** In a class of length that use the word as often are told apart by their length afterwards. */
const spare = 20;
/** By the classes of their lengths, texts stand only about where they belong. */
const looked = 5;

/** Entries that are read of each class of length where texts must have several words, or be of some kind. */
const readAtMost = 12_000;

export interface Strong {
  rowid: number;
  /** By BM25. */
  score: number;
}

/** A text must have one of the words of each clause; the words are those of core/search/strongWords. */
export interface Listed {
  clauses: string[][];
  /** SQL that must be true of a row r of search_row. */
  conditions: string[];
  values: Record<string, string | number>;
}

interface Word {
  word: string;
  clause: number;
  /** Of BM25: the fewer texts have the word, the more it counts. */
  rarity: number;
}

/**
 * The texts that use words most, the best first, found without ranking all that have them: each class of length has a
 * list of each word with the texts that use it most first (core/search/strongWords). Of several words, only as much of
 * the lists is read. Null when the lists do not name enough texts.
 */
export async function strongest(db: Connection, listed: Listed, limit: number): Promise<Strong[] | null> {
  if ((await countOldSearchRows(db, fewOld + 1)) > fewOld) return null;
  await db.all(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_strong_place USING fts5vocab(main, 'search_strong', 'instance')",
  );
  const totals = await totalsOf(db);
  if (totals.rows < limit) return null;
  const words = await wordsOf(db, listed.clauses, totals.rows);
  const isPlain = words.length === 1 && listed.conditions.length === 0;
  const deep = Math.max(limit + spare, Math.floor(readAtMost / words.length));
  const rows = await db.all(
    candidates(words, listed, {
      deep: isPlain ? limit + spare : deep,
      most: looked * (limit + spare),
      ...totals,
    }),
    { ...ranges(words), ...listed.values },
  );
  if (rows.length < limit) return null;
  return ranked(db, words, rows, totals.average, limit);
}

/** BM25's share of one word in a text (https://sqlite.org/fts5.html#the_bm25_function). */
const share = (count: number, length: number, average: number): number =>
  (count * 2.2) / (count + steepness(length, average));
const steepness = (length: number, average: number): number => 1.2 * (0.25 + (0.75 * length) / average);

async function totalsOf(db: Connection): Promise<{ rows: number; average: number }> {
  const totals = await db.get('SELECT block FROM search_data WHERE id = 1');
  const [rows = 0, ...words] = varints(totals, 'block');
  return { rows, average: Math.max(1, sum(words) / Math.max(1, rows)) };
}

async function wordsOf(db: Connection, clauses: string[][], rows: number): Promise<Word[]> {
  await db.all("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_word USING fts5vocab(main, 'search', 'row')");
  const words: Word[] = [];
  const isOne = clauses.flat().length === 1;
  for (const [clause, any] of clauses.entries()) {
    for (const word of any) {
      const found = isOne ? undefined : await db.get('SELECT doc FROM search_word WHERE term = ?', [word]);
      // How many texts have a beginning of words is not known, but that they are many.
      const texts = number(found?.['doc'] ?? rows / 4);
      words.push({ word, clause, rarity: Math.max(1e-6, Math.log((rows - texts + 0.5) / (texts + 0.5))) });
    }
  }
  return words;
}

const classes = Array.from({ length: lengthClasses }, (_, lengthClass) => lengthClass);

interface Depth {
  /** Of each list. */
  deep: number;
  /** Texts. */
  most: number;
  average: number;
}

/** The texts with their words and how often each is used, those that are best by the classes of their lengths. */
function candidates(words: Word[], { clauses, conditions }: Listed, { deep, most, average }: Depth): string {
  const lists = words.flatMap((_, word) =>
    classes.map(
      (at) =>
        `SELECT * FROM (SELECT -doc AS doc, ${word} AS word, unicode(substr(term, -1)) AS letter, ${steepness(lengthIn(at), average)} AS steepness
           FROM search_strong_place WHERE term >= $from${word}_${at} AND term < $to${word}_${at} LIMIT ${deep})`,
    ),
  );
  const perWord = (of: (word: Word) => number): string =>
    `CASE word ${words.map((word, at) => `WHEN ${at} THEN ${of(word)}`).join(' ')} END`;
  const count = `(${countBy(0)} - letter)`;
  const used = `SELECT doc, json_group_object(word, letter) AS letters,
      sum(${perWord(({ rarity }) => rarity)} * ${count} / (${count} + steepness)) AS score
    FROM (${lists.join(' UNION ALL ')}) GROUP BY doc
    HAVING count(DISTINCT ${perWord(({ clause }) => clause)}) = ${clauses.length} ORDER BY score DESC, doc DESC`;
  // The conditions are asked of the best first, and of no more than are needed.
  const meeting =
    conditions.length === 0
      ? ''
      : `WHERE EXISTS (SELECT 1 FROM search_row r INDEXED BY search_row_of WHERE r.rowid_ = doc AND ${conditions.join(' AND ')})`;
  return `SELECT doc, letters FROM (${used}) ${meeting} LIMIT ${most}`;
}

function ranges(words: Word[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [number, { word }] of words.entries()) {
    for (const at of classes) {
      const { from, to } = rangeOf(word, at);
      values[`$from${number}_${at}`] = from;
      values[`$to${number}_${at}`] = to;
    }
  }
  return values;
}

/** By a word's number, the number of the letter that says how often it is used. */
const letters = z.record(z.string(), z.number());

/** By BM25 as FTS5 has it, with the lengths that it keeps. */
async function ranked(
  db: Connection,
  words: Word[],
  rows: Row[],
  average: number,
  limit: number,
): Promise<Strong[]> {
  const lettersOf = new Map(
    rows.map((row) => [number(row['doc']), letters.parse(JSON.parse(String(row['letters'])))]),
  );
  const sizes = await db.all(
    'SELECT id, sz FROM search_docsize WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...lettersOf.keys()])],
  );
  return sizes
    .map((row): Strong => {
      const rowid = number(row['id']);
      const length = sum(varints(row, 'sz'));
      const used = Object.entries(lettersOf.get(rowid) ?? {});
      const score = used.map(
        ([word, letter]) => (words[Number(word)]?.rarity ?? 0) * share(countBy(letter), length, average),
      );
      return { rowid, score: sum(score) };
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
