import type { Connection } from '../db/database';
import { number } from '../db/rows';

/** How much a workspace holds; articles without those in the bin. */
export async function countRecords(
  db: Connection,
): Promise<{ articles: number; quotes: number; sources: number }> {
  const row = await db.get(
    `SELECT (SELECT count(*) FROM article WHERE deleted_at IS NULL) AS articles,
            (SELECT count(*) FROM quote) AS quotes, (SELECT count(*) FROM source) AS sources`,
  );
  return {
    articles: number(row?.['articles']),
    quotes: number(row?.['quotes']),
    sources: number(row?.['sources']),
  };
}
