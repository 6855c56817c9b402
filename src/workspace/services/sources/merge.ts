import { z } from 'zod';
import { findDuplicates } from '../../../core/citations/duplicates';
import { StetError } from '../../../core/model/errors';
import {
  type CslItem,
  type Source,
  type SourceFields,
  sourceFieldsSchema,
} from '../../../core/model/library';
import { newId } from '../../../core/model/primitives';
import { assertChanged, type Connection } from '../../db/database';
import { marks, now } from '../../db/rows';
import { unindexRecord } from '../../repositories/search';
import { listAllSources, type SourceListItem } from './list';
import { findSource, indexSource, writeSource } from './records';

/** Sources that seem to be the same work, in groups; the one that articles cite most comes first. */
export async function findSourceDuplicates(db: Connection): Promise<SourceListItem[][]> {
  const groups = findDuplicates(await listAllSources(db), ({ csl }) => csl);
  return groups.map((group) =>
    group.sort((a, b) => b.uses - a.uses || a.createdAt.localeCompare(b.createdAt)),
  );
}

/** What the records were before a merge. */
const beforeSchema = z.object({
  survivor: sourceFieldsSchema,
  /** Of the survivor right after: an edit since then stays. */
  survivorAfter: z.string(),
  /** Where each merged source pointed: null, itself. */
  merged: z.array(z.object({ id: z.string(), into: z.string().nullable() })),
  quotes: z.array(z.object({ id: z.string(), sourceId: z.string() })),
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
  const quotes = await db.all(
    `SELECT id, source_id FROM quote WHERE source_id IN (${marks(otherIds)})`,
    otherIds,
  );
  const merged = await db.all(
    `SELECT id, merged_into FROM source WHERE id IN (${marks(otherIds)}) OR merged_into IN (${marks(otherIds)})`,
    [...otherIds, ...otherIds],
  );
  await db.run(`UPDATE quote SET source_id = ? WHERE source_id IN (${marks(otherIds)})`, [
    survivorId,
    ...otherIds,
  ]);
  await db.run(
    `UPDATE source SET merged_into = ? WHERE id IN (${marks(otherIds)}) OR merged_into IN (${marks(otherIds)})`,
    [survivorId, ...otherIds, ...otherIds],
  );
  for (const id of otherIds) await unindexRecord(db, 'source', id);
  const fields = joined(survivor, others, csl);
  await writeSource(db, survivorId, fields);
  const before: z.infer<typeof beforeSchema> = {
    survivor: sourceFieldsSchema.parse(survivor),
    survivorAfter: JSON.stringify(sourceFieldsSchema.parse(fields)),
    merged: merged.map((row) => ({
      id: String(row['id']),
      into: row['merged_into'] === null ? null : String(row['merged_into']),
    })),
    quotes: quotes.map((row) => ({ id: String(row['id']), sourceId: String(row['source_id']) })),
  };
  const id = newId();
  await db.run("INSERT INTO merge (id, kind, survivor_id, at, before) VALUES (?, 'source', ?, ?, ?)", [
    id,
    survivorId,
    now(),
    JSON.stringify(before),
  ]);
  return id;
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

/** Merges into a source that can be undone, the newest first. */
export async function listMerges(
  db: Connection,
  id: string,
): Promise<{ id: string; at: string; count: number }[]> {
  const rows = await db.all('SELECT id, at, before FROM merge WHERE survivor_id = ? ORDER BY id DESC', [id]);
  return rows.map((row) => ({
    id: String(row['id']),
    at: String(row['at']),
    count: parseBefore(row['before']).merged.filter(({ into }) => into === null).length,
  }));
}

const parseBefore = (json: unknown) => beforeSchema.parse(JSON.parse(String(json)));

/** Parts merged sources again, the newest merge into a source first; what was edited since then stays edited. */
export async function undoMerge(db: Connection, mergeId: string): Promise<void> {
  const row = await db.get('SELECT * FROM merge WHERE id = ?', [mergeId]);
  if (!row) throw new StetError('not-found', 'This merge has been undone already.');
  const survivorId = String(row['survivor_id']);
  const [newest] = await listMerges(db, survivorId);
  const survivor = await findSource(db, survivorId);
  const gone = await db.get('SELECT 1 FROM source WHERE id = ? AND merged_into IS NOT NULL', [survivorId]);
  if (newest?.id !== mergeId || gone) {
    throw new StetError('conflict', 'This source was merged again since: undo the later merge first.');
  }
  const before = parseBefore(row['before']);
  for (const { id, into } of before.merged) {
    assertChanged(
      await db.run('UPDATE source SET merged_into = ? WHERE id = ?', [into, id]),
      'A merged source',
    );
    if (into === null) await indexSource(db, id, await findSource(db, id));
  }
  for (const { id, sourceId } of before.quotes) {
    await db.run('UPDATE quote SET source_id = ? WHERE id = ? AND source_id = ?', [sourceId, id, survivorId]);
  }
  if (JSON.stringify(sourceFieldsSchema.parse(survivor)) === before.survivorAfter) {
    await writeSource(db, survivorId, before.survivor);
  }
  await db.run('DELETE FROM merge WHERE id = ?', [mergeId]);
}
