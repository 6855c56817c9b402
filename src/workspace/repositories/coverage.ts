import {
  type CoverageCell,
  type CoverageItem,
  coverageCellSchema,
  coverageItemSchema,
  coverageManners,
} from '../../core/model/coverage';
import type { Connection } from '../db/database';
import { number, readRow } from '../db/rows';
import { rowOfHit } from './searchFilters';

/** What is looked for, as the tables hold it. */
export type CoverageQuery =
  | { of: 'tag'; tag: string }
  | { of: 'section'; section: string }
  /** `names` is an FTS5 query; null: nobody can be found by these names. */
  | { of: 'speaker'; id: string; names: string | null }
  /** A source with those merged into it, and the keys of their addresses. */
  | { of: 'source'; ids: string[]; addresses: string[] };

/** Months, both included; none: everything. An empty one: what has no month. */
interface Span {
  from?: string | undefined;
  to?: string | undefined;
}

/** The place of each manner among `coverageManners`. */
const manner = { quoted: 0, cited: 1, linked: 2, named: 3, filed: 4 };

const articleDay = "substr(coalesce(nullif(a.publish_at, ''), a.published_at, a.created_at), 1, 10)";
/** Its few quotes first: the planner, which knows no sizes, would go through the uses of all quotes. */
const using = (quotes: string) =>
  `SELECT DISTINCT u.article_id AS id FROM quote q CROSS JOIN article_use u
    WHERE ${quotes} AND u.kind = 'quote' AND u.target = q.id`;
/** Rows of articles are long: the index has all that is read of them, which the planner does not see by itself. */
const live = (ids: string) =>
  `(${ids}) i JOIN article a INDEXED BY article_day ON a.id = i.id WHERE a.deleted_at IS NULL`;
const archived = (ids: string) => `(${ids}) i JOIN archive_post p INDEXED BY archive_day ON p.id = i.id`;

interface Found {
  /** Rows of kind, id, day and manner, each article and archive post once. */
  sql: string;
  values: Record<string, string>;
}

function appearances(query: CoverageQuery): Found {
  switch (query.of) {
    case 'tag':
      return {
        sql: `SELECT DISTINCT 'article' AS kind, a.id, ${articleDay} AS day, ${manner.filed} AS manner
                FROM ${live('SELECT article_id AS id FROM article_tag WHERE tag = $tag COLLATE NOCASE')}
              UNION ALL SELECT 'archive', post_id, published_on, ${manner.filed} FROM archive_tag WHERE tag = $tag`,
        values: { $tag: query.tag },
      };
    case 'section':
      return {
        sql: `SELECT 'article' AS kind, a.id, ${articleDay} AS day, ${manner.filed} AS manner
                FROM article a WHERE a.section = $section COLLATE NOCASE AND a.deleted_at IS NULL
              UNION ALL SELECT 'archive', id, coalesce(published_on, ''), ${manner.filed}
                FROM archive_post WHERE section = $section COLLATE NOCASE`,
        values: { $section: query.section },
      };
    case 'speaker': {
      const quoted = using('q.speaker_id = $speaker');
      const found = [articlesOf(quoted, 'quoted')];
      const values: Found['values'] = { $speaker: query.id };
      if (query.names !== null) {
        const named = (kind: string) =>
          `SELECT r.id FROM search s JOIN ${rowOfHit}
            WHERE s.search MATCH $names AND r.kind = '${kind}'`;
        found.push(articlesOf(named('article'), 'named'), postsOf(named('archive'), 'named'));
        values['$names'] = query.names;
      }
      return strongest(found, values);
    }
    case 'source': {
      const ids = 'SELECT value FROM json_each($ids)';
      const quoted = using(`q.source_id IN (${ids})`);
      const cited = `SELECT article_id AS id FROM article_use WHERE kind = 'source' AND target IN (${ids})`;
      const linked = (kind: string) =>
        `SELECT id FROM post_link WHERE kind = '${kind}' AND target IN (SELECT value FROM json_each($addresses))`;
      return strongest(
        [
          articlesOf(quoted, 'quoted'),
          articlesOf(cited, 'cited'),
          articlesOf(linked('article'), 'linked'),
          postsOf(linked('archive'), 'linked'),
        ],
        { $ids: JSON.stringify(query.ids), $addresses: JSON.stringify(query.addresses) },
      );
    }
  }
}

const articlesOf = (ids: string, how: keyof typeof manner) =>
  `SELECT 'article' AS kind, a.id, ${articleDay} AS day, ${manner[how]} AS manner FROM ${live(ids)}`;
const postsOf = (ids: string, how: keyof typeof manner) =>
  `SELECT 'archive' AS kind, p.id, coalesce(p.published_on, '') AS day, ${manner[how]} AS manner FROM ${archived(ids)}`;

const strongest = (found: string[], values: Found['values']): Found => ({
  sql: `SELECT kind, id, day, min(manner) AS manner FROM (${found.join(' UNION ALL ')}) GROUP BY kind, id`,
  values,
});

const month = "iif(length(day) >= 7, substr(day, 1, 7), '')";

export async function countCoverage(db: Connection, query: CoverageQuery): Promise<CoverageCell[]> {
  const { sql, values } = appearances(query);
  const rows = await db.all(
    `SELECT ${month} AS month, kind, manner, count(*) AS count FROM (${sql})
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    values,
  );
  return rows.map((row) => readRow(coverageCellSchema, { ...row, manner: mannerOf(row['manner']) }));
}

/** The newest first. */
export async function listCoverage(
  db: Connection,
  query: CoverageQuery,
  { from, to, limit, offset }: Span & { limit: number; offset: number },
): Promise<{ items: CoverageItem[]; total: number }> {
  const { sql, values } = appearances(query);
  const conditions = [];
  if (from !== undefined) {
    conditions.push(`${month} >= $from`);
    values['$from'] = from;
  }
  if (to !== undefined) {
    conditions.push(`${month} <= $to`);
    values['$to'] = to;
  }
  const found = `FROM (${sql}) WHERE ${conditions.join(' AND ') || '1'}`;
  const total = await db.get(`SELECT count(*) AS count ${found}`, values);
  const rows = await db.all(
    `SELECT f.kind, f.id, substr(f.day, 1, 10) AS date, f.manner, coalesce(a.headline, p.title, '') AS title,
            f.kind = 'archive' OR a.published_at IS NOT NULL AS is_published
       FROM (SELECT kind, id, day, manner ${found} ORDER BY day DESC, id DESC LIMIT ${limit} OFFSET ${offset}) f
       LEFT JOIN article a ON f.kind = 'article' AND a.id = f.id
       LEFT JOIN archive_post p ON f.kind = 'archive' AND p.id = f.id
      ORDER BY f.day DESC, f.id DESC`,
    values,
  );
  return {
    items: rows.map((row) =>
      readRow(coverageItemSchema, {
        ...row,
        is_published: row['is_published'] === 1,
        manner: mannerOf(row['manner']),
      }),
    ),
    total: number(total?.['count']),
  };
}

const mannerOf = (place: unknown) => coverageManners[number(place)];

/** Tags or sections of articles and archive posts with their counts, the most used first; capitals make no difference. */
export async function listFiled(
  db: Connection,
  of: 'tag' | 'section',
  limit: number,
): Promise<{ value: string; count: number }[]> {
  const used =
    of === 'tag'
      ? `SELECT tag AS value, count(DISTINCT article_id) AS count FROM article_tag
          WHERE article_id IN (SELECT id FROM article WHERE deleted_at IS NULL) GROUP BY tag COLLATE NOCASE
         UNION ALL SELECT tag, count(*) FROM archive_tag GROUP BY tag`
      : `SELECT section AS value, count(*) AS count FROM article WHERE deleted_at IS NULL
          GROUP BY section COLLATE NOCASE
         UNION ALL SELECT section, count(*) FROM archive_post GROUP BY section COLLATE NOCASE`;
  const rows = await db.all(
    `SELECT value, sum(count) AS count FROM (${used}) WHERE value <> ''
      GROUP BY value COLLATE NOCASE ORDER BY 2 DESC, 1 LIMIT ${limit}`,
  );
  return rows.map((row) => ({ value: String(row['value']), count: number(row['count']) }));
}

/** Speakers with this name or other name, or the source with this citation key. */
export async function findCovered(db: Connection, of: 'speaker' | 'source', name: string): Promise<string[]> {
  const rows = await db.all(
    of === 'speaker'
      ? `SELECT id FROM speaker WHERE name = $name COLLATE NOCASE
          OR EXISTS (SELECT 1 FROM json_each(aliases) WHERE value = $name COLLATE NOCASE)`
      : 'SELECT coalesce(merged_into, id) AS id FROM source WHERE citation_key = $name',
    { $name: name },
  );
  return rows.map((row) => String(row['id']));
}
