import type { StatementKey, StoredStatement } from '../../core/model/statement';
import type { Connection } from '../db/database';
import { now } from '../db/rows';
import { pageOfSource } from './evidence';

/** SQL: what source `s` is now: its entry and its page. */
const stateOfSource = `s.sha256 || ' ' || coalesce(${pageOfSource}, '')`;

/** What is kept of an article's cited statements, the oldest first. */
export async function listStatements(db: Connection, articleId: string): Promise<StoredStatement[]> {
  const rows = await db.all(
    `SELECT c.source_id, c.words, c.is_chosen, c.checked_by, c.at, c.source_state <> ${stateOfSource} AS is_changed
       FROM cited_statement c JOIN source asked ON asked.id = c.source_id
       JOIN source s ON s.id = coalesce(asked.merged_into, asked.id)
      WHERE c.article_id = ? ORDER BY c.at`,
    [articleId],
  );
  return rows.map((row) => ({
    sourceId: String(row['source_id']),
    words: String(row['words']),
    isChosen: row['is_chosen'] === 1,
    checkedBy: String(row['checked_by']),
    at: String(row['at']),
    isSourceChanged: row['is_changed'] === 1,
  }));
}

/** With the name of who compared the words with the source as it is now; an empty one: nobody did. */
export async function writeStatement(
  db: Connection,
  { articleId, sourceId, words }: StatementKey,
  { isChosen, checkedBy }: Pick<StoredStatement, 'isChosen' | 'checkedBy'>,
): Promise<void> {
  await db.run(
    `INSERT OR REPLACE INTO cited_statement (article_id, source_id, words, is_chosen, checked_by, at, source_state)
     SELECT $article, $source, $words, $chosen, $by, $at, ${stateOfSource}
       FROM source asked JOIN source s ON s.id = coalesce(asked.merged_into, asked.id) WHERE asked.id = $source`,
    {
      $article: articleId,
      $source: sourceId,
      $words: words,
      $chosen: isChosen ? 1 : 0,
      $by: checkedBy,
      $at: now(),
    },
  );
}

/** Takes back a check or a choice of words. */
export async function deleteStatement(
  db: Connection,
  { articleId, sourceId, words }: StatementKey,
): Promise<void> {
  await db.run('DELETE FROM cited_statement WHERE article_id = ? AND source_id = ? AND words = ?', [
    articleId,
    sourceId,
    words,
  ]);
}
