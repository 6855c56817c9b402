import { type ArticleMeta, type ArticleSummary, articleSummarySchema } from '../../core/model/article';
import type { Sha256 } from '../../core/model/primitives';
import { assertChanged, type Connection, type Row } from '../db/database';
import { marks, number, readRow, strings } from '../db/rows';
import { matchQuery } from './search';

/** With the ordered lists as JSON, so that one row is one summary. */
const summaryColumns = `
  a.id, a.slug, a.headline, a.standfirst, a.section, a.language, a.citation_style, a.status, a.words, a.drifted,
  a.created_at, a.updated_at, a.published_at, a.deleted_at,
  (SELECT json_group_array(author ORDER BY position) FROM byline WHERE article_id = a.id) AS bylines,
  (SELECT json_group_array(tag ORDER BY position) FROM article_tag WHERE article_id = a.id) AS tags`;

function toSummary(row: Row): ArticleSummary {
  return readRow(articleSummarySchema, {
    ...row,
    bylines: strings(row['bylines']),
    tags: strings(row['tags']),
  });
}

export interface ArticleFilter {
  text: string;
  limit: number;
  offset: number;
  status?: string | undefined;
  section?: string | undefined;
  tag?: string | undefined;
  author?: string | undefined;
  bin: boolean;
  sort: 'updated' | 'created' | 'headline' | 'words';
}

const orders: Record<ArticleFilter['sort'], string> = {
  updated: 'a.updated_at DESC',
  created: 'a.created_at DESC',
  headline: 'a.headline COLLATE NOCASE',
  words: 'a.words DESC',
};

export async function listArticles(db: Connection, filter: ArticleFilter) {
  const conditions = [filter.bin ? 'a.deleted_at IS NOT NULL' : 'a.deleted_at IS NULL'];
  const values: string[] = [];
  const where = (condition: string, value: string | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  where('a.status = ?', filter.status);
  where('a.section = ?', filter.section);
  where('a.id IN (SELECT article_id FROM article_tag WHERE tag = ?)', filter.tag);
  where('a.id IN (SELECT article_id FROM byline WHERE author = ?)', filter.author);
  const query = matchQuery(filter.text);
  if (query !== null)
    where("a.id IN (SELECT id FROM search WHERE search MATCH ? AND kind = 'article')", query);

  const clause = conditions.join(' AND ');
  const rows = await db.all(
    `SELECT ${summaryColumns} FROM article a WHERE ${clause} ORDER BY ${orders[filter.sort]}, a.id DESC LIMIT ? OFFSET ?`,
    [...values, filter.limit, filter.offset],
  );
  const total = await db.get(`SELECT count(*) AS count FROM article a WHERE ${clause}`, values);
  return { items: rows.map(toSummary), total: number(total?.['count']) };
}

export async function findSummary(db: Connection, id: string): Promise<ArticleSummary | null> {
  const row = await db.get(`SELECT ${summaryColumns} FROM article a WHERE a.id = ?`, [id]);
  return row ? toSummary(row) : null;
}

/** What a save needs to know of the stored body. */
export interface BodyState {
  version: number;
  order: Sha256[];
  words: number;
  headline: string;
}

export async function findBodyState(db: Connection, id: string): Promise<BodyState | null> {
  const row = await db.get('SELECT version, block_order, words, headline FROM article WHERE id = ?', [id]);
  if (!row) return null;
  return {
    version: number(row['version']),
    order: strings(row['block_order']),
    words: number(row['words']),
    headline: String(row['headline']),
  };
}

export async function insertArticle(
  db: Connection,
  id: string,
  meta: ArticleMeta,
  at: string,
): Promise<void> {
  await db.run(
    `INSERT INTO article (id, slug, headline, standfirst, section, language, citation_style, status, version, block_order,
       words, drifted, stale, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'draft', 0, '[]', 0, 0, 1, ?, ?)`,
    [id, meta.slug, meta.headline, meta.standfirst, meta.section, meta.language, meta.citationStyle, at, at],
  );
  await replaceList(db, 'byline', 'author', id, meta.bylines);
  await replaceList(db, 'article_tag', 'tag', id, meta.tags);
}

export async function updateMeta(db: Connection, id: string, meta: ArticleMeta, at: string): Promise<void> {
  const changes = await db.run(
    `UPDATE article SET slug = ?, headline = ?, standfirst = ?, section = ?, language = ?,
       citation_style = ?, stale = 1, updated_at = ?
      WHERE id = ?`,
    [meta.slug, meta.headline, meta.standfirst, meta.section, meta.language, meta.citationStyle, at, id],
  );
  assertChanged(changes, 'This article');
  await replaceList(db, 'byline', 'author', id, meta.bylines);
  await replaceList(db, 'article_tag', 'tag', id, meta.tags);
}

async function replaceList(
  db: Connection,
  table: 'byline' | 'article_tag',
  column: string,
  id: string,
  values: string[],
) {
  await db.run(`DELETE FROM ${table} WHERE article_id = ?`, [id]);
  for (const [position, value] of values.entries()) {
    await db.run(`INSERT INTO ${table} (article_id, position, ${column}) VALUES (?, ?, ?)`, [
      id,
      position,
      value,
    ]);
  }
}

export async function updateBody(db: Connection, id: string, state: Omit<BodyState, 'headline'>, at: string) {
  const changes = await db.run(
    'UPDATE article SET version = ?, block_order = ?, words = ?, stale = 1, updated_at = ? WHERE id = ?',
    [state.version, JSON.stringify(state.order), state.words, at, id],
  );
  assertChanged(changes, 'This article');
}

export async function slugTaken(db: Connection, slug: string, exceptId: string): Promise<boolean> {
  const row = await db.get(
    `SELECT 1 AS taken FROM article WHERE slug = $slug AND id <> $id
     UNION ALL SELECT 1 FROM article_alias WHERE slug = $slug AND article_id <> $id`,
    { $slug: slug, $id: exceptId },
  );
  return row !== undefined;
}

export async function listAliases(db: Connection, id: string): Promise<string[]> {
  const rows = await db.all('SELECT slug FROM article_alias WHERE article_id = ? ORDER BY counter DESC', [
    id,
  ]);
  return rows.map((row) => String(row['slug']));
}

/** The old slug stays known; a slug taken back is an alias no more. */
export async function moveSlug(db: Connection, id: string, from: string, to: string): Promise<void> {
  await db.run('DELETE FROM article_alias WHERE slug = ?', [to]);
  await db.run(
    `INSERT OR REPLACE INTO article_alias (slug, article_id, counter)
     VALUES ($slug, $id, (SELECT coalesce(max(counter), 0) + 1 FROM article_alias WHERE article_id = $id))`,
    { $slug: from, $id: id },
  );
}

export async function setDeleted(db: Connection, ids: string[], at: string | null): Promise<void> {
  await db.run(`UPDATE article SET deleted_at = ? WHERE id IN (${marks(ids)})`, [at, ...ids]);
}
