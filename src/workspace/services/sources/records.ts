import { fullName, namesOf, partialDateOf, textOf } from '../../../core/citations/csl';
import { makeCitationKey } from '../../../core/citations/key';
import type { KeyPattern } from '../../../core/citations/keyPattern';
import { StetError } from '../../../core/model/errors';
import {
  type CslItem,
  cslItemSchema,
  type Source,
  type SourceFields,
  sourceSchema,
} from '../../../core/model/library';
import { newId } from '../../../core/model/primitives';
import { assertChanged, type Connection, type Row } from '../../db/database';
import { camel, marks, now, sha256 } from '../../db/rows';
import { indexRecord } from '../../repositories/search';

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
  const { csl, ...fields } = camel(row);
  const record = sourceSchema
    .omit({ csl: true })
    .parse({ ...fields, confidential: row['confidential'] !== 0 });
  if (proofOf(String(csl), record) !== row['sha256']) {
    // No message may name what is confidential: it is shown, and may be printed or reported.
    const name = record.confidential ? 'A confidential source' : `The source ${record.citationKey}`;
    throw new StetError(
      'corrupt',
      `${name} is not what was saved: the file was damaged on disk. Restore a backup.`,
    );
  }
  return { ...record, csl: toItem(csl) };
}

/** A parser's own message would quote what it could not read. */
export function toItem(csl: unknown): CslItem {
  try {
    return cslItemSchema.parse(JSON.parse(String(csl)));
  } catch {
    throw new StetError(
      'corrupt',
      'A source cannot be read: the file was damaged on disk. Restore a backup.',
    );
  }
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

/** What new keys are made with; a source's own is added to those that are taken. */
export interface KeyMaking {
  taken: Set<string>;
  pattern: KeyPattern;
}

export async function insertSource(
  db: Connection,
  fields: SourceFields,
  wantedKey: string,
  { taken, pattern }: KeyMaking,
): Promise<string> {
  const id = newId();
  const at = now();
  const csl = JSON.stringify(fields.csl);
  const isTaken = (key: string) => taken.has(key);
  const key = wantedKey && !isTaken(wantedKey) ? wantedKey : makeCitationKey(fields.csl, isTaken, pattern);
  await db.run(
    `INSERT INTO source
       (id, citation_key, csl, archive_url, note, confidential, withheld_as, sha256, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, key, csl, ...valuesOf(fields), proofOf(csl, fields), at, at],
  );
  taken.add(key);
  await indexSource(db, id, fields);
  return id;
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

/** A source is found by its title, its names, its year, its publisher and its addresses. */
export async function indexSource(db: Connection, id: string, { csl, note }: SourceFields): Promise<void> {
  const fields = ['container-title', 'publisher', 'URL', 'DOI'].map((name) => textOf(csl, name));
  const body = [...namesOf(csl).map(fullName), partialDateOf(csl, 'issued').slice(0, 4), ...fields, note]
    .filter(Boolean)
    .join('\n');
  await indexRecord(db, 'source', id, csl.title ?? '', body);
}
