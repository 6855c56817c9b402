import { z } from 'zod';
import { findDuplicates } from '../../../core/duplicates/groups';
import { identitiesOf } from '../../../core/duplicates/sources';
import { StetError } from '../../../core/model/errors';
import { type CslItem, type Source, type SourceFields, sourceFieldsSchema } from '../../../core/model/source';
import { assertChanged, type Connection } from '../../db/database';
import { marks } from '../../db/rows';
import {
  insertMerge,
  moveQuotes,
  moveQuotesBack,
  quoteOwnersSchema,
  takeMerge,
} from '../../repositories/merges';
import { unindexRecord } from '../../repositories/search';
import { listAllSources, type SourceListItem } from '../../repositories/sourceList';
import { findSource, indexSource, writeSource } from '../../repositories/sources';

/** Sources that seem to be the same work, in groups; the one that articles cite most comes first. */
export async function findSourceDuplicates(db: Connection): Promise<SourceListItem[][]> {
  const groups = findDuplicates(await listAllSources(db), ({ csl }) => identitiesOf(csl));
  return groups.map((group) =>
    group.sort((a, b) => b.uses - a.uses || a.createdAt.localeCompare(b.createdAt)),
  );
}

/** What the records were before a merge. */
const beforeSchema = z.object({
  others: z.int(),
  survivor: sourceFieldsSchema,
  /** Of the survivor right after: an edit since then stays. */
  survivorAfter: z.string(),
  /** Where each merged source pointed: null, itself. */
  merged: z.array(z.object({ id: z.string(), into: z.string().nullable() })),
  quotes: quoteOwnersSchema,
});

/** Makes several sources one, whose item is `csl`; quotes and citations follow. Answers what undoes it. */
export async function mergeSources(
  db: Connection,
  survivorId: string,
  otherIds: string[],
  csl: CslItem,
): Promise<string> {
  const survivor = await findSource(db, survivorId);
  const others = await Promise.all(otherIds.map((id) => findSource(db, id)));
  if (others.length === 0 || otherIds.includes(survivorId)) {
    throw new StetError('invalid-input', 'A merge needs two sources or more.');
  }
  const merged = await db.all(
    `SELECT id, merged_into FROM source WHERE id IN (${marks(otherIds)}) OR merged_into IN (${marks(otherIds)})`,
    [...otherIds, ...otherIds],
  );
  const quotes = await moveQuotes(db, 'source', otherIds, survivorId);
  await db.run(
    `UPDATE source SET merged_into = ? WHERE id IN (${marks(otherIds)}) OR merged_into IN (${marks(otherIds)})`,
    [survivorId, ...otherIds, ...otherIds],
  );
  for (const id of otherIds) await unindexRecord(db, 'source', id);
  const fields = joined(survivor, others, csl);
  await writeSource(db, survivorId, fields);
  const before: z.infer<typeof beforeSchema> = {
    others: others.length,
    survivor: sourceFieldsSchema.parse(survivor),
    survivorAfter: JSON.stringify(sourceFieldsSchema.parse(fields)),
    merged: merged.map((row) => ({
      id: String(row['id']),
      into: row['merged_into'] === null ? null : String(row['merged_into']),
    })),
    quotes,
  };
  return insertMerge(db, 'source', survivorId, before);
}

/** What only one of them tells is kept; if one must not be named, none of them may. */
function joined(survivor: Source, others: Source[], csl: CslItem): SourceFields {
  const all = [survivor, ...others];
  const first = (values: string[]) => values.find((value) => value !== '') ?? '';
  return {
    csl,
    archiveUrl: first(all.map(({ archiveUrl }) => archiveUrl)),
    note: [...new Set(all.map(({ note }) => note).filter(Boolean))].join('\n\n'),
    confidential: all.some(({ confidential }) => confidential),
    withheldAs: first(all.map(({ withheldAs }) => withheldAs)),
  };
}

/** Parts merged sources again, the newest merge first; what was edited since then stays edited. */
export async function undoMerge(db: Connection, mergeId: string): Promise<void> {
  const taken = await takeMerge(db, 'source', mergeId);
  const before = beforeSchema.parse(taken.before);
  const survivor = await findSource(db, taken.survivorId);
  for (const { id, into } of before.merged) {
    assertChanged(
      await db.run('UPDATE source SET merged_into = ? WHERE id = ?', [into, id]),
      'A merged source',
    );
    if (into === null) await indexSource(db, id, await findSource(db, id));
  }
  await moveQuotesBack(db, 'source', before.quotes, taken.survivorId);
  if (JSON.stringify(sourceFieldsSchema.parse(survivor)) === before.survivorAfter) {
    await writeSource(db, taken.survivorId, before.survivor);
  }
}
