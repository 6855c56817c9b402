import type { Sha256 } from '../../core/model/primitives';
import { assertChanged, type Connection } from '../db/database';
import { strings } from '../db/rows';
import { t } from './messages';

/** Articles whose search row and count of drifted quotations are older than their text. */
export async function listStale(db: Connection): Promise<string[]> {
  const rows = await db.all('SELECT id FROM article WHERE stale = 1');
  return rows.map((row) => String(row['id']));
}

interface StaleArticle {
  headline: string;
  order: Sha256[];
  /** What the search row holds besides the text and the headline. */
  standfirst: string;
  authors: string;
  tags: string;
  canonicalUrl: string;
}

/** Null when the article is up to date, or was deleted. */
export async function findStale(db: Connection, id: string): Promise<StaleArticle | null> {
  const row = await db.get(
    `SELECT a.headline, a.standfirst, a.block_order, a.canonical_url,
            (SELECT group_concat(author, ' ') FROM byline WHERE article_id = a.id) AS authors,
            (SELECT group_concat(tag, ' ') FROM article_tag WHERE article_id = a.id) AS tags
       FROM article a WHERE a.id = ? AND a.stale = 1`,
    [id],
  );
  if (!row) return null;
  return {
    headline: String(row['headline']),
    order: strings(row['block_order']),
    standfirst: String(row['standfirst']),
    authors: String(row['authors'] ?? ''),
    tags: String(row['tags'] ?? ''),
    canonicalUrl: String(row['canonical_url']),
  };
}

/** Live articles that had drifted quotations when they were counted last, or have not been counted since a change. */
export async function listMaybeDrifted(
  db: Connection,
): Promise<{ id: string; headline: string; order: Sha256[] }[]> {
  const rows = await db.all(
    'SELECT id, headline, block_order FROM article WHERE deleted_at IS NULL AND (drifted > 0 OR stale = 1)',
  );
  return rows.map((row) => ({
    id: String(row['id']),
    headline: String(row['headline']),
    order: strings(row['block_order']),
  }));
}

export async function writeFresh(db: Connection, id: string, drifted: number): Promise<void> {
  const changes = await db.run('UPDATE article SET stale = 0, drifted = ? WHERE id = ?', [drifted, id]);
  assertChanged(changes, t.message('gone.article'));
}
