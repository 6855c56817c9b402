import { makeCitationKey } from '../../../core/citations/key';
import { StetError } from '../../../core/model/errors';
import { type CslItem, type Source, type SourceInput, sourceFieldsSchema } from '../../../core/model/source';
import { assertChanged, type Connection, type Database } from '../../db/database';
import { number } from '../../db/rows';
import { findKnownSource } from '../../repositories/knownSource';
import { listMerges } from '../../repositories/merges';
import { unindexRecord } from '../../repositories/search';
import { listSources, type SourceFilter } from '../../repositories/sourceList';
import { findSource, findSources, survivorOf, writeSource } from '../../repositories/sources';
import { listUses } from '../../repositories/uses';
import type { Tasks } from '../../worker/task';
import { releaseUses } from '../articles/releaseUses';
import type { JobContext } from '../jobContext';
import { assertKey, type CitationKeys, rekey, setKeys } from './citationKeys';
import { exportLibrary } from './exportSources';
import { importLibrary } from './importSources';
import { insertSource, readKeyMaking } from './insert';
import { findSourceDuplicates, mergeSources, undoMerge } from './merge';

export type Sources = ReturnType<typeof sourceService>;

export function sourceService(db: Database, tasks: Tasks) {
  return {
    list: (filter: SourceFilter) => listSources(db, filter),
    getMany: (ids: string[]) => findSources(db, ids),
    create: (input: SourceInput) => db.transaction((connection) => createSource(connection, input)),
    update: (id: string, change: Partial<SourceInput>) =>
      db.transaction((connection) => updateSource(connection, id, change)),
    rekey: () => db.transaction(rekey),
    setKeys: (keys: CitationKeys) => db.transaction((connection) => setKeys(connection, keys)),
    delete: (id: string, detach: boolean) =>
      db.transaction((connection) => deleteSource(connection, id, detach)),
    import: (file: { name: string; bytes: Uint8Array }, context?: JobContext) =>
      importLibrary(db, tasks, file, context),
    export: (options: Parameters<typeof exportLibrary>[2], context?: JobContext) =>
      exportLibrary(db, tasks, options, context),
    /** The source on record of the same address or DOI. */
    known: (csl: CslItem) => findKnownSource(db, csl),
    duplicates: () => findSourceDuplicates(db),
    merge: (survivorId: string, otherIds: string[], csl: CslItem) =>
      db.transaction((connection) => mergeSources(connection, survivorId, otherIds, csl)),
    merges: (id: string) => listMerges(db, 'source', id),
    undoMerge: (id: string) => db.transaction((connection) => undoMerge(connection, id)),
    uses: async (id: string) => {
      const lists = await Promise.all((await idsOf(db, id)).map((one) => listUses(db, 'source', one)));
      return lists.flat();
    },
  };
}

async function createSource(db: Connection, { citationKey = '', ...fields }: SourceInput): Promise<Source> {
  if (citationKey) await assertKey(db, null, citationKey);
  return findSource(db, await insertSource(db, fields, citationKey));
}

/** A key stays as it is unless it is given another; an empty one is made anew. */
async function updateSource(
  db: Connection,
  asked: string,
  { citationKey, ...change }: Partial<SourceInput>,
): Promise<Source> {
  const id = await survivorOf(db, asked);
  const before = await findSource(db, id);
  const fields = sourceFieldsSchema.parse({ ...before, ...change });
  await writeSource(db, id, fields);
  if (citationKey !== undefined && citationKey !== before.citationKey) {
    const { taken, pattern } = await readKeyMaking(db);
    const key = citationKey || makeCitationKey(fields.csl, (wanted) => taken.has(wanted), pattern);
    await setKeys(db, [{ id, key }]);
  }
  return findSource(db, asked);
}

/** Under which ids texts may cite a source: its own, and those of sources merged into it. */
async function idsOf(db: Connection, id: string): Promise<string[]> {
  const survivor = await survivorOf(db, id);
  const rows = await db.all('SELECT id FROM source WHERE id = ? OR merged_into = ?', [survivor, survivor]);
  return rows.map((row) => String(row['id']));
}

async function deleteSource(db: Connection, id: string, detach: boolean): Promise<void> {
  const survivor = await survivorOf(db, id);
  const ids = await idsOf(db, survivor);
  for (const one of ids) await releaseUses(db, 'source', one, detach);
  const quotes = await db.get('SELECT count(*) AS count FROM quote WHERE source_id = ?', [survivor]);
  if (number(quotes?.['count']) > 0) {
    if (!detach) {
      throw new StetError(
        'in-use',
        `${number(quotes?.['count'])} quotes are taken from this source: detach it from them first.`,
      );
    }
    await db.run('UPDATE quote SET source_id = NULL WHERE source_id = ?', [survivor]);
  }
  await unindexRecord(db, 'source', survivor);
  await db.run('DELETE FROM merge WHERE survivor_id = ?', [survivor]);
  await db.run('DELETE FROM source WHERE merged_into = ?', [survivor]);
  assertChanged(await db.run('DELETE FROM source WHERE id = ?', [survivor]), 'This source');
}
