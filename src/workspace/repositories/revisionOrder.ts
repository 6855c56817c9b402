import { z } from 'zod';
import { applySplices, splicesBetween } from '../../core/document/splices';
import { StetError } from '../../core/model/errors';
import type { Sha256 } from '../../core/model/primitives';
import type { Connection, Row } from '../db/database';
import { list, number, sha256, strings } from '../db/rows';
import { t } from './messages';

/** The order of a revision's blocks as it is stored: whole, or as a change of an earlier revision's order. */
interface StoredOrder {
  base: number | null;
  splices: string;
  blockOrder: string;
  sha256: string;
}

/** Orders that are read one after the other, at most: then a whole one is stored again. */
const longestChain = 64;

const splicesSchema = z.tuple([z.int(), z.int(), z.int()]);

export const proofOf = (order: readonly Sha256[]): string => sha256(JSON.stringify(order));

/** Stores of a long article only what changed since the newest revision. */
export async function toStored(db: Connection, articleId: string, order: Sha256[]): Promise<StoredOrder> {
  const whole = { base: null, splices: '[]', blockOrder: JSON.stringify(order), sha256: proofOf(order) };
  const newest = await db.get('SELECT max(counter) AS counter FROM revision WHERE article_id = ?', [
    articleId,
  ]);
  if (newest?.['counter'] == null) return whole;
  const base = number(newest['counter']);
  const chain = await readChain(db, articleId, base);
  // A damaged base is no reason not to keep this one.
  const before = chain.length < longestChain ? resolve(chain) : null;
  if (before === null) return whole;
  const changes = splicesBetween(before, order);
  const blockOrder = JSON.stringify(changes.flatMap(({ insert }) => insert));
  const splices = JSON.stringify(changes.map(({ at, remove, insert }) => [at, remove, insert.length]));
  if (blockOrder.length + splices.length > whole.blockOrder.length / 2) return whole;
  return { base, splices, blockOrder, sha256: whole.sha256 };
}

/** Reads a revision's order; throws `corrupt` with the headline when it is not the one that was stored. */
export async function readOrder(
  db: Connection,
  { articleId, counter, headline }: { articleId: string; counter: number; headline: string },
): Promise<Sha256[]> {
  const order = resolve(await readChain(db, articleId, counter));
  if (order === null) throw new StetError('corrupt', t.message('damaged.revision', { headline }));
  return order;
}

/** A revision and those that its order is a change of, the whole one first. */
async function readChain(db: Connection, articleId: string, counter: number): Promise<StoredOrder[]> {
  const rows = await db.all(
    `WITH RECURSIVE chain AS (
       SELECT counter, base, splices, block_order, sha256 FROM revision
        WHERE article_id = $article AND counter = $counter
       UNION ALL
       SELECT revision.counter, revision.base, revision.splices, revision.block_order, revision.sha256
         FROM chain JOIN revision ON revision.article_id = $article AND revision.counter = chain.base
        WHERE chain.base < chain.counter)
     SELECT base, splices, block_order, sha256 FROM chain ORDER BY counter`,
    { $article: articleId, $counter: counter },
  );
  return rows.map(toStoredOrder);
}

const toStoredOrder = (row: Row): StoredOrder => ({
  base: row['base'] == null ? null : number(row['base']),
  splices: String(row['splices'] ?? '[]'),
  blockOrder: String(row['block_order']),
  sha256: String(row['sha256'] ?? ''),
});

/** The orders of an article's revisions by counter, as far as they are what was stored; for rows read from a damaged file. */
export function ordersOf(rows: readonly Row[]): Map<number, Sha256[]> {
  const byCounter = new Map(rows.map((row) => [number(row['counter']), toStoredOrder(row)]));
  const orders = new Map<number, Sha256[]>();
  for (const counter of byCounter.keys()) {
    const chain: StoredOrder[] = [];
    for (let at: number | null = counter; at !== null && chain.length <= longestChain; ) {
      const stored = byCounter.get(at);
      if (stored) chain.unshift(stored);
      at = stored?.base ?? null;
    }
    const order = resolve(chain);
    if (order) orders.set(counter, order);
  }
  return orders;
}

/** The order at the end of a chain; null when it is damaged. */
function resolve(chain: StoredOrder[]): Sha256[] | null {
  if (chain[0]?.base !== null) return null;
  let order: Sha256[] | null = [];
  try {
    for (const { base, splices, blockOrder } of chain) {
      if (order === null) return null;
      const hashes: Sha256[] = strings(blockOrder);
      order = base === null ? hashes : applySplices(order, withHashes(splices, hashes));
    }
  } catch {
    return null;
  }
  const proof = chain.at(-1)?.sha256;
  return order !== null && (proof === '' || proof === proofOf(order)) ? order : null;
}

function withHashes(splices: string, hashes: Sha256[]) {
  let from = 0;
  return list(splicesSchema, splices).map(([at, remove, count]) => {
    const insert = hashes.slice(from, from + count);
    from += count;
    return { at, remove, insert };
  });
}
