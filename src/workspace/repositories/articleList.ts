import { type ArticleSummary, articleSummarySchema } from '../../core/model/article';
import { matchQuery } from '../../core/search/match';
import type { Connection, Row } from '../db/database';
import { number, readRow, strings } from '../db/rows';
import { foundIds } from './searchWords';

/** With authors and tags as JSON lists, so that one row is one summary. */
const summaryColumns = `
  a.id, a.slug, a.headline, a.standfirst, a.section, a.language, a.citation_style, a.status, a.words, a.drifted,
  a.created_at, a.updated_at, a.published_at, a.deleted_at, a.categories, a.description, a.publish_at, a.modified_at,
  a.canonical_url, a.cover, a.cover_alt, a.former_paths, a.other_front_matter, a.dialect, a.goal_words,
  a.goal_kind,
  (SELECT json_group_array(author ORDER BY position) FROM byline WHERE article_id = a.id) AS bylines,
  (SELECT json_group_array(tag ORDER BY position) FROM article_tag WHERE article_id = a.id) AS tags`;

function toSummary(row: Row): ArticleSummary {
  return readRow(articleSummarySchema, {
    ...row,
    bylines: strings(row['bylines']),
    tags: strings(row['tags']),
    categories: strings(row['categories']),
    former_paths: strings(row['former_paths']),
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
  if (query !== null) where(`a.id IN (${foundIds('article', '?')})`, query);

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
