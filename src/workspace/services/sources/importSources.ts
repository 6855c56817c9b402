import type { ReadEntry } from '../../../core/citations/exchange';
import { isCitationKey } from '../../../core/citations/key';
import { mergeFields } from '../../../core/duplicates/fields';
import { identitiesOf } from '../../../core/duplicates/sources';
import { StetError } from '../../../core/model/errors';
import type { CslItem } from '../../../core/model/source';
import type { SourceImportReport } from '../../../core/model/sourceFiles';
import type { Connection, Database } from '../../db/database';
import { number } from '../../db/rows';
import { unindexRecords } from '../../repositories/search';
import { findSources, toItem, writeSource } from '../../repositories/sources';
import type { Tasks } from '../../worker/task';
import type { JobContext } from '../jobContext';
import { keyPattern } from './citationKeys';
import { insertSources, type KeyMaking, type NewSource, newSource } from './insert';

const noFields = { archiveUrl: '', note: '', confidential: false, withheldAs: '' };

/** What an import knows and has done so far, kept so that a cancel takes it back. */
interface Import {
  report: SourceImportReport;
  keys: KeyMaking;
  /** Sources by what they are recognised by. */
  known: Map<string, string>;
  added: string[];
  before: Map<string, CslItem>;
}

/**
 * Takes a library file in. One bad entry never stops the others; a cancel leaves nothing of it. Each step is
 * a short transaction of its own, so that what is typed meanwhile is saved between two of them.
 */
export async function importLibrary(
  db: Database,
  tasks: Tasks,
  file: { name: string; bytes: Uint8Array },
  { signal, onProgress }: JobContext = {},
): Promise<SourceImportReport> {
  const state: Import = {
    report: { imported: 0, merged: 0, skipped: [], cancelled: false },
    ...(await whatIsHere(db)),
    added: [],
    before: new Map(),
  };
  try {
    for await (const { entries, share } of tasks.readLibrary(file)) {
      if (signal?.aborted) break;
      // Outside the transaction, which a full disk runs a second time.
      const step = sorted(entries, state);
      await db.transaction((connection) => takeIn(connection, step, state.before));
      onProgress?.(Math.round(share * 1000), 1000, file.name);
    }
  } catch (error) {
    await takeBack(db, state);
    throw error;
  }
  if (signal?.aborted) {
    await takeBack(db, state);
    return { imported: 0, merged: 0, skipped: [], cancelled: true };
  }
  const { imported, merged, skipped } = state.report;
  if (imported + merged + skipped.length === 0) {
    throw new StetError('unreadable', `There is no entry in ${file.name}.`);
  }
  return state.report;
}

interface Step {
  fresh: NewSource[];
  /** Of works that are here or among the fresh ones. */
  more: { id: string; item: CslItem }[];
}

function sorted(entries: ReadEntry[], { report, keys, known, added }: Import): Step {
  const step: Step = { fresh: [], more: [] };
  for (const entry of entries) {
    if ('error' in entry) {
      report.skipped.push({ entry: entry.key.slice(0, 200), line: entry.line, error: entry.error });
      continue;
    }
    const { item, key } = entry;
    const identities = identitiesOf(item);
    let id = identities.map((identity) => known.get(identity)).find((same) => same !== undefined);
    if (id === undefined) {
      const wanted = isCitationKey(key) && isStorable(key) ? key : '';
      const source = newSource({ ...noFields, csl: item }, wanted, keys);
      id = source.id;
      step.fresh.push(source);
      added.push(id);
      report.imported++;
    } else {
      step.more.push({ id, item });
      report.merged++;
    }
    for (const identity of identities) if (!known.has(identity)) known.set(identity, id);
  }
  return step;
}

async function takeIn(db: Connection, { fresh, more }: Step, before: Import['before']): Promise<void> {
  await insertSources(db, fresh);
  for (const { id, item } of more) await fillIn(db, id, item, before);
}

/** Escapes in JSON can say what the database cannot keep apart: halves of a character, and NULs. */
const isStorable = (key: string): boolean => key.isWellFormed() && !key.includes('\u0000');

/** What is here stays; an import of the same work adds what it says more. */
async function fillIn(db: Connection, id: string, item: CslItem, before: Import['before']): Promise<void> {
  const [source] = await findSources(db, [id]);
  if (!source) return;
  const csl = mergeFields([source.csl, item]);
  if (JSON.stringify(csl) === JSON.stringify(source.csl)) return;
  if (!before.has(id)) before.set(id, source.csl);
  await writeSource(db, id, { ...source, csl });
}

const atOnce = 500;

async function whatIsHere(db: Connection): Promise<Pick<Import, 'keys' | 'known'>> {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  let last = 0;
  for (;;) {
    const rows = await db.all(
      'SELECT rowid, id, citation_key, csl, merged_into FROM source WHERE rowid > ? ORDER BY rowid LIMIT ?',
      [last, atOnce],
    );
    if (rows.length === 0) return { keys: { taken, pattern: await keyPattern(db) }, known };
    for (const row of rows) {
      taken.add(String(row['citation_key']));
      if (row['merged_into'] !== null) continue;
      for (const identity of identitiesOf(toItem(row['csl']))) {
        known.set(identity, String(row['id']));
      }
    }
    last = number(rows.at(-1)?.['rowid']);
  }
}

async function takeBack(db: Database, { added, before }: Import): Promise<void> {
  for (let from = 0; from < added.length; from += atOnce) {
    await db.transaction((connection) => removeUnused(connection, added.slice(from, from + atOnce)));
  }
  for (const [id, csl] of before) {
    await db.transaction(async (connection) => {
      const [source] = await findSources(connection, [id]);
      if (source) await writeSource(connection, id, { ...source, csl });
    });
  }
}

/** What somebody has quoted from, cited or merged since it came in stays. */
async function removeUnused(db: Connection, ids: string[]): Promise<void> {
  const rows = await db.all(
    `SELECT id FROM source WHERE id IN (SELECT value FROM json_each(?)) AND merged_into IS NULL
        AND NOT EXISTS (SELECT 1 FROM quote WHERE source_id = source.id)
        AND NOT EXISTS (SELECT 1 FROM article_use WHERE kind = 'source' AND target = source.id)
        AND NOT EXISTS (SELECT 1 FROM source other WHERE other.merged_into = source.id)`,
    [JSON.stringify(ids)],
  );
  const unused = rows.map((row) => String(row['id']));
  await unindexRecords(db, 'source', unused);
  await db.run('DELETE FROM source WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(unused)]);
}
