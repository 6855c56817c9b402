import { noteQuotationsOf, quotationsOf } from '../../../core/document/find';
import type { Body } from '../../../core/document/nodes';
import { plainText } from '../../../core/document/text';
import { StetError } from '../../../core/model/errors';
import { driftState } from '../../../core/quotes/drift';
import type { Connection, Database } from '../../db/database';
import { marks, strings } from '../../db/rows';
import { readBody } from '../../repositories/blocks';
import { indexRecord } from '../../repositories/search';

/** Milliseconds that a save may have to wait for a refresh. */
const patience = 50;

/**
 * Brings what is derived from whole articles up to date: their search rows and their counts of drifted
 * quotations. Off the path of a save; some articles in one transaction, so that saves pass between.
 */
export async function refreshStale(db: Database): Promise<void> {
  const rows = await db.all('SELECT id FROM article WHERE stale = 1');
  for (let next = 0; next < rows.length; ) {
    next = await db.transaction(
      async (connection) => {
        const end = performance.now() + patience;
        let at = next;
        do {
          await refreshArticle(connection, String(rows[at]?.['id']));
          at += 1;
        } while (at < rows.length && performance.now() < end);
        return at;
      },
      { isCounted: false },
    );
  }
}

/** What is damaged stays as it was found last, and keeps nobody from the others; opening it tells. */
function nullIfDamaged(error: unknown): null {
  if (error instanceof StetError && error.code === 'corrupt') return null;
  throw error;
}

async function refreshArticle(db: Connection, id: string): Promise<void> {
  const row = await db.get(
    `SELECT a.headline, a.standfirst, a.slug, a.block_order,
            (SELECT group_concat(author, ' ') FROM byline WHERE article_id = a.id) AS authors,
            (SELECT group_concat(tag, ' ') FROM article_tag WHERE article_id = a.id) AS tags
       FROM article a WHERE a.id = ? AND a.stale = 1`,
    [id],
  );
  if (!row) return;
  const headline = String(row['headline']);
  const body = await readBody(db, id, strings(row['block_order']), headline).catch(nullIfDamaged);
  if (!body) return;
  const text = [row['standfirst'], plainText(body).text, row['authors'], row['tags']]
    .filter(Boolean)
    .join('\n');
  await indexRecord(db, 'article', id, headline, text);
  await db.run('UPDATE article SET stale = 0, drifted = ? WHERE id = ?', [await countDrifted(db, body), id]);
}

/** A quotation whose record is gone has drifted too. */
async function countDrifted(db: Connection, body: Body): Promise<number> {
  const quotations = body.flatMap((block) => [...quotationsOf(block), ...noteQuotationsOf(block)]);
  const ids = [...new Set(quotations.map((quotation) => quotation.quoteId))];
  const rows =
    ids.length === 0 ? [] : await db.all(`SELECT id, text FROM quote WHERE id IN (${marks(ids)})`, ids);
  const records = new Map(rows.map((row) => [String(row['id']), String(row['text'])]));
  return quotations.filter(({ quoteId, text }) => driftState(text, records.get(quoteId) ?? '') === 'drifted')
    .length;
}
