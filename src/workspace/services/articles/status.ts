import type { ArticleStatus, ArticleSummary } from '../../../core/model/article';
import type { Connection } from '../../db/database';
import { now } from '../../db/rows';
import { findSummary } from '../../repositories/articleList';
import { writeStatus } from '../../repositories/articles';
import { storeRevision } from '../../repositories/revisions';
import { insertStatusMove } from '../../repositories/statusMoves';
import { articleGone } from './getArticle';

/** Keeps the text as it is now as a revision, then moves the article. */
export async function setStatus(db: Connection, id: string, status: ArticleStatus): Promise<ArticleSummary> {
  const before = await findSummary(db, id);
  if (!before) throw articleGone();
  if (before.status === status) return before;
  await storeRevision(db, id, 'status');
  await moveStatus(db, id, status, now());
  return (await findSummary(db, id)) ?? before;
}

export async function moveStatus(
  db: Connection,
  id: string,
  status: ArticleStatus,
  at: string,
): Promise<void> {
  await writeStatus(db, id, status, at);
  await insertStatusMove(db, id, { status, at });
}
