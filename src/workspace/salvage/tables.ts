import type { SalvageReport, Unreadable } from '../../core/model/salvage';
import type { Connection, Database, Row } from '../db/database';
import type { Progress } from '../progress';
import { textOf } from '../repositories/archiveText';
import { indexedKinds, indexSome } from '../repositories/exchange/derive';
import { toQuote } from '../repositories/quoteRows';
import {
  columnsOf,
  countSaved,
  dropDangling,
  emptyTables,
  putRow,
  type Read,
  readRows,
  readRowsOf,
  type Table,
  tablesToCopy,
} from '../repositories/salvage';
import { isSnapshotWhole } from '../repositories/snapshots';
import { toSource } from '../repositories/sourceRows';
import { isTranscriptWhole } from '../repositories/transcripts';
import { salvageText } from './articles';
import { rebuildArticles } from './rebuild';

export type Salvaged = Pick<SalvageReport, 'counts' | 'unreadable'>;

/**
 * Reads what can be read from a damaged database into a new, empty one: row by row and block by block. What has a
 * SHA-256 is taken only if it is what was stored; a block that is lost is taken from a backup that has it. `name` is that
 * of the damaged file.
 */
export async function* salvageInto(
  db: Database,
  damaged: Database,
  backups: readonly Database[],
  name: string,
): AsyncGenerator<Progress, Salvaged> {
  const unreadable: Unreadable[] = [];
  const kept = new Map<string, Row[]>();
  const tables = await tablesToCopy(db);
  await db.transaction((connection) => emptyTables(connection, tables));
  const revisions = await readRows(damaged, 'revision', await knownColumns(damaged, db, 'revision'));
  for (const table of tables) {
    yield { done: 0, total: 0, label: name };
    const articleIds = (kept.get('article') ?? []).map(({ id }) => String(id));
    const { rows, gaps } = await readTable(damaged, db, table, articleIds);
    const taken = await db.transaction((connection) => takeRows(connection, table.name, rows, unreadable));
    const rebuilt =
      table.name === 'article'
        ? await db.transaction((connection) => rebuildArticles(connection, taken, revisions.rows))
        : [];
    for (const { headline } of rebuilt) unreadable.push({ kind: 'fields', name: String(headline) });
    for (let gap = rebuilt.length; gap < gaps; gap++) unreadable.push({ kind: kindOf(table.name), name: '' });
    kept.set(table.name, [...taken, ...rebuilt]);
  }
  await db.transaction((connection) => dropDangling(connection, tables));

  const articles = kept.get('article') ?? [];
  for (const [done, article] of articles.entries()) {
    yield { done, total: articles.length, label: String(article['headline']) };
    const id = String(article['id']);
    const lost = await db.transaction((connection) =>
      salvageText(
        connection,
        [damaged, ...backups],
        { id, headline: String(article['headline']), blockOrder: String(article['block_order']) },
        revisions.rows.filter((row) => row['article_id'] === id),
      ),
    );
    for (const one of lost) unreadable.push(one);
  }
  for (let gap = 0; gap < revisions.gaps; gap++) unreadable.push({ kind: 'revision', name: '' });
  for (const kind of indexedKinds) {
    for (let last: string | null = ''; last !== null; ) {
      const after: string = last;
      yield { done: articles.length, total: articles.length, label: name };
      last = await db.transaction((connection) => indexSome(connection, kind, after));
    }
  }
  return { unreadable, counts: await countSaved(db) };
}

/** A workspace of an older format has fewer columns; a list that cannot be read is taken to be complete. */
async function knownColumns(damaged: Connection, db: Connection, table: string): Promise<string[]> {
  const columns = await columnsOf(db, table);
  const there = await columnsOf(damaged, table).catch(() => columns);
  return columns.filter((column) => there.includes(column));
}

async function readTable(damaged: Database, db: Database, table: Table, articleIds: string[]): Promise<Read> {
  const columns = await knownColumns(damaged, db, table.name);
  if (columns.length === 0) return { rows: [], gaps: 0 };
  if (!table.isOfArticles) return readRows(damaged, table.name, columns);
  const rows: Row[] = [];
  let gaps = 0;
  for (const id of articleIds) {
    const read = await readRowsOf(damaged, { ...table, columns }, id);
    for (const row of read.rows) rows.push(row);
    gaps += read.gaps;
  }
  return { rows, gaps };
}

/** Adds the rows that are what was stored; names the others. */
async function takeRows(
  db: Connection,
  table: string,
  rows: Row[],
  unreadable: Unreadable[],
): Promise<Row[]> {
  const taken: Row[] = [];
  for (const row of rows) {
    // The text is put in once its blocks are known.
    const whole = table === 'article' ? { ...row, block_order: '[]' } : row;
    if (isSound(table, row) && (await putRow(db, table, whole))) taken.push(row);
    else unreadable.push({ kind: kindOf(table), name: nameOf(table, row) });
  }
  return taken;
}

const proofs: Record<string, (row: Row) => unknown> = {
  source: (row) => toSource(row),
  quote: (row) => toQuote(row),
  archive_post: (row) => textOf(row),
};

function isSound(table: string, row: Row): boolean {
  if (table === 'snapshot') return isSnapshotWhole(row);
  if (table === 'transcript') return isTranscriptWhole(row);
  try {
    proofs[table]?.(row);
    return true;
  } catch {
    return false;
  }
}

const kinds: Record<string, Unreadable['kind']> = {
  article: 'article',
  quote: 'quote',
  source: 'source',
  snapshot: 'page',
  transcript: 'page',
};
const kindOf = (table: string): Unreadable['kind'] => kinds[table] ?? 'other';

/** A source that must not be named is not, nor are a quote's words. */
function nameOf(table: string, row: Row): string {
  if (table === 'article') return String(row['headline']);
  return table === 'source' && row['confidential'] === 0 && (row['terms'] ?? 'on-record') === 'on-record'
    ? String(row['citation_key'])
    : '';
}
