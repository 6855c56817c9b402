import { makeCitationKey } from '../../../core/citations/key';
import type { KeyPattern } from '../../../core/citations/keyPattern';
import { newId } from '../../../core/model/primitives';
import type { SourceFields } from '../../../core/model/source';
import type { Connection } from '../../db/database';
import { now } from '../../db/rows';
import { indexNewRecords } from '../../repositories/search';
import { proofOf, valuesOf, wordsOf } from '../../repositories/sources';
import { keyPattern } from './citationKeys';

/** What new keys are made with; a source's own is added to those that are taken. */
export interface KeyMaking {
  taken: Set<string>;
  pattern: KeyPattern;
}

export async function readKeyMaking(db: Connection): Promise<KeyMaking> {
  const rows = await db.all('SELECT citation_key FROM source');
  return {
    taken: new Set(rows.map((row) => String(row['citation_key']))),
    pattern: await keyPattern(db),
  };
}

/** A source that is not stored yet. */
export interface NewSource {
  id: string;
  key: string;
  fields: SourceFields;
}

export function newSource(fields: SourceFields, wantedKey: string, { taken, pattern }: KeyMaking): NewSource {
  const isTaken = (key: string) => taken.has(key);
  const key = wantedKey && !isTaken(wantedKey) ? wantedKey : makeCitationKey(fields.csl, isTaken, pattern);
  taken.add(key);
  return { id: newId(), key, fields };
}

/** One source with a key of its own; answers its id. */
export async function insertSource(db: Connection, fields: SourceFields, wantedKey = ''): Promise<string> {
  const source = newSource(fields, wantedKey, await readKeyMaking(db));
  await insertSources(db, [source]);
  return source.id;
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
    sources.map(({ id, fields }) => ({ id, ...wordsOf(fields) })),
  );
}
