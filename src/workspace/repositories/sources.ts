import { fullName, namesOf, partialDateOf, textOf } from '../../core/citations/csl';
import { StetError } from '../../core/model/errors';
import {
  type CslItem,
  cslItemSchema,
  type Source,
  type SourceFields,
  sourceSchema,
} from '../../core/model/source';
import { assertChanged, type Connection, type Row } from '../db/database';
import { camel, marks, now, sha256 } from '../db/rows';
import { indexRecord } from './search';

export const sourceColumns =
  's.id, s.citation_key, s.csl, s.archive_url, s.note, s.confidential, s.withheld_as, s.sha256, s.created_at, s.updated_at';

/** What the record's integrity stands on; `withheldAs` came later, and the proofs before it stay good. */
export const proofOf = (csl: string, fields: Omit<SourceFields, 'csl'>): string =>
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

export const valuesOf = ({ archiveUrl, note, confidential, withheldAs }: SourceFields) => [
  archiveUrl,
  note,
  confidential ? 1 : 0,
  withheldAs,
];

export async function indexSource(db: Connection, id: string, fields: SourceFields): Promise<void> {
  const { title, body } = wordsOf(fields);
  await indexRecord(db, 'source', id, title, body);
}

/** A source is found by its title, its names, its year, its publisher and its addresses. */
export function wordsOf({ csl, note }: SourceFields): { title: string; body: string } {
  const fields = ['container-title', 'publisher', 'URL', 'DOI'].map((name) => textOf(csl, name));
  const body = [...namesOf(csl).map(fullName), partialDateOf(csl, 'issued').slice(0, 4), ...fields, note]
    .filter(Boolean)
    .join('\n');
  return { title: searchable(csl.title ?? ''), body: searchable(body) };
}

/** Halves of a character and NULs, which escapes in JSON can say, are no words. */
const searchable = (text: string): string => text.replaceAll('\u0000', ' ').toWellFormed();
