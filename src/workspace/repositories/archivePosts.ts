import { type ArchivePost, archivePostSchema } from '../../core/model/archivePost';
import { StetError } from '../../core/model/errors';
import { newId } from '../../core/model/primitives';
import type { Connection, Row } from '../db/database';
import { number, readRow, strings } from '../db/rows';
import { t } from './messages';
import { matchQuery } from './search';
import { indexRecord } from './searchIndex';

/** `origin` names where a post came from: importing it again replaces it. */
export type NewArchivePost = Omit<ArchivePost, 'id'> & { origin: string; text: string };

export interface ArchiveFilter {
  text: string;
  limit: number;
  offset: number;
}

export async function listArchivePosts(db: Connection, { text, limit, offset }: ArchiveFilter) {
  const query = matchQuery(text);
  const clause =
    query === null ? '1' : "id IN (SELECT id FROM search WHERE search MATCH ? AND kind = 'archive')";
  const values = query === null ? [] : [query];
  const rows = await db.all(
    `SELECT id, title, slug, url, published_on, section, tags, summary FROM archive_post
      WHERE ${clause} ORDER BY published_on DESC, id LIMIT ? OFFSET ?`,
    [...values, limit, offset],
  );
  const total = await db.get(`SELECT count(*) AS count FROM archive_post WHERE ${clause}`, values);
  return { items: rows.map(toPost), total: number(total?.['count']) };
}

export async function findArchivePost(db: Connection, id: string): Promise<ArchivePost & { text: string }> {
  const row = await db.get('SELECT * FROM archive_post WHERE id = ?', [id]);
  if (!row) throw new StetError('not-found', t.message('gone.archivePost'));
  return { ...toPost(row), text: String(row['text']) };
}

const toPost = (row: Row): ArchivePost => readRow(archivePostSchema, { ...row, tags: strings(row['tags']) });

/** Returns the post's id, which stays the same when it is replaced. */
export async function storeArchivePost(db: Connection, post: NewArchivePost): Promise<string> {
  const [row] = await db.all(
    `INSERT INTO archive_post (id, origin, title, slug, url, published_on, section, tags, summary, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (origin) DO UPDATE SET title = excluded.title, slug = excluded.slug, url = excluded.url,
       published_on = excluded.published_on, section = excluded.section, tags = excluded.tags,
       summary = excluded.summary, text = excluded.text
     RETURNING id`,
    [
      newId(),
      post.origin,
      post.title,
      post.slug,
      post.url,
      post.publishedOn,
      post.section,
      JSON.stringify(post.tags),
      post.summary,
      post.text,
    ],
  );
  const id = String(row?.['id']);
  await indexArchivePost(db, id, post);
  return id;
}

type Indexed = Pick<NewArchivePost, 'title' | 'summary' | 'text' | 'tags'>;

export const indexArchivePost = (db: Connection, id: string, post: Indexed): Promise<void> =>
  indexRecord(db, 'archive', id, post.title, [post.summary, post.text, ...post.tags].join('\n'));
