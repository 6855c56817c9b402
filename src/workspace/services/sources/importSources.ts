import { append } from '../../../core/append';
import { filledIn, filledNames } from '../../../core/citations/fill';
import { isCitationKey } from '../../../core/citations/key';
import type { ReadEntry } from '../../../core/citations/sourceFiles';
import type { ReadingOptions } from '../../../core/citations/sourceFiles/titles';
import { KnownWorks } from '../../../core/duplicates/KnownWorks';
import { StetError } from '../../../core/model/errors';
import type { CslItem } from '../../../core/model/source';
import type { SourceImportReport } from '../../../core/model/sourceFiles';
import { isWithheld, openTerms } from '../../../core/model/terms';
import type { Connection, Database } from '../../db/database';
import { type ImportedSources, insertSourceImport } from '../../repositories/sourceImports';
import { sourceItemPages } from '../../repositories/sourceItems';
import { findSources, insertSources, type NewSource, writeSource } from '../../repositories/sources';
import type { Tasks } from '../../worker/tasks';
import type { JobContext } from '../jobContext';
import { t } from '../messages';
import { keyPattern } from './citationKeys';
import { type KeyMaking, newSource } from './newSource';
import { undoImported } from './undoImport';

const noFields = { archiveUrl: '', note: '', confidential: false, ...openTerms };

/** A file of sources, and how it is read. */
export type SourceFile = { name: string; bytes: Uint8Array } & ReadingOptions;

/** The state of an import, with what undoes it. */
interface Import {
  report: Omit<SourceImportReport, 'undo'>;
  keys: KeyMaking;
  /** Sources that an entry may be the same as: never a confidential one. */
  known: KnownWorks;
  done: ImportedSources;
}

/**
 * Imports the sources of a file. A bad entry does not stop the others; a cancel removes all that was imported.
 * An entry of a work that is here fills its empty fields, and nothing is merged. Each step is a short transaction, so
 * that saves can run in between.
 */
export async function importSources(
  db: Database,
  tasks: Tasks,
  file: SourceFile,
  { signal, onProgress }: JobContext = {},
): Promise<SourceImportReport> {
  const state: Import = {
    report: { imported: 0, merged: 0, alike: 0, skipped: [], lost: [], cancelled: false },
    ...(await readKnown(db)),
    done: { added: [], filled: [] },
  };
  try {
    for await (const { entries, share } of tasks.readSourceFile(file)) {
      if (signal?.aborted) break;
      // Outside the transaction, because a full disk makes it run twice.
      const step = sortEntries(entries, state);
      const filled = await db.transaction((connection) => storeStep(connection, step));
      append(state.done.filled, filled);
      onProgress?.(Math.round(share * 1000), 1000, file.name);
    }
  } catch (error) {
    await undoImported(db, state.done);
    throw error;
  }
  if (signal?.aborted) {
    await undoImported(db, state.done);
    return {
      ...state.report,
      imported: 0,
      merged: 0,
      alike: 0,
      skipped: [],
      lost: [],
      cancelled: true,
      undo: null,
    };
  }
  const { imported, merged, skipped } = state.report;
  if (imported + merged + skipped.length === 0) {
    throw new StetError('unreadable', t.message('sources.noEntry', { name: file.name }));
  }
  const { added, filled } = state.done;
  const undo =
    added.length + filled.length === 0
      ? null
      : await db.transaction((connection) => insertSourceImport(connection, file.name, state.done));
  return { ...state.report, undo };
}

interface Step {
  additions: NewSource[];
  /** Entries of works that are stored, or among the new ones. */
  repeats: { id: string; item: CslItem }[];
}

function sortEntries(entries: ReadEntry[], { report, keys, known, done }: Import): Step {
  const step: Step = { additions: [], repeats: [] };
  for (const entry of entries) {
    if ('error' in entry) {
      report.skipped.push({ entry: entry.key.slice(0, 200), line: entry.line, error: entry.error });
      continue;
    }
    const { item, key, lost = [] } = entry;
    for (const one of lost) report.lost.push({ entry: key.slice(0, 200), ...one });
    const same = known.find(item, key);
    if (same !== null) {
      step.repeats.push({ id: same, item });
      report.merged++;
      continue;
    }
    const wanted = isCitationKey(key) && isStorable(key) ? key : '';
    const source = newSource({ ...noFields, csl: item }, wanted, keys);
    step.additions.push(source);
    done.added.push(source.id);
    report.imported++;
    if (known.resembles(item)) report.alike++;
    known.add(source.id, item, key);
  }
  return step;
}

/** Returns what was filled in. */
async function storeStep(db: Connection, { additions, repeats }: Step): Promise<ImportedSources['filled']> {
  await insertSources(db, additions);
  const filled: ImportedSources['filled'] = [];
  for (const { id, item } of repeats) {
    const fields = await fillIn(db, id, item);
    if (Object.keys(fields).length > 0) filled.push({ id, fields });
  }
  return filled;
}

/** Escapes in JSON can contain lone surrogates and NULs, which the database cannot keep apart. */
const isStorable = (key: string): boolean => key.isWellFormed() && !key.includes('\u0000');

/** Fills the fields that are empty; returns them. */
async function fillIn(
  db: Connection,
  id: string,
  { id: _, ...item }: CslItem,
): Promise<Record<string, unknown>> {
  const [source] = await findSources(db, [id]);
  if (!source || isWithheld(source)) return {};
  const csl = filledIn(source.csl, item);
  const names = filledNames(source.csl, csl);
  if (names.length > 0) await writeSource(db, id, { ...source, csl });
  return Object.fromEntries(names.map((name) => [name, csl[name]]));
}

async function readKnown(db: Connection): Promise<Pick<Import, 'keys' | 'known'>> {
  const taken = new Set<string>();
  const known = new KnownWorks();
  for await (const sources of sourceItemPages(db)) {
    for (const { id, key, item } of sources) {
      taken.add(key);
      if (item) known.add(id, item, key);
    }
  }
  return { keys: { taken, pattern: await keyPattern(db) }, known };
}
