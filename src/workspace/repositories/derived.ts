import type { Connection } from '../db/database';

const headlines = (rows: Record<string, unknown>[]): string[] => rows.map((row) => String(row['headline']));

/** Headlines of articles whose number of words, or whose uses of records, differ from what their blocks say. */
export async function wrongFigures(db: Connection): Promise<string[]> {
  return headlines(
    await db.all(
      `WITH placed AS (
         SELECT a.id, o.value AS sha256, count(*) AS times FROM article a, json_each(a.block_order) o GROUP BY 1, 2),
       should AS (
         SELECT p.id, u.kind, u.target, sum(u.count * p.times) AS count
           FROM placed p JOIN block_use u ON u.article_id = p.id AND u.sha256 = p.sha256 GROUP BY 1, 2, 3),
       uses AS (SELECT article_id AS id, kind, target, count FROM article_use),
       wrong AS (
         SELECT id FROM (SELECT * FROM should EXCEPT SELECT * FROM uses)
         UNION SELECT id FROM (SELECT * FROM uses EXCEPT SELECT * FROM should)
         UNION SELECT a.id FROM article a WHERE a.words <> (
           SELECT coalesce(sum(b.words * p.times), 0) FROM placed p
             JOIN block b ON b.article_id = p.id AND b.sha256 = p.sha256 WHERE p.id = a.id))
       SELECT headline FROM article WHERE id IN (SELECT id FROM wrong) ORDER BY headline`,
    ),
  );
}

/** What search would miss, or finds though it is gone: `kind id`. Articles that lag behind are made up for when idle. */
export async function wrongSearchRows(db: Connection): Promise<string[]> {
  const rows = await db.all(
    `WITH records AS (
       SELECT 'article' AS kind, id FROM article WHERE stale = 0
       UNION ALL SELECT 'quote', id FROM quote
       UNION ALL SELECT 'source', id FROM source WHERE merged_into IS NULL
       UNION ALL SELECT 'archive', id FROM archive_post
       UNION ALL SELECT 'speaker', id FROM speaker
       UNION ALL SELECT 'snippet', id FROM snippet),
     indexed AS (
       SELECT r.kind, r.id FROM search_row r JOIN search s ON s.rowid = r.rowid_
        WHERE r.kind = 'archive' OR EXISTS (SELECT 1 FROM search_text t WHERE t.rowid_ = r.rowid_))
     SELECT kind || ' ' || id AS name FROM (SELECT * FROM records EXCEPT SELECT * FROM indexed)
     UNION SELECT kind || ' ' || id FROM indexed i WHERE NOT EXISTS (
       SELECT 1 FROM article WHERE i.kind = 'article' AND id = i.id
       UNION ALL SELECT 1 FROM quote WHERE i.kind = 'quote' AND id = i.id
       UNION ALL SELECT 1 FROM source WHERE i.kind = 'source' AND id = i.id
       UNION ALL SELECT 1 FROM archive_post WHERE i.kind = 'archive' AND id = i.id
       UNION ALL SELECT 1 FROM speaker WHERE i.kind = 'speaker' AND id = i.id
       UNION ALL SELECT 1 FROM snippet WHERE i.kind = 'snippet' AND id = i.id)
     ORDER BY 1`,
  );
  return rows.map((row) => String(row['name']));
}

/** Counters that went back: the newest backup's, or those of an article's revisions. */
export async function wrongCounters(db: Connection): Promise<string[]> {
  const rows = await db.all(
    `SELECT 'change' AS headline FROM change WHERE backed_up > counter
     UNION SELECT a.headline FROM article a JOIN revision r ON r.article_id = a.id WHERE r.counter < 1
     UNION SELECT headline FROM article WHERE version < 0`,
  );
  return headlines(rows);
}
