import { type Comment, type CommentThread, commentThreadSchema } from '../../core/model/comment';
import { assertChanged, type Connection, type Row } from '../db/database';
import { number, readRow } from '../db/rows';
import { t } from './messages';

/** An article's threads, the oldest first, each with its comments in their order. */
export async function listThreads(db: Connection, articleId: string): Promise<CommentThread[]> {
  const threads = await db.all(
    'SELECT id, words, resolved_at, resolved_by FROM comment_thread WHERE article_id = ? ORDER BY id',
    [articleId],
  );
  if (threads.length === 0) return [];
  const rows = await db.all(
    'SELECT id, thread_id, author, text, at, edited_at FROM comment WHERE article_id = ? ORDER BY at, id',
    [articleId],
  );
  const byThread = new Map<unknown, Row[]>();
  for (const row of rows) byThread.set(row['thread_id'], [...(byThread.get(row['thread_id']) ?? []), row]);
  return threads.flatMap((row) => {
    const { id, words, resolved_at: at, resolved_by: by } = row;
    const comments = (byThread.get(id) ?? []).map(toComment);
    if (comments.length === 0) return [];
    return [readRow(commentThreadSchema, { id, words, resolved: at === null ? null : { at, by }, comments })];
  });
}

const toComment = ({ id, author, text, at, edited_at: editedAt }: Row) => ({
  id,
  author,
  text,
  at,
  editedAt,
});

export async function countOpenThreads(db: Connection, articleId: string): Promise<number> {
  const row = await db.get(
    'SELECT count(*) AS count FROM comment_thread WHERE article_id = ? AND resolved_at IS NULL',
    [articleId],
  );
  return number(row?.['count']);
}

/** How many threads are open, by article; an article without any is not in it. */
export async function countOpenByArticle(
  db: Connection,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.all(
    `SELECT article_id, count(*) AS count FROM comment_thread
     WHERE resolved_at IS NULL AND article_id IN (SELECT value FROM json_each(?)) GROUP BY article_id`,
    [JSON.stringify(articleIds)],
  );
  return new Map(rows.map(({ article_id: id, count }) => [String(id), number(count)]));
}

/** Adds a whole thread; one that is there already stays as it is. */
export async function insertThread(
  db: Connection,
  articleId: string,
  { id, words, resolved, comments }: CommentThread,
): Promise<void> {
  await db.run(
    `INSERT OR IGNORE INTO comment_thread (id, article_id, words, resolved_at, resolved_by) VALUES (?, ?, ?, ?, ?)`,
    [id, articleId, words, resolved?.at ?? null, resolved?.by ?? ''],
  );
  for (const comment of comments) await insertComment(db, id, comment);
}

/** Throws `not-found` where the thread is gone. */
export async function addComment(db: Connection, threadId: string, comment: Comment): Promise<void> {
  assertChanged(await insertComment(db, threadId, comment), t.message('gone.thread'));
}

const insertComment = (db: Connection, threadId: string, { id, author, text, at, editedAt }: Comment) =>
  db.run(
    `INSERT OR IGNORE INTO comment (id, thread_id, article_id, author, text, at, edited_at)
     SELECT ?, id, article_id, ?, ?, ?, ? FROM comment_thread WHERE id = ?`,
    [id, author, text, at, editedAt, threadId],
  );

export async function updateComment(db: Connection, id: string, text: string, at: string): Promise<void> {
  const changes = await db.run('UPDATE comment SET text = ?, edited_at = ? WHERE id = ?', [text, at, id]);
  assertChanged(changes, t.message('gone.comment'));
}

export async function deleteComment(db: Connection, id: string): Promise<void> {
  await db.run('DELETE FROM comment WHERE id = ?', [id]);
}

export async function deleteThread(db: Connection, id: string): Promise<void> {
  await db.run('DELETE FROM comment_thread WHERE id = ?', [id]);
}

/** `resolved` null: reopened. */
export async function resolveThread(
  db: Connection,
  id: string,
  resolved: CommentThread['resolved'],
): Promise<void> {
  const changes = await db.run('UPDATE comment_thread SET resolved_at = ?, resolved_by = ? WHERE id = ?', [
    resolved?.at ?? null,
    resolved?.by ?? '',
    id,
  ]);
  assertChanged(changes, t.message('gone.thread'));
}

/** Adds the threads that an article has in another database. */
export async function bringThreads(from: Connection, to: Connection, articleId: string): Promise<void> {
  for (const thread of await listThreads(from, articleId)) await insertThread(to, articleId, thread);
}
