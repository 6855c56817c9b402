import { newId } from '../../core/model/newId';
import { type Revision, type RevisionReason, revisionSchema } from '../../core/model/revision';
import { assertChanged, type Connection } from '../db/database';
import { now, readRow } from '../db/rows';
import { type BodyState, findBodyState } from './articleBody';
import { bytesOf, sweepBlocks } from './blocks';
import { t } from './messages';
import { proofOf, readOrder, toStored } from './revisionOrder';

const columns = 'id, article_id, counter, reason, name, headline, words, bytes, at';

export async function insertRevision(
  db: Connection,
  articleId: string,
  reason: RevisionReason,
  state: BodyState,
  name = '',
): Promise<Revision> {
  const stored = await toStored(db, articleId, state.order);
  const rows = await db.all(
    `INSERT INTO revision (id, article_id, counter, reason, name, headline, words, bytes, base, splices, block_order, sha256, at)
     VALUES ($id, $article, (SELECT coalesce(max(counter), 0) + 1 FROM revision WHERE article_id = $article),
             $reason, $name, $headline, $words, $bytes, $base, $splices, $order, $sha256, $at)
     RETURNING ${columns}`,
    {
      $id: newId(),
      $article: articleId,
      $reason: reason,
      $name: name,
      $headline: state.headline,
      $words: state.words,
      $bytes: await bytesOf(db, articleId, state.order),
      $base: stored.base,
      $splices: stored.splices,
      $order: stored.blockOrder,
      $sha256: stored.sha256,
      $at: now(),
    },
  );
  await sweepBlocks(db, articleId);
  return readRow(revisionSchema, rows[0] ?? {});
}

/**
 * Stores the article's text as a revision, unless it is empty or the newest revision has the same text. Returns the
 * revision that has the text; null when there is none.
 */
export async function storeRevision(
  db: Connection,
  articleId: string,
  reason: RevisionReason,
): Promise<Revision | null> {
  const state = await findBodyState(db, articleId);
  if (!state || state.order.length === 0) return null;
  const newest = await db.get(
    `SELECT ${columns}, sha256, block_order FROM revision WHERE article_id = ? ORDER BY counter DESC LIMIT 1`,
    [articleId],
  );
  const isSame =
    newest?.['sha256'] === proofOf(state.order) || newest?.['block_order'] === JSON.stringify(state.order);
  if (newest && isSame) return readRow(revisionSchema, newest);
  return insertRevision(db, articleId, reason, state);
}

export async function listRevisions(db: Connection, articleId: string): Promise<Revision[]> {
  const rows = await db.all(`SELECT ${columns} FROM revision WHERE article_id = ? ORDER BY counter DESC`, [
    articleId,
  ]);
  return rows.map((row) => readRow(revisionSchema, row));
}

export async function findRevision(db: Connection, id: string) {
  const row = await db.get(`SELECT ${columns} FROM revision WHERE id = ?`, [id]);
  if (!row) return null;
  const revision = readRow(revisionSchema, row);
  return { revision, order: await readOrder(db, revision) };
}

export async function renameRevision(db: Connection, id: string, name: string): Promise<void> {
  const changes = await db.run('UPDATE revision SET name = ? WHERE id = ?', [name, id]);
  assertChanged(changes, t.message('gone.revision'));
}

/** Milliseconds since the newest revision; null when there is none. */
export async function revisionAge(db: Connection, articleId: string): Promise<number | null> {
  const row = await db.get('SELECT at FROM revision WHERE article_id = ? ORDER BY counter DESC LIMIT 1', [
    articleId,
  ]);
  return row ? Date.now() - Date.parse(String(row['at'])) : null;
}
