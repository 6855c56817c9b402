import { assertChanged, type Connection } from '../db/database';
import { now } from '../db/rows';
import { t } from './messages';

/** The findings of a check that are waived for an article, the oldest first. */
export async function listWaived(db: Connection, articleId: string, check: string): Promise<string[]> {
  const rows = await db.all(
    'SELECT subject FROM check_waiver WHERE article_id = ? AND check_id = ? ORDER BY at, subject',
    [articleId, check],
  );
  return rows.map((row) => String(row['subject']));
}

/** Of every check, the oldest first. */
export async function listAllWaivers(db: Connection, articleId: string) {
  const rows = await db.all(
    'SELECT check_id, subject, reason, waived_by, at FROM check_waiver WHERE article_id = ? ORDER BY at, check_id, subject',
    [articleId],
  );
  return rows.map((row) => ({
    check: String(row['check_id']),
    subject: String(row['subject']),
    reason: String(row['reason']),
    by: String(row['waived_by']),
    at: String(row['at']),
  }));
}

export interface NewWaiver {
  check: string;
  subject: string;
  reason: string;
  /** Empty where nobody was asked for a name. */
  by: string;
}

export async function waive(
  db: Connection,
  articleId: string,
  { check, subject, reason, by }: NewWaiver,
): Promise<void> {
  const changes = await db.run(
    `INSERT INTO check_waiver (article_id, check_id, subject, reason, waived_by, at)
     SELECT id, ?, ?, ?, ?, ? FROM article WHERE id = ?
         ON CONFLICT DO UPDATE SET reason = excluded.reason, waived_by = excluded.waived_by, at = excluded.at`,
    [check, subject, reason, by, now(), articleId],
  );
  assertChanged(changes, t.message('gone.article'));
}

export async function unwaive(
  db: Connection,
  articleId: string,
  check: string,
  subject: string,
): Promise<void> {
  await db.run('DELETE FROM check_waiver WHERE article_id = ? AND check_id = ? AND subject = ?', [
    articleId,
    check,
    subject,
  ]);
}

export async function copyWaivers(db: Connection, from: string, to: string): Promise<void> {
  await db.run(
    `INSERT INTO check_waiver (article_id, check_id, subject, reason, waived_by, at)
     SELECT ?, check_id, subject, reason, waived_by, at FROM check_waiver WHERE article_id = ?`,
    [to, from],
  );
}
