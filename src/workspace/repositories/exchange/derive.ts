import { blockSchema } from '../../../core/document/schema';
import type { Connection } from '../../db/database';
import { strings } from '../../db/rows';
import { indexArchivePost } from '../archivePosts';
import { textOf } from '../archiveText';
import { changeUses, insertUses } from '../blocks';
import { indexQuote } from '../quoteIndex';
import { toQuote } from '../quoteRows';
import { indexSource } from '../sourceIndex';
import { sourceColumns, toSource } from '../sourceRows';

export async function listArticleIds(db: Connection): Promise<string[]> {
  return (await db.all('SELECT id FROM article ORDER BY id')).map((row) => String(row['id']));
}

export async function listArticleSlugs(db: Connection): Promise<{ id: string; slug: string }[]> {
  const rows = await db.all('SELECT id, slug FROM article ORDER BY id');
  return rows.map((row) => ({ id: String(row['id']), slug: String(row['slug']) }));
}

/** What an article and its revisions use, from their blocks; its search row and its drift are left to a refresh. */
export async function deriveArticle(db: Connection, id: string): Promise<void> {
  const blocks = await db.all('SELECT sha256, json FROM block WHERE article_id = ?', [id]);
  await insertUses(
    db,
    id,
    blocks.map((row) => ({
      sha256: String(row['sha256']),
      block: blockSchema.parse(JSON.parse(String(row['json']))),
    })),
  );
  const article = await db.get('SELECT block_order FROM article WHERE id = ?', [id]);
  await changeUses(db, id, strings(article?.['block_order'] ?? '[]'), 1);
}

const pages = {
  quote: 'SELECT * FROM quote WHERE id > ? ORDER BY id LIMIT ?',
  source: `SELECT ${sourceColumns} FROM source s WHERE s.id > ? AND s.merged_into IS NULL ORDER BY s.id LIMIT ?`,
  archive: 'SELECT id, title, summary, text, packed, tags FROM archive_post WHERE id > ? ORDER BY id LIMIT ?',
};
export type Indexed = keyof typeof pages;
export const indexedKinds: Indexed[] = ['quote', 'source', 'archive'];

/** Adds the search rows of the records after this one; returns the last of them, or null when there are no more. */
export async function indexSome(db: Connection, kind: Indexed, after: string): Promise<string | null> {
  const rows = await db.all(pages[kind], [after, 200]);
  for (const row of rows) {
    const id = String(row['id']);
    if (kind === 'quote') await indexQuote(db, id, toQuote(row));
    else if (kind === 'source') await indexSource(db, id, toSource(row));
    else
      await indexArchivePost(db, id, {
        title: String(row['title']),
        summary: String(row['summary']),
        text: textOf(row),
        tags: strings(row['tags']),
      });
  }
  return rows.length > 0 ? String(rows.at(-1)?.['id']) : null;
}
