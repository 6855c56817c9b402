import type { Block } from '../../core/document/nodes';
import { blockSchema } from '../../core/document/schema';
import type { StatementKey, StoredStatement } from '../../core/model/statement';
import type { Connection } from '../db/database';
import { now, placeholders } from '../db/rows';
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

/** The blocks, as they are now, of these articles that cite a source, by article. */
export async function citingBlocks(db: Connection, articleIds: string[]): Promise<Map<string, Block[]>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db.all(
    `WITH citing AS (SELECT DISTINCT article_id AS id FROM article_use
        WHERE kind = 'source' AND article_id IN (${placeholders(articleIds)}))
     SELECT a.id, b.json FROM citing CROSS JOIN article a ON a.id = citing.id CROSS JOIN json_each(a.block_order) o
       JOIN block b ON b.article_id = a.id AND b.sha256 = o.value
      WHERE EXISTS (SELECT 1 FROM block_use u WHERE u.article_id = a.id AND u.sha256 = b.sha256 AND u.kind = 'source')
      ORDER BY a.id, o.key`,
    articleIds,
  );
  const blocks = new Map<string, Block[]>();
  for (const row of rows) {
    const { data } = blockSchema.safeParse(JSON.parse(String(row['json'])));
    const id = String(row['id']);
    // A damaged one is named when the article is opened.
    if (data) blocks.set(id, [...(blocks.get(id) ?? []), data]);
  }
  return blocks;
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
