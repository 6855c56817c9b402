import type { CslItem, SourceInput } from '../../../core/model/source';
import type { Database } from '../../db/database';
import { findKnownSource } from '../../repositories/knownSource';
import { listCitedIds } from '../../repositories/mergedSources';
import { listMerges } from '../../repositories/merges';
import { findLastSourceImport } from '../../repositories/sourceImports';
import { listSources, type SourceFilter } from '../../repositories/sourceList';
import { findSources } from '../../repositories/sources';
import { listUsesOfSources } from '../../repositories/uses';
import type { Tasks } from '../../worker/tasks';
import type { EvidenceService } from '../evidence';
import type { JobContext } from '../jobContext';
import { type CitationKeys, rekey, setKeys } from './citationKeys';
import { listSourceDuplicates } from './duplicates';
import { exportSources } from './exportSources';
import { importSources, type SourceFile } from './importSources';
import { mergeSources, undoMerge } from './merge';
import { createSource, removeSource, updateSource } from './records';
import { undoImport } from './undoImport';

export type Sources = ReturnType<typeof sourceService>;

export function sourceService(db: Database, tasks: Tasks, evidence: EvidenceService) {
  /** After the source was changed: words that are in its page are verified again. */
  async function changed<T>(id: string, change: Promise<T>): Promise<T> {
    const result = await change;
    await evidence.searchSource(id);
    return result;
  }
  return {
    list: (filter: SourceFilter) => listSources(db, filter),
    getMany: (ids: string[]) => findSources(db, ids),
    create: (input: SourceInput) => db.transaction((connection) => createSource(connection, input)),
    update: (id: string, change: Partial<SourceInput>) =>
      changed(
        id,
        db.transaction((connection) => updateSource(connection, id, change)),
      ),
    rekey: () => db.transaction(rekey),
    setKeys: (keys: CitationKeys) => db.transaction((connection) => setKeys(connection, keys)),
    delete: (id: string, detach: boolean) =>
      db.transaction((connection) => removeSource(connection, id, detach)),
    import: (file: SourceFile, context?: JobContext) => importSources(db, tasks, file, context),
    lastImport: () => findLastSourceImport(db),
    undoImport: (id: string) => undoImport(db, id),
    export: (options: Parameters<typeof exportSources>[2], context?: JobContext) =>
      exportSources(db, tasks, options, context),
    /** The source with the same address or DOI; null when there is none. */
    known: (csl: CslItem) => findKnownSource(db, csl),
    duplicates: () => listSourceDuplicates(db),
    merge: (survivorId: string, otherIds: string[], csl: CslItem) =>
      changed(
        survivorId,
        db.transaction((connection) => mergeSources(connection, survivorId, otherIds, csl)),
      ),
    merges: (id: string) => listMerges(db, 'source', id),
    undoMerge: (id: string) => db.transaction((connection) => undoMerge(connection, id)),
    uses: async (id: string) => listUsesOfSources(db, await listCitedIds(db, id)),
  };
}
