import { type ArticleStatus, articleStatusSchema } from '../../core/model/article';
import type { CorrectionKey } from '../../core/model/correction';
import type { Connection, Row } from '../db/database';
import { now } from '../db/rows';

/** What to look for: the corrections of one record, or those of all that nobody has dealt with. */
export type CorrectionsOf = Pick<CorrectionKey, 'kind' | 'target'> | 'all';

export interface StoredCorrection extends CorrectionKey {
  headline: string;
  status: ArticleStatus;
  language: string;
  publishedAt: string | null;
  at: string;
  /** JSON. */
  before: string;
}

/** Articles that use it, also by a quote of the source; those in the bin too: they may come back. */
const usersOf = {
  quote: "SELECT article_id FROM article_use WHERE kind = 'quote' AND target = $target",
  source: `SELECT u.article_id FROM article_use u JOIN source s ON s.id = u.target
     WHERE u.kind = 'source' AND coalesce(s.merged_into, s.id) = $target
    UNION SELECT u.article_id FROM article_use u JOIN quote q ON q.id = u.target
     WHERE u.kind = 'quote' AND q.source_id = $target`,
};

/** Notes for each article that uses the record what it said before; an open correction keeps what it said first. */
export async function insertCorrections(
  db: Connection,
  { kind, target }: Pick<CorrectionKey, 'kind' | 'target'>,
  before: object,
): Promise<void> {
  await db.run(
    `INSERT INTO correction (article_id, kind, target, at, before)
     SELECT article_id, $kind, $target, $at, $before FROM (${usersOf[kind]}) WHERE true
     ON CONFLICT DO UPDATE SET at = excluded.at, before = excluded.before, settled_at = NULL
      WHERE settled_at IS NOT NULL`,
    { $kind: kind, $target: target, $at: now(), $before: JSON.stringify(before) },
  );
}

/** Open corrections of live articles, the newest change first. */
export async function listOpenCorrections(db: Connection, of: CorrectionsOf): Promise<StoredCorrection[]> {
  const [which, values] = of === 'all' ? ['true', []] : ['c.kind = ? AND c.target = ?', [of.kind, of.target]];
  const rows = await db.all(
    `SELECT c.article_id, c.kind, c.target, c.at, c.before, a.headline, a.status, a.language, a.published_at
       FROM correction c JOIN article a ON a.id = c.article_id
      WHERE ${which} AND c.settled_at IS NULL AND a.deleted_at IS NULL ORDER BY c.at DESC, a.headline, a.id`,
    values,
  );
  return rows.map(toStored);
}

const toStored = (row: Row): StoredCorrection => ({
  articleId: String(row['article_id']),
  kind: row['kind'] === 'source' ? 'source' : 'quote',
  target: String(row['target']),
  headline: String(row['headline']),
  status: articleStatusSchema.parse(row['status']),
  language: String(row['language']),
  publishedAt: row['published_at'] === null ? null : String(row['published_at']),
  at: String(row['at']),
  before: String(row['before']),
});

export async function settleCorrections(
  db: Connection,
  keys: readonly CorrectionKey[],
  isSettled: boolean,
): Promise<void> {
  for (const { articleId, kind, target } of keys) {
    await db.run('UPDATE correction SET settled_at = ? WHERE article_id = ? AND kind = ? AND target = ?', [
      isSettled ? now() : null,
      articleId,
      kind,
      target,
    ]);
  }
}

/** Of a record that is deleted: it holds the record's words. */
export async function deleteCorrections(
  db: Connection,
  kind: CorrectionKey['kind'],
  target: string,
): Promise<void> {
  await db.run('DELETE FROM correction WHERE kind = ? AND target = ?', [kind, target]);
}
