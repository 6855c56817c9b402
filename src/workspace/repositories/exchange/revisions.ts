import { append } from '../../../core/append';
import { StetError } from '../../../core/model/errors';
import type { Sha256 } from '../../../core/model/primitives';
import type { Connection, Row } from '../../db/database';
import { number } from '../../db/rows';
import { proofOf, readOrder } from '../revisionOrder';

interface Ordered {
  id: string;
  headline: string;
  /** Null when it cannot be read. */
  order: Sha256[] | null;
}

/** The blocks of each revision of an article. */
export async function readOrders(db: Connection, articleId: string): Promise<Ordered[]> {
  const rows = await db.all(
    'SELECT id, counter, headline FROM revision WHERE article_id = ? ORDER BY counter',
    [articleId],
  );
  const found: Ordered[] = [];
  for (const row of rows) {
    const headline = String(row['headline']);
    const order = await readOrder(db, { articleId, counter: number(row['counter']), headline }).catch(
      nullIfDamaged,
    );
    found.push({ id: String(row['id']), headline, order });
  }
  return found;
}

function nullIfDamaged(error: unknown): null {
  if (error instanceof StetError && error.code === 'corrupt') return null;
  throw error;
}

/** The columns of a revision whose order stands for itself. */
export const wholeOrder = (order: Sha256[]) => ({
  base: null,
  splices: '[]',
  block_order: JSON.stringify(order),
  sha256: proofOf(order),
});
export type WholeOrder = ReturnType<typeof wholeOrder> & Row;

/** A revision that was not whole; `missing`: how many blocks it lacks, null when it had to be deleted. */
interface Repaired {
  headline: string;
  missing: number | null;
}

/** Deletes revisions that cannot be read, and takes blocks that are not there out of the others. */
export async function repairRevisions(db: Connection): Promise<Repaired[]> {
  const found: Repaired[] = [];
  for (const article of await db.all('SELECT DISTINCT article_id AS id FROM revision ORDER BY id')) {
    const id = String(article['id']);
    const blocks = await db.all('SELECT sha256 FROM block WHERE article_id = ?', [id]);
    const there = new Set(blocks.map((row) => String(row['sha256'])));
    const before = await readOrders(db, id);
    const broken = before.flatMap(({ headline, order }): Repaired[] => {
      const missing = order?.filter((hash) => !there.has(hash)).length ?? null;
      return missing === 0 ? [] : [{ headline, missing }];
    });
    // An order may be a change of another one, so all of them are written.
    if (broken.length > 0) for (const revision of before) await rewrite(db, revision, there);
    append(found, broken);
  }
  return found;
}

async function rewrite(db: Connection, { id, order }: Ordered, there: ReadonlySet<string>): Promise<void> {
  if (order === null) {
    await db.run('DELETE FROM revision WHERE id = ?', [id]);
    return;
  }
  const { base, splices, block_order, sha256 } = wholeOrder(order.filter((hash) => there.has(hash)));
  await db.run('UPDATE revision SET base = ?, splices = ?, block_order = ?, sha256 = ? WHERE id = ?', [
    base,
    splices,
    block_order,
    sha256,
    id,
  ]);
}
