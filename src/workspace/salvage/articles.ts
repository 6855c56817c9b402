import type { Block } from '../../core/document/nodes';
import { blockSchema } from '../../core/document/schema';
import type { Unreadable } from '../../core/model/salvage';
import type { Connection, Row } from '../db/database';
import { number, sha256, strings } from '../db/rows';
import { addressed, changeUses, insertBlocks, type StoredBlock, wordsOf } from '../repositories/blocks';
import { ordersOf, toStored } from '../repositories/revisionOrder';
import { putOrder, putRow, readBlockJson } from '../repositories/salvage';

/** Where blocks are looked for: the damaged database, then its backups. A block is taken from any, as its hash proves it. */
type Origins = readonly Connection[];

interface Article {
  id: string;
  headline: string;
  blockOrder: string;
}

/** Puts an article's blocks and revisions into the new database; returns what could not be read. */
export async function salvageText(
  db: Connection,
  origins: Origins,
  { id, headline, blockOrder }: Article,
  revisions: readonly Row[],
): Promise<Unreadable[]> {
  const unreadable: Unreadable[] = [];
  const order = hashesOf(blockOrder);
  if (order === null) unreadable.push({ kind: 'article', name: headline });
  const orders = ordersOf(revisions);
  const wanted = new Set([...(order ?? []), ...[...orders.values()].flat()]);
  const blocks = new Map<string, StoredBlock>();
  for (const hash of wanted) {
    const found = await findBlock(origins, id, hash);
    if (found) blocks.set(hash, found);
  }
  await insertBlocks(db, id, [...blocks.values()]);

  const kept = (order ?? []).filter((hash) => blocks.has(hash));
  order?.forEach((hash, index) => {
    if (!blocks.has(hash)) unreadable.push({ kind: 'block', name: headline, number: index + 1 });
  });
  await putOrder(db, id, kept, await wordsOf(db, id, kept));
  await changeUses(db, id, kept, 1);

  const ascending = revisions.toSorted((a, b) => number(a['counter']) - number(b['counter']));
  for (const row of ascending) {
    const known = orders.get(number(row['counter']));
    const isWhole = known?.every((hash) => blocks.has(hash)) === true;
    if (!(known && isWhole && (await putRevision(db, id, row, known))))
      unreadable.push({ kind: 'revision', name: headline });
  }
  return unreadable;
}

/** The revision's order is stored anew: those that it depended on may be lost. */
async function putRevision(db: Connection, articleId: string, row: Row, order: string[]): Promise<boolean> {
  const stored = await toStored(db, articleId, order);
  return putRow(db, 'revision', {
    ...row,
    base: stored.base,
    splices: stored.splices,
    block_order: stored.blockOrder,
    sha256: stored.sha256,
  });
}

function hashesOf(json: string): string[] | null {
  try {
    return strings(json);
  } catch {
    return null;
  }
}

async function findBlock(origins: Origins, articleId: string, hash: string): Promise<StoredBlock | null> {
  for (const origin of origins) {
    const json = await readBlockJson(origin, articleId, hash);
    const block = json !== null && sha256(json) === hash ? parse(json) : null;
    if (block && json !== null) return { ...addressed(block), sha256: hash, json };
  }
  return null;
}

function parse(json: string): Block | null {
  try {
    return blockSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
