import { isCitationKey } from '../../../core/citations/key';
import type { ReadEntry } from '../../../core/citations/sourceFiles';
import { mergeFields } from '../../../core/duplicates/fields';
import { identitiesOf } from '../../../core/duplicates/sources';
import { StetError } from '../../../core/model/errors';
import type { CslItem } from '../../../core/model/source';
import type { SourceImportReport } from '../../../core/model/sourceFiles';
import type { Connection, Database } from '../../db/database';
import { sourceItemPages } from '../../repositories/sourceItems';
import {
  deleteUnusedSources,
  findSources,
  insertSources,
  type NewSource,
  writeSource,
} from '../../repositories/sources';
import type { Tasks } from '../../worker/tasks';
import type { JobContext } from '../jobContext';
import { t } from '../messages';
import { keyPattern } from './citationKeys';
import { type KeyMaking, newSource } from './newSource';

const noFields = { archiveUrl: '', note: '', confidential: false, withheldAs: '' };

/** The state of an import, with what a cancel needs to undo it. */
interface Import {
  report: SourceImportReport;
  keys: KeyMaking;
  /** Ids of sources by their identities. */
  known: Map<string, string>;
  added: string[];
  before: Map<string, CslItem>;
}

/**
 * Imports the sources of a file. A bad entry does not stop the others; a cancel removes all that was imported.
 * Each step is a short transaction, so that saves can run in between.
 */
export async function importSources(
  db: Database,
  tasks: Tasks,
  file: { name: string; bytes: Uint8Array },
  { signal, onProgress }: JobContext = {},
): Promise<SourceImportReport> {
  const state: Import = {
    report: { imported: 0, merged: 0, skipped: [], cancelled: false },
    ...(await readKnown(db)),
    added: [],
    before: new Map(),
  };
  try {
    for await (const { entries, share } of tasks.readSourceFile(file)) {
      if (signal?.aborted) break;
      // Outside the transaction, because a full disk makes it run twice.
      const step = sortEntries(entries, state);
      await db.transaction((connection) => storeStep(connection, step, state.before));
      onProgress?.(Math.round(share * 1000), 1000, file.name);
    }
  } catch (error) {
    await undo(db, state);
    throw error;
  }
  if (signal?.aborted) {
    await undo(db, state);
    return { imported: 0, merged: 0, skipped: [], cancelled: true };
  }
  const { imported, merged, skipped } = state.report;
  if (imported + merged + skipped.length === 0) {
    throw new StetError('unreadable', t.message('sources.noEntry', { name: file.name }));
  }
  return state.report;
}

interface Step {
  additions: NewSource[];
  /** Entries of works that are stored, or among the new ones. */
  repeats: { id: string; item: CslItem }[];
}

function sortEntries(entries: ReadEntry[], { report, keys, known, added }: Import): Step {
  const step: Step = { additions: [], repeats: [] };
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
      step.additions.push(source);
      added.push(id);
      report.imported++;
    } else {
      step.repeats.push({ id, item });
      report.merged++;
    }
    for (const identity of identities) if (!known.has(identity)) known.set(identity, id);
  }
  return step;
}

async function storeStep(
  db: Connection,
  { additions, repeats }: Step,
  before: Import['before'],
): Promise<void> {
  await insertSources(db, additions);
  for (const { id, item } of repeats) await fillIn(db, id, item, before);
}

/** Escapes in JSON can contain lone surrogates and NULs, which the database cannot keep apart. */
const isStorable = (key: string): boolean => key.isWellFormed() && !key.includes('\u0000');

/** Adds the fields that the source does not have yet. */
async function fillIn(db: Connection, id: string, item: CslItem, before: Import['before']): Promise<void> {
  const [source] = await findSources(db, [id]);
  if (!source) return;
  const csl = mergeFields([source.csl, item]);
  if (JSON.stringify(csl) === JSON.stringify(source.csl)) return;
  if (!before.has(id)) before.set(id, source.csl);
  await writeSource(db, id, { ...source, csl });
}

async function readKnown(db: Connection): Promise<Pick<Import, 'keys' | 'known'>> {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  for await (const sources of sourceItemPages(db)) {
    for (const { id, key, item } of sources) {
      taken.add(key);
      for (const identity of item ? identitiesOf(item) : []) known.set(identity, id);
    }
  }
  return { keys: { taken, pattern: await keyPattern(db) }, known };
}

const deletedAtOnce = 500;

/** A source that was quoted, cited or merged since it was imported stays. */
async function undo(db: Database, { added, before }: Import): Promise<void> {
  for (let from = 0; from < added.length; from += deletedAtOnce) {
    await db.transaction((connection) =>
      deleteUnusedSources(connection, added.slice(from, from + deletedAtOnce)),
    );
  }
  for (const [id, csl] of before) {
    await db.transaction(async (connection) => {
      const [source] = await findSources(connection, [id]);
      if (source) await writeSource(connection, id, { ...source, csl });
    });
  }
}
