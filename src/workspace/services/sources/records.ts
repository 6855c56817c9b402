import { fullName, namesOf, textOf } from '../../../core/citations/csl';
import { makeCitationKey } from '../../../core/citations/key';
import { StetError } from '../../../core/model/errors';
import { type Source, type SourceFields, sourceSchema } from '../../../core/model/library';
import { newId } from '../../../core/model/primitives';
import { assertChanged, type Connection, type Row } from '../../db/database';
import { camel, marks, now, sha256 } from '../../db/rows';
import { indexNewRecords, indexRecord } from '../../repositories/search';

export const sourceColumns =
  's.id, s.citation_key, s.csl, s.archive_url, s.note, s.confidential, s.withheld_as, s.sha256, s.created_at, s.updated_at';

/** What the record's integrity stands on; `withheldAs` came later, and the proofs before it stay good. */
const proofOf = (csl: string, fields: Omit<SourceFields, 'csl'>): string =>
  sha256(
    JSON.stringify([
      csl,
      fields.archiveUrl,
      fields.note,
      fields.confidential,
      ...(fields.withheldAs ? [fields.withheldAs] : []),
    ]),
  );

export function toSource(row: Row): Source {
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

/**
 * Unknown ids are left out. The id of a source that was merged into another one stands for that one: it
 * comes with the id it was asked for by, as the text of an article still holds it.
 */
export async function findSources(db: Connection, ids: string[]): Promise<Source[]> {
  if (ids.length === 0) return [];
  const rows = await db.all(
    `SELECT asked.id AS asked, ${sourceColumns} FROM source asked
       JOIN source s ON s.id = coalesce(asked.merged_into, asked.id) WHERE asked.id IN (${marks(ids)})`,
    ids,
  );
  return rows.map(({ asked, ...row }) => ({ ...toSource(row), id: String(asked) }));
}

export async function findSource(db: Connection, id: string): Promise<Source> {
  const [source] = await findSources(db, [id]);
  if (!source) throw new StetError('not-found', 'This source is not there any more.');
  return source;
}

/** The id under which a source is kept now. */
export async function survivorOf(db: Connection, id: string): Promise<string> {
  const row = await db.get('SELECT coalesce(merged_into, id) AS id FROM source WHERE id = ?', [id]);
  if (!row) throw new StetError('not-found', 'This source is not there any more.');
  return String(row['id']);
}

/** Whether a citation key is taken, remembered for as many sources as are added at once. */
export async function takenKeys(db: Connection): Promise<Set<string>> {
  return new Set((await db.all('SELECT citation_key FROM source')).map((row) => String(row['citation_key'])));
}

/** A source that is not stored yet. */
export interface NewSource {
  id: string;
  key: string;
  fields: SourceFields;
}

/** `keys` are those in use; the source's own is added to them. */
export function newSource(fields: SourceFields, wantedKey: string, keys: Set<string>): NewSource {
  const isTaken = (key: string) => keys.has(key);
  const key = wantedKey && !isTaken(wantedKey) ? wantedKey : makeCitationKey(fields.csl, isTaken);
  keys.add(key);
  return { id: newId(), key, fields };
}

/** In as many statements for a thousand as for one. */
export async function insertSources(db: Connection, sources: NewSource[]): Promise<void> {
  const rows = sources.map(({ id, key, fields }) => {
    const csl = JSON.stringify(fields.csl);
    return [id, key, csl, ...valuesOf(fields), proofOf(csl, fields)];
  });
  const columns = rows[0]?.map((_value, index) => `value ->> ${index}`);
  if (!columns) return;
  await db.run(
    `INSERT INTO source
       (id, citation_key, csl, archive_url, note, confidential, withheld_as, sha256, created_at, updated_at)
     SELECT ${columns.join(', ')}, $at, $at FROM json_each($rows)`,
    { $rows: JSON.stringify(rows), $at: now() },
  );
  await indexNewRecords(
    db,
    'source',
    sources.map(({ id, fields }) => ({ id, ...indexed(fields) })),
  );
}

export async function writeSource(db: Connection, id: string, fields: SourceFields): Promise<void> {
  const csl = JSON.stringify(fields.csl);
  const changes = await db.run(
    `UPDATE source SET csl = ?, archive_url = ?, note = ?, confidential = ?, withheld_as = ?, sha256 = ?,
       updated_at = ? WHERE id = ?`,
    [csl, ...valuesOf(fields), proofOf(csl, fields), now(), id],
  );
  assertChanged(changes, 'This source');
  await indexSource(db, id, fields);
}

const valuesOf = ({ archiveUrl, note, confidential, withheldAs }: SourceFields) => [
  archiveUrl,
  note,
  confidential ? 1 : 0,
  withheldAs,
];

export async function indexSource(db: Connection, id: string, fields: SourceFields): Promise<void> {
  const { title, body } = indexed(fields);
  await indexRecord(db, 'source', id, title, body);
}

/** A source is found by its title, its names, its publisher and its addresses. */
function indexed({ csl, note }: SourceFields): { title: string; body: string } {
  const fields = ['container-title', 'publisher', 'URL', 'DOI'].map((name) => textOf(csl, name));
  const body = [...namesOf(csl).map(fullName), ...fields, note].filter(Boolean).join('\n');
  return { title: searchable(csl.title ?? ''), body: searchable(body) };
}

/** Halves of a character and NULs, which escapes in JSON can say, are no words. */
const searchable = (text: string): string => text.replaceAll('\u0000', ' ').toWellFormed();
