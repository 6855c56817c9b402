import { StetError } from '../../core/model/errors';
import { type Template, templateSchema } from '../../core/model/template';
import { assertChanged, type Connection, type Row } from '../db/database';
import { readRow } from '../db/rows';
import { t } from './messages';

/** By name; one whose text is damaged is left out. */
export async function listTemplates(db: Connection): Promise<Template[]> {
  const rows = await db.all('SELECT * FROM template ORDER BY name COLLATE NOCASE, id');
  return rows.flatMap((row) => {
    try {
      return [toTemplate(row)];
    } catch {
      return [];
    }
  });
}

export async function findTemplate(db: Connection, id: string): Promise<Template> {
  const row = await db.get('SELECT * FROM template WHERE id = ?', [id]);
  if (!row) throw new StetError('not-found', t.message('gone.template'));
  return toTemplate(row);
}

/** The id of the template of this name, whatever the case of its letters; null where there is none. */
export async function findTemplateNamed(db: Connection, name: string): Promise<string | null> {
  const row = await db.get('SELECT id FROM template WHERE name = ? COLLATE NOCASE', [name]);
  return row ? String(row['id']) : null;
}

/** Adds a template, or puts it in the place of that with its id. */
export async function putTemplate(
  db: Connection,
  { id, name, meta, body, createdAt, updatedAt }: Template,
): Promise<void> {
  await db.run(
    `INSERT INTO template (id, name, meta, body, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, meta = excluded.meta, body = excluded.body,
         updated_at = excluded.updated_at`,
    [id, name, JSON.stringify(meta), JSON.stringify(body), createdAt, updatedAt],
  );
}

export async function renameTemplate(db: Connection, id: string, name: string, at: string): Promise<void> {
  const changes = await db.run('UPDATE template SET name = ?, updated_at = ? WHERE id = ?', [name, at, id]);
  assertChanged(changes, t.message('gone.template'));
}

export async function deleteTemplate(db: Connection, id: string): Promise<void> {
  assertChanged(await db.run('DELETE FROM template WHERE id = ?', [id]), t.message('gone.template'));
}

/** Throws `corrupt` for a row that is no template. */
export function toTemplate(row: Row): Template {
  return readRow(templateSchema, { ...row, meta: json(row['meta']), body: json(row['body']) });
}

/** Undefined, which no field may be, where it is no JSON. */
function json(value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
}
