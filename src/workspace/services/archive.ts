import { type ArchivePost, archivePostSchema } from '../../core/model/archivePost';
import { StetError } from '../../core/model/errors';
import { newId } from '../../core/model/primitives';
import type { Connection, Database, Row } from '../db/database';
import { number, readRow, strings } from '../db/rows';
import { indexRecord, matchQuery } from '../repositories/search';

export type Archive = ReturnType<typeof archiveService>;

/** A published post to be kept; `origin` names where it came from, so that a second import replaces it. */
export type NewArchivePost = Omit<ArchivePost, 'id'> & { origin: string; text: string };

export function archiveService(db: Database) {
  return {
    async list({ text, limit, offset }: { text: string; limit: number; offset: number }) {
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
    },

    async get(id: string) {
      const row = await db.get('SELECT * FROM archive_post WHERE id = ?', [id]);
      if (!row) throw new StetError('not-found', 'This archive post is not there any more.');
      return { ...toPost(row), text: String(row['text']) };
    },

    /** All of them in one transaction; answers their ids in order. */
    add: (posts: NewArchivePost[]) =>
      db.transaction(async (connection) => {
        const ids: string[] = [];
        for (const post of posts) ids.push(await upsertPost(connection, post));
        return ids;
      }),
  };
}

function toPost(row: Row): ArchivePost {
  return readRow(archivePostSchema, { ...row, tags: strings(row['tags']) });
}

async function upsertPost(db: Connection, post: NewArchivePost): Promise<string> {
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
  await indexRecord(db, 'archive', id, post.title, [post.summary, post.text, ...post.tags].join('\n'));
  return id;
}
