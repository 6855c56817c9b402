import { StetError } from '../../core/model/errors';
import { type Snippet, type SnippetFields, snippetSchema } from '../../core/model/snippet';
import { assertChanged, type Connection } from '../db/database';
import { now, number, placeholders, readRow } from '../db/rows';
import { t } from './messages';
import { usesColumn } from './uses';

export interface SnippetFilter {
  text: string;
  limit: number;
  offset: number;
  sort: 'updated' | 'name' | 'uses';
}

const orders: Record<SnippetFilter['sort'], string> = {
  updated: 's.updated_at DESC',
  name: 's.name COLLATE NOCASE',
  uses: 'uses DESC',
};

export async function listSnippets(db: Connection, { text, sort, limit, offset }: SnippetFilter) {
  const like = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const clause = "(s.name LIKE ? ESCAPE '\\' OR s.markdown LIKE ? ESCAPE '\\')";
  const rows = await db.all(
    `SELECT s.*, ${usesColumn('snippet', 's.id')} AS uses FROM snippet s
      WHERE ${clause} ORDER BY ${orders[sort]}, s.id DESC LIMIT ? OFFSET ?`,
    [like, like, limit, offset],
  );
  const total = await db.get(`SELECT count(*) AS count FROM snippet s WHERE ${clause}`, [like, like]);
  return {
    items: rows.map((row) => ({ ...readRow(snippetSchema, row), uses: number(row['uses']) })),
    total: number(total?.['count']),
  };
}

/** Unknown ids are left out. */
export async function findSnippets(db: Connection, ids: string[]): Promise<Snippet[]> {
  if (ids.length === 0) return [];
  const rows = await db.all(`SELECT * FROM snippet WHERE id IN (${placeholders(ids)})`, ids);
  return rows.map((row) => readRow(snippetSchema, row));
}

export async function findSnippet(db: Connection, id: string): Promise<Snippet> {
  const [snippet] = await findSnippets(db, [id]);
  if (!snippet) throw new StetError('not-found', t.message('gone.snippet'));
  return snippet;
}

/** The desk's own wordings of correction notices, by name. */
export async function listNoticeSnippets(db: Connection): Promise<Snippet[]> {
  const rows = await db.all(
    "SELECT * FROM snippet WHERE purpose = 'notice' ORDER BY name COLLATE NOCASE, id",
  );
  return rows.map((row) => readRow(snippetSchema, row));
}

/** The id of the oldest snippet with this text; null where there is none. */
export async function findSnippetOf(db: Connection, markdown: string): Promise<string | null> {
  const row = await db.get('SELECT id FROM snippet WHERE markdown = ? ORDER BY created_at, id LIMIT 1', [
    markdown,
  ]);
  return row ? String(row['id']) : null;
}

export async function insertSnippet(
  db: Connection,
  { id, name, markdown, purpose = 'block', createdAt, updatedAt }: Snippet,
): Promise<void> {
  await db.run(
    'INSERT INTO snippet (id, name, markdown, purpose, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
    [id, name, markdown, purpose, createdAt, updatedAt],
  );
}

export async function writeSnippet(
  db: Connection,
  id: string,
  { name, markdown, purpose = 'block' }: SnippetFields,
): Promise<void> {
  const changes = await db.run(
    'UPDATE snippet SET name = ?, markdown = ?, purpose = ?, updated_at = ? WHERE id = ?',
    [name, markdown, purpose, now(), id],
  );
  assertChanged(changes, t.message('gone.snippet'));
}

export async function deleteSnippet(db: Connection, id: string): Promise<void> {
  assertChanged(await db.run('DELETE FROM snippet WHERE id = ?', [id]), t.message('gone.snippet'));
}
