import { identitiesOf, mergeItems } from '../../../core/citations/duplicates';
import type { ReadEntry } from '../../../core/citations/exchange';
import { frameOf } from '../../../core/citations/exchange/frame';
import { isCitationKey } from '../../../core/citations/key';
import type { LibraryFormat, LibraryReport } from '../../../core/model/exchange';
import type { CslItem } from '../../../core/model/library';
import type { Connection, Database } from '../../db/database';
import { unindexRecord } from '../../repositories/search';
import type { Tasks } from '../../worker/task';
import type { JobContext } from '../import';
import { keyPattern } from './keys';
import { findSource, insertSource, type KeyMaking, takenKeys, toItem, writeSource } from './records';

const noFields = { archiveUrl: '', note: '', confidential: false, withheldAs: '' };

/** What an import has done so far, kept so that a cancel takes it back. */
interface Import {
  report: LibraryReport;
  keys: KeyMaking;
  /** Sources by what they are recognised by. */
  known: Map<string, string>;
  added: string[];
  before: Map<string, CslItem>;
}

/** Takes a library file in. One bad entry never stops the others; a cancel leaves nothing of it. */
export async function importLibrary(
  db: Database,
  tasks: Tasks,
  file: { name: string; bytes: Uint8Array },
  { signal, onProgress }: JobContext = {},
): Promise<LibraryReport> {
  const state: Import = {
    report: { imported: 0, merged: 0, skipped: [], cancelled: false },
    keys: { taken: await takenKeys(db), pattern: await keyPattern(db) },
    known: await knownSources(db),
    added: [],
    before: new Map(),
  };
  try {
    for await (const { entries, share } of tasks.readLibrary(file)) {
      if (signal?.aborted) break;
      await db.transaction((connection) => takeIn(connection, entries, state));
      onProgress?.(Math.round(share * 1000), 1000, file.name);
    }
  } catch (error) {
    await takeBack(db, state);
    throw error;
  }
  if (!signal?.aborted) return state.report;
  await takeBack(db, state);
  return { imported: 0, merged: 0, skipped: [], cancelled: true };
}

async function takeIn(db: Connection, entries: ReadEntry[], state: Import): Promise<void> {
  for (const entry of entries) {
    if ('error' in entry) {
      state.report.skipped.push({ entry: entry.key, line: entry.line, error: entry.error });
      continue;
    }
    const { item, key } = entry;
    const identities = identitiesOf(item);
    const same = identities.map((identity) => state.known.get(identity)).find((id) => id !== undefined);
    const id =
      same ?? (await insertSource(db, { ...noFields, csl: item }, isCitationKey(key) ? key : '', state.keys));
    if (same === undefined) {
      state.added.push(id);
      state.report.imported++;
    } else {
      await fillIn(db, same, item, state);
      state.report.merged++;
    }
    for (const identity of identities) if (!state.known.has(identity)) state.known.set(identity, id);
  }
}

/** What is here stays; an import of the same work adds what it says more. */
async function fillIn(db: Connection, id: string, item: CslItem, state: Import): Promise<void> {
  const source = await findSource(db, id);
  const csl = mergeItems([source.csl, item]);
  if (JSON.stringify(csl) === JSON.stringify(source.csl)) return;
  if (!state.before.has(id)) state.before.set(id, source.csl);
  await writeSource(db, id, { ...source, csl });
}

async function knownSources(db: Connection): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const row of await db.all('SELECT id, csl FROM source WHERE merged_into IS NULL')) {
    for (const identity of identitiesOf(toItem(row['csl']))) known.set(identity, String(row['id']));
  }
  return known;
}

async function takeBack(db: Database, { added, before }: Import): Promise<void> {
  await db.transaction(async (connection) => {
    for (const id of added) {
      await unindexRecord(connection, 'source', id);
      await connection.run('DELETE FROM source WHERE id = ?', [id]);
    }
    for (const [id, csl] of before) {
      await writeSource(connection, id, { ...(await findSource(connection, id)), csl });
    }
  });
}

/** The library as one file, confidential sources left out; `ids`: only these. */
export async function exportLibrary(
  db: Database,
  tasks: Tasks,
  { format, ids }: { format: LibraryFormat; ids?: string[] | undefined },
  { signal, onProgress }: JobContext = {},
): Promise<string> {
  const rows = await db.all(
    `SELECT id, citation_key, csl FROM source WHERE confidential = 0 AND merged_into IS NULL ORDER BY citation_key`,
  );
  const wanted = ids && new Set(ids);
  const items = rows
    .filter((row) => !wanted || wanted.has(String(row['id'])))
    .map((row) => ({ item: toItem(row['csl']), key: String(row['citation_key']) }));
  const { open, between, close } = frameOf(format);
  const written: string[] = [];
  for await (const part of tasks.writeLibrary({ name: 'The library', items, format })) {
    signal?.throwIfAborted();
    written.push(...part);
    onProgress?.(written.length, items.length, '');
  }
  return open + written.join(between) + close;
}
