import { z } from 'zod';
import { StetError } from '../../core/model/errors';
import { newId } from '../../core/model/newId';
import type { Id } from '../../core/model/primitives';
import type { LastSourceImport } from '../../core/model/sourceFiles';
import type { Connection } from '../db/database';
import { now } from '../db/rows';
import { t } from './messages';

const importedSchema = z.object({
  /** Ids of the sources that the import made. */
  added: z.array(z.string()),
  /** The fields that it filled in others, with their values. */
  filled: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
});
/** What undoes an import of sources. */
export type ImportedSources = z.infer<typeof importedSchema>;

/** Imports that are remembered. */
const kept = 20;

export async function insertSourceImport(db: Connection, name: string, done: ImportedSources): Promise<Id> {
  const id = newId();
  await db.run('INSERT INTO source_import (id, at, name, done) VALUES (?, ?, ?, ?)', [
    id,
    now(),
    name,
    JSON.stringify(done),
  ]);
  await db.run(
    'DELETE FROM source_import WHERE rowid NOT IN (SELECT rowid FROM source_import ORDER BY rowid DESC LIMIT ?)',
    [kept],
  );
  return id;
}

/** The last import that was not undone; null when there is none. */
export async function findLastSourceImport(db: Connection): Promise<LastSourceImport | null> {
  const row = await db.get('SELECT id, at, name, done FROM source_import ORDER BY rowid DESC LIMIT 1');
  if (!row) return null;
  const { added, filled } = importedSchema.parse(JSON.parse(String(row['done'])));
  return {
    id: String(row['id']),
    at: String(row['at']),
    name: String(row['name']),
    added: added.length,
    filled: filled.length,
  };
}

/** Removes the record of an import in order to undo it. */
export async function takeSourceImport(db: Connection, id: Id): Promise<ImportedSources> {
  const row = await db.get('DELETE FROM source_import WHERE id = ? RETURNING done', [id]);
  if (!row) throw new StetError('not-found', t.message('sourceImport.undone'));
  return importedSchema.parse(JSON.parse(String(row['done'])));
}
