import { makeCitationKey } from '../../../core/citations/key';
import { StetError } from '../../../core/model/errors';
import {
  type Source,
  type SourceFields,
  type SourceInput,
  sourceFieldsSchema,
} from '../../../core/model/source';
import type { Connection } from '../../db/database';
import { listCitedIds } from '../../repositories/mergedSources';
import { deleteMergesInto } from '../../repositories/merges';
import { t } from '../../repositories/messages';
import { countQuotesOf, detachQuotes } from '../../repositories/quoteOwners';
import { deleteSource, findSource, insertSources, survivorOf, writeSource } from '../../repositories/sources';
import { releaseUses } from '../articles/releaseUses';
import { noteSourceChange } from '../corrections/note';
import { assertKey, setKeys } from './citationKeys';
import { newSource, readKeyMaking } from './newSource';

export async function createSource(
  db: Connection,
  { citationKey = '', ...fields }: SourceInput,
): Promise<Source> {
  if (citationKey) await assertKey(db, null, citationKey);
  return findSource(db, await addSource(db, fields, citationKey));
}

/** The citation key stays unless the change names another; an empty one is replaced by a new key. */
export async function updateSource(
  db: Connection,
  asked: string,
  { citationKey, ...change }: Partial<SourceInput>,
): Promise<Source> {
  const id = await survivorOf(db, asked);
  const before = await findSource(db, id);
  const fields = sourceFieldsSchema.parse({ ...before, ...change });
  await writeSource(db, id, fields);
  await noteSourceChange(db, id, before.csl, fields.csl);
  if (citationKey !== undefined && citationKey !== before.citationKey) {
    const { taken, pattern } = await readKeyMaking(db);
    const key = citationKey || makeCitationKey(fields.csl, (wanted) => taken.has(wanted), pattern);
    await setKeys(db, [{ id, key }]);
  }
  return findSource(db, asked);
}

export async function removeSource(db: Connection, id: string, detach: boolean): Promise<void> {
  const survivor = await survivorOf(db, id);
  for (const cited of await listCitedIds(db, survivor)) await releaseUses(db, 'source', cited, detach);
  const quotes = await countQuotesOf(db, 'source', survivor);
  if (quotes > 0 && !detach) {
    throw new StetError('in-use', t.message('inUse.byQuotes', { count: quotes }));
  }
  await detachQuotes(db, 'source', survivor);
  await deleteMergesInto(db, survivor);
  await deleteSource(db, survivor);
}

/** Stores a source with a citation key of its own; returns its id. */
export async function addSource(db: Connection, fields: SourceFields, wantedKey = ''): Promise<string> {
  const source = newSource(fields, wantedKey, await readKeyMaking(db));
  await insertSources(db, [source]);
  return source.id;
}
