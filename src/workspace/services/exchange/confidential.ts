import { blockSchema } from '../../../core/document/schema';
import { unlocated } from '../../../core/markdown/render/withhold';
import type { Connection, Row } from '../../db/database';
import { sha256, strings } from '../../db/rows';
import { blocksCiting, findSecrets, type Secrets } from '../../repositories/exchange/secrets';
import type { TableName } from '../../repositories/exchange/tables';

/** A row as it is exported; null: it stays out. */
export type Shown = (table: TableName, row: Row) => Row | null;

export const everything: Shown = (_, row) => row;

/**
 * Leaves out confidential sources, their kept pages and quotes, speakers known only through them, and merges that
 * would bring them back. Text that cites them keeps its words and loses what tells of them: place, prefix and suffix.
 */
export async function withoutConfidential(db: Connection): Promise<Shown> {
  const secrets = await findSecrets(db);
  const rewritten = await rewrittenBlocks(db, secrets);
  const has = (ids: ReadonlySet<string>, id: Row[string] | undefined) => ids.has(String(id));
  const reordered = (row: Row, articleId: Row[string] | undefined): Row => {
    const order = strings(row['block_order']).map(
      (hash) => rewritten.get(`${articleId} ${hash}`)?.sha256 ?? hash,
    );
    return { ...row, block_order: JSON.stringify(order) };
  };
  const rules: Partial<Record<TableName, (row: Row) => Row | null>> = {
    source: (row) => (has(secrets.sources, row['id']) ? null : row),
    snapshot: (row) => (has(secrets.sources, row['source_id']) ? null : row),
    speaker: (row) => (has(secrets.speakers, row['id']) ? null : row),
    quote: (row) => (has(secrets.quotes, row['id']) ? null : row),
    merge: (row) => (has(secrets.merges, row['id']) ? null : row),
    article: (row) => reordered(row, row['id']),
    revision: (row) => reordered(row, row['article_id']),
    block(row) {
      const now = rewritten.get(`${row['article_id']} ${row['sha256']}`);
      return now ? (now.isNew ? { ...row, ...now.block } : null) : row;
    },
  };
  return (table, row) => rules[table]?.(row) ?? (rules[table] ? null : row);
}

interface Rewritten {
  sha256: string;
  block: { sha256: string; json: string };
  /** False: another block of the article has become the same. */
  isNew: boolean;
}

/** By article and hash, as a block's hash is its address. */
async function rewrittenBlocks(db: Connection, { sources }: Secrets): Promise<Map<string, Rewritten>> {
  const found = new Map<string, Rewritten>();
  const taken = new Set<string>();
  for (const { articleId, sha256: hash, json } of await blocksCiting(db, sources)) {
    const block = blockSchema.safeParse(JSON.parse(json));
    if (!block.success) continue;
    const written = JSON.stringify(unlocated([block.data], sources)[0]);
    const after = { sha256: sha256(written), json: written };
    const place = `${articleId} ${after.sha256}`;
    found.set(`${articleId} ${hash}`, { sha256: after.sha256, block: after, isNew: !taken.has(place) });
    taken.add(place);
  }
  return found;
}
