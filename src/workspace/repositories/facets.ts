import { articleStatuses } from '../../core/model/articleStatus';
import type { Connection } from '../db/database';
import { number } from '../db/rows';

/** The numbers in the left column and in the filters of the desk. */
export async function countFacets(db: Connection) {
  const facet = async (sql: string) =>
    (await db.all(sql)).map((row) => ({ value: String(row['value']), count: number(row['count']) }));
  // Few are in the bin; a list of all others would have to be made each time.
  const isLive = 'article_id NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)';
  const statuses = await facet(
    'SELECT status AS value, count(*) AS count FROM article WHERE deleted_at IS NULL GROUP BY status',
  );
  const byStatus = Object.fromEntries(
    articleStatuses.map((status) => [status, statuses.find(({ value }) => value === status)?.count ?? 0]),
  );
  const totals = await db.get(
    `SELECT (SELECT count(*) FROM article WHERE deleted_at IS NULL) AS articles,
            (SELECT count(*) FROM quote) AS quotes, (SELECT count(*) FROM source) AS sources,
            (SELECT count(*) FROM speaker) AS speakers, (SELECT count(*) FROM archive_post) AS archive,
            (SELECT count(*) FROM snippet) AS snippets,
            (SELECT count(*) FROM article WHERE deleted_at IS NOT NULL) AS bin`,
  );
  const total = (name: string) => number(totals?.[name]);
  return {
    byStatus: {
      draft: byStatus['draft'] ?? 0,
      review: byStatus['review'] ?? 0,
      ready: byStatus['ready'] ?? 0,
      published: byStatus['published'] ?? 0,
    },
    sections: await facet(
      "SELECT section AS value, count(*) AS count FROM article WHERE deleted_at IS NULL AND section <> '' GROUP BY section ORDER BY count DESC, section",
    ),
    tags: await facet(
      `SELECT tag AS value, count(*) AS count FROM article_tag WHERE ${isLive} GROUP BY tag ORDER BY count DESC, tag LIMIT 500`,
    ),
    authors: await facet(
      `SELECT author AS value, count(*) AS count FROM byline WHERE ${isLive} GROUP BY author ORDER BY count DESC, author LIMIT 500`,
    ),
    bin: total('bin'),
    totals: {
      articles: total('articles'),
      quotes: total('quotes'),
      sources: total('sources'),
      speakers: total('speakers'),
      archive: total('archive'),
      snippets: total('snippets'),
    },
  };
}
