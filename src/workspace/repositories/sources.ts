import { StetError } from '../../core/model/errors';
import type { Source, SourceFields } from '../../core/model/source';
import { assertChanged, type Connection } from '../db/database';
import { now, placeholders } from '../db/rows';
import { deleteCorrections } from './corrections';
import { t } from './messages';
import { indexNewRecords, unindexRecord, unindexRecords } from './searchIndex';
import { indexSource, searchTexts } from './sourceIndex';
import { proofOf, sourceColumns, toSource, valuesOf } from './sourceRows';

/**
 * Unknown ids are left out. A source that was merged is returned as its survivor, but with the id that was
 * asked for, because the text of an article still holds that id.
 */
export async function findSources(db: Connection, ids: string[]): Promise<Source[]> {
  if (ids.length === 0) return [];
  const rows = await db.all(
    `SELECT asked.id AS asked, ${sourceColumns} FROM source asked
       JOIN source s ON s.id = coalesce(asked.merged_into, asked.id) WHERE asked.id IN (${placeholders(ids)})`,
    ids,
  );
  return rows.map(({ asked, ...row }) => ({ ...toSource(row), id: String(asked) }));
}

export async function findSource(db: Connection, id: string): Promise<Source> {
  const [source] = await findSources(db, [id]);
  if (!source) throw new StetError('not-found', t.message('gone.source'));
  return source;
}

/** The id of the source that this one was merged into, or its own. */
export async function survivorOf(db: Connection, id: string): Promise<string> {
  const row = await db.get('SELECT coalesce(merged_into, id) AS id FROM source WHERE id = ?', [id]);
  if (!row) throw new StetError('not-found', t.message('gone.source'));
  return String(row['id']);
}

/** A source that is not stored yet. */
export interface NewSource {
  id: string;
  key: string;
  fields: SourceFields;
}

/** The number of statements does not grow with the number of sources. */
export async function insertSources(db: Connection, sources: NewSource[]): Promise<void> {
  const rows = sources.map(({ id, key, fields }) => {
    const csl = JSON.stringify(fields.csl);
    return [id, key, csl, ...valuesOf(fields), proofOf(csl, fields)];
  });
  const columns = rows[0]?.map((_value, index) => `value ->> ${index}`);
  if (!columns) return;
  await db.run(
    `INSERT INTO source
       (id, citation_key, csl, archive_url, note, confidential, withheld_as, terms, embargo, sha256, created_at, updated_at)
     SELECT ${columns.join(', ')}, $at, $at FROM json_each($rows)`,
    { $rows: JSON.stringify(rows), $at: now() },
  );
  await indexNewRecords(
    db,
    'source',
    sources.map(({ id, fields }) => ({ id, ...searchTexts(fields) })),
  );
}

export async function writeSource(db: Connection, id: string, fields: SourceFields): Promise<void> {
  const csl = JSON.stringify(fields.csl);
  const changes = await db.run(
    `UPDATE source SET csl = ?, archive_url = ?, note = ?, confidential = ?, withheld_as = ?, terms = ?,
       embargo = ?, sha256 = ?, updated_at = ? WHERE id = ?`,
    [csl, ...valuesOf(fields), proofOf(csl, fields), now(), id],
  );
  assertChanged(changes, t.message('gone.source'));
  await indexSource(db, id, fields);
}

/** Deletes the sources merged into it too. Nothing else may point to it. */
export async function deleteSource(db: Connection, id: string): Promise<void> {
  await unindexRecord(db, 'source', id);
  await deleteCorrections(db, 'source', id);
  await db.run('DELETE FROM source WHERE merged_into = ?', [id]);
  assertChanged(await db.run('DELETE FROM source WHERE id = ?', [id]), t.message('gone.source'));
}

/** Those of `ids` that no quote, no article and no merge points to. */
export async function deleteUnusedSources(db: Connection, ids: string[]): Promise<void> {
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
