import { newId, type Sha256 } from '../../core/model/primitives';
import { type Revision, type RevisionReason, revisionSchema } from '../../core/model/revision';
import type { Connection } from '../db/database';
import { now, readRow, strings } from '../db/rows';
import { type BodyState, findBodyState } from './articleBody';
import { sweepBlocks } from './blocks';

const columns = 'id, article_id, counter, reason, headline, words, at';

export async function insertRevision(
  db: Connection,
  articleId: string,
  reason: RevisionReason,
  state: BodyState,
): Promise<Revision> {
  const rows = await db.all(
    `INSERT INTO revision (id, article_id, counter, reason, headline, words, block_order, at)
     VALUES ($id, $article, (SELECT coalesce(max(counter), 0) + 1 FROM revision WHERE article_id = $article),
             $reason, $headline, $words, $order, $at)
     RETURNING ${columns}`,
    {
      $id: newId(),
      $article: articleId,
      $reason: reason,
      $headline: state.headline,
      $words: state.words,
      $order: JSON.stringify(state.order),
      $at: now(),
    },
  );
  await sweepBlocks(db, articleId);
  return readRow(revisionSchema, rows[0] ?? {});
}

/** Stores the article's text as a revision, unless it is empty or the newest revision has the same text. */
export async function storeRevision(
  db: Connection,
  articleId: string,
  reason: RevisionReason,
): Promise<void> {
  const state = await findBodyState(db, articleId);
  if (!state || state.order.length === 0) return;
  const newest = await db.get(
    'SELECT block_order FROM revision WHERE article_id = ? ORDER BY counter DESC LIMIT 1',
    [articleId],
  );
  if (newest?.['block_order'] === JSON.stringify(state.order)) return;
  await insertRevision(db, articleId, reason, state);
}

export async function listRevisions(db: Connection, articleId: string): Promise<Revision[]> {
  const rows = await db.all(`SELECT ${columns} FROM revision WHERE article_id = ? ORDER BY counter DESC`, [
    articleId,
  ]);
  return rows.map((row) => readRow(revisionSchema, row));
}

export async function findRevision(db: Connection, id: string) {
  const row = await db.get(`SELECT ${columns}, block_order FROM revision WHERE id = ?`, [id]);
  if (!row) return null;
  const order: Sha256[] = strings(row['block_order']);
  return { revision: readRow(revisionSchema, row), order };
}

/** Milliseconds since the newest revision; null when there is none. */
export async function revisionAge(db: Connection, articleId: string): Promise<number | null> {
  const row = await db.get('SELECT at FROM revision WHERE article_id = ? ORDER BY counter DESC LIMIT 1', [
    articleId,
  ]);
  return row ? Date.now() - Date.parse(String(row['at'])) : null;
}
