import { fullName, namesOf, textOf } from '../../core/citations/csl';
import { makeCitationKey } from '../../core/citations/key';
import { StetError } from '../../core/model/errors';
import { type Source, type SourceFields, sourceFieldsSchema, sourceSchema } from '../../core/model/library';
import { newId } from '../../core/model/primitives';
import { assertChanged, type Connection, type Database, type Row } from '../db/database';
import { camel, marks, now, number, sha256 } from '../db/rows';
import { indexRecord, matchQuery, unindexRecord } from '../repositories/search';
import { listUses, usesColumn } from '../repositories/uses';
import { releaseUses } from './deletion';

interface SourceFilter {
  text: string;
  limit: number;
  offset: number;
  sort: 'updated' | 'name' | 'uses';
  type?: string | undefined;
  unused?: boolean | undefined;
}

export function sourceService(db: Database) {
  return {
    list: (filter: SourceFilter) => listSources(db, filter),
    getMany: (ids: string[]) => findSources(db, ids),
    create: (fields: SourceFields) => db.transaction((connection) => addSource(connection, fields)),
    update: (id: string, change: Partial<SourceFields>) =>
      db.transaction((connection) => updateSource(connection, id, change)),
    delete: (id: string, detach: boolean) =>
      db.transaction((connection) => deleteSource(connection, id, detach)),
    uses: (id: string) => listUses(db, 'source', id),
  };
}

const columns =
  's.id, s.citation_key, s.csl, s.archive_url, s.note, s.confidential, s.sha256, s.created_at, s.updated_at';

const proofOf = (csl: string, fields: Pick<SourceFields, 'archiveUrl' | 'note' | 'confidential'>): string =>
  sha256(JSON.stringify([csl, fields.archiveUrl, fields.note, fields.confidential]));

function toSource(row: Row): Source {
  const csl = String(row['csl']);
  const source = sourceSchema.parse({
    ...camel(row),
    csl: JSON.parse(csl),
    confidential: row['confidential'] === 1,
  });
  if (proofOf(csl, source) !== row['sha256']) {
    throw new StetError(
      'corrupt',
      `The source ${source.citationKey} is not what was saved: the file was damaged on disk. Restore a backup.`,
    );
  }
  return source;
}

async function listSources(db: Connection, filter: SourceFilter) {
  const conditions: string[] = ['1'];
  const values: string[] = [];
  const query = matchQuery(filter.text);
  if (query) {
    conditions.push("s.id IN (SELECT id FROM search WHERE search MATCH ? AND kind = 'source')");
    values.push(query);
  }
  if (filter.type) {
    conditions.push('s.type = ?');
    values.push(filter.type);
  }
  if (filter.unused) conditions.push(`${usesColumn('source', 's.id')} = 0`);
  const orders = {
    updated: 's.updated_at DESC',
    name: 'coalesce(nullif(s.author, ""), s.title) COLLATE NOCASE'.replaceAll('""', "''"),
    uses: 'uses DESC',
  };
  const clause = conditions.join(' AND ');
  const rows = await db.all(
    `SELECT ${columns}, ${usesColumn('source', 's.id')} AS uses FROM source s
      WHERE ${clause} ORDER BY ${orders[filter.sort]}, s.id DESC LIMIT ? OFFSET ?`,
    [...values, filter.limit, filter.offset],
  );
  const total = await db.get(`SELECT count(*) AS count FROM source s WHERE ${clause}`, values);
  return {
    items: rows.map((row) => ({ ...toSource(row), uses: number(row['uses']) })),
    total: number(total?.['count']),
  };
}

/** Unknown ids are left out. */
export async function findSources(db: Connection, ids: string[]): Promise<Source[]> {
  if (ids.length === 0) return [];
  const rows = await db.all(`SELECT ${columns} FROM source s WHERE s.id IN (${marks(ids)})`, ids);
  return rows.map(toSource);
}

async function findSource(db: Connection, id: string): Promise<Source> {
  const [source] = await findSources(db, [id]);
  if (!source) throw new StetError('not-found', 'This source is not there any more.');
  return source;
}

async function addSource(db: Connection, fields: SourceFields): Promise<Source> {
  const id = newId();
  const at = now();
  const csl = JSON.stringify(fields.csl);
  const keys = new Set(
    (await db.all('SELECT citation_key FROM source')).map((row) => String(row['citation_key'])),
  );
  await db.run(
    `INSERT INTO source (id, citation_key, csl, archive_url, note, confidential, sha256, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      makeCitationKey(fields.csl, (key) => keys.has(key)),
      csl,
      fields.archiveUrl,
      fields.note,
      fields.confidential ? 1 : 0,
      proofOf(csl, fields),
      at,
      at,
    ],
  );
  await reindex(db, id, fields);
  return findSource(db, id);
}

async function updateSource(db: Connection, id: string, change: Partial<SourceFields>): Promise<Source> {
  const fields = sourceFieldsSchema.parse({ ...(await findSource(db, id)), ...change });
  const csl = JSON.stringify(fields.csl);
  const changes = await db.run(
    'UPDATE source SET csl = ?, archive_url = ?, note = ?, confidential = ?, sha256 = ?, updated_at = ? WHERE id = ?',
    [csl, fields.archiveUrl, fields.note, fields.confidential ? 1 : 0, proofOf(csl, fields), now(), id],
  );
  assertChanged(changes, 'This source');
  await reindex(db, id, fields);
  return findSource(db, id);
}

async function reindex(db: Connection, id: string, { csl, note }: SourceFields): Promise<void> {
  const fields = ['container-title', 'publisher', 'URL', 'DOI'].map((name) => textOf(csl, name));
  const body = [...namesOf(csl).map(fullName), ...fields, note].filter(Boolean).join('\n');
  await indexRecord(db, 'source', id, csl.title ?? '', body);
}

async function deleteSource(db: Connection, id: string, detach: boolean): Promise<void> {
  await releaseUses(db, 'source', id, detach);
  const quotes = await db.get('SELECT count(*) AS count FROM quote WHERE source_id = ?', [id]);
  if (number(quotes?.['count']) > 0) {
    if (!detach) {
      throw new StetError(
        'in-use',
        `${number(quotes?.['count'])} quotes are taken from this source: detach it from them first.`,
      );
    }
    await db.run('UPDATE quote SET source_id = NULL WHERE source_id = ?', [id]);
  }
  await unindexRecord(db, 'source', id);
  assertChanged(await db.run('DELETE FROM source WHERE id = ?', [id]), 'This source');
}
