import { StetError } from '../../core/model/errors';
import { newId } from '../../core/model/primitives';
import { type Snippet, type SnippetFields, snippetSchema } from '../../core/model/snippet';
import { assertChanged, type Connection, type Database } from '../db/database';
import { marks, now, number, readRow } from '../db/rows';
import { listUses, usesColumn } from '../repositories/uses';
import { releaseUses } from './articles/releaseUses';

interface SnippetFilter {
  text: string;
  limit: number;
  offset: number;
  sort: 'updated' | 'name' | 'uses';
}

export type Snippets = ReturnType<typeof snippetService>;

export function snippetService(db: Database) {
  return {
    list: (filter: SnippetFilter) => listSnippets(db, filter),
    getMany: (ids: string[]) => findSnippets(db, ids),
    async create({ name, markdown }: SnippetFields): Promise<Snippet> {
      const id = newId();
      const at = now();
      await db.run(
        'INSERT INTO snippet (id, name, markdown, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
        [id, name, markdown, at, at],
      );
      return findSnippet(db, id);
    },
    update: (id: string, change: Partial<SnippetFields>) =>
      db.transaction(async (connection) => {
        const { name, markdown } = { ...(await findSnippet(connection, id)), ...change };
        const changes = await connection.run(
          'UPDATE snippet SET name = ?, markdown = ?, updated_at = ? WHERE id = ?',
          [name, markdown, now(), id],
        );
        assertChanged(changes, 'This snippet');
        return findSnippet(connection, id);
      }),
    delete: (id: string, detach: boolean) =>
      db.transaction(async (connection) => {
        await releaseUses(connection, 'snippet', id, detach);
        assertChanged(await connection.run('DELETE FROM snippet WHERE id = ?', [id]), 'This snippet');
      }),
    uses: (id: string) => listUses(db, 'snippet', id),
  };
}

async function listSnippets(db: Connection, filter: SnippetFilter) {
  const like = `%${filter.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const clause = "(s.name LIKE ? ESCAPE '\\' OR s.markdown LIKE ? ESCAPE '\\')";
  const orders = { updated: 's.updated_at DESC', name: 's.name COLLATE NOCASE', uses: 'uses DESC' };
  const rows = await db.all(
    `SELECT s.*, ${usesColumn('snippet', 's.id')} AS uses FROM snippet s
      WHERE ${clause} ORDER BY ${orders[filter.sort]}, s.id DESC LIMIT ? OFFSET ?`,
    [like, like, filter.limit, filter.offset],
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
  const rows = await db.all(`SELECT * FROM snippet WHERE id IN (${marks(ids)})`, ids);
  return rows.map((row) => readRow(snippetSchema, row));
}

async function findSnippet(db: Connection, id: string): Promise<Snippet> {
  const [snippet] = await findSnippets(db, [id]);
  if (!snippet) throw new StetError('not-found', 'This snippet is not there any more.');
  return snippet;
}
