import { blockSchema } from '../../../core/document/schema';
import { without } from '../../../core/markdown/render/withhold';
import type { Sha256 } from '../../../core/model/primitives';
import type { Connection, Row } from '../../db/database';
import { sha256, strings } from '../../db/rows';
import { readOrders, type WholeOrder, wholeOrder } from '../../repositories/exchange/revisions';
import { blocksTelling, findSecrets, type Secrets } from '../../repositories/exchange/secrets';
import type { TableName } from '../../repositories/exchange/tables';

/** A row as it is exported; null: it stays out. */
export type Shown = (table: TableName, row: Row) => Row | null;

export const everything: Shown = (_, row) => row;

/**
 * Leaves out sources that must not be named, their kept pages, transcripts, recordings and quotes, quotes with such terms
 * of their own, speakers known only through them, and merges that would bring them back. Text that cites them keeps its
 * words and loses what tells of them: place, prefix and suffix. Words that are off the record are left out of the text.
 * Comments are left out, as nobody knows what they tell.
 */
export async function withoutConfidential(db: Connection): Promise<Shown> {
  const secrets = await findSecrets(db);
  const rewritten = await rewrittenBlocks(db, secrets);
  const has = (ids: ReadonlySet<string>, id: Row[string] | undefined) => ids.has(String(id));
  const now = (articleId: string, order: Sha256[]) =>
    order.map((hash) => rewritten.get(`${articleId} ${hash}`)?.block.sha256 ?? hash);
  const revisions = new Map<string, WholeOrder>();
  const articleIds = new Set([...rewritten.values()].map(({ articleId }) => articleId));
  for (const articleId of articleIds) {
    for (const { id, order } of await readOrders(db, articleId))
      if (order) revisions.set(id, wholeOrder(now(articleId, order)));
  }
  const rules: Partial<Record<TableName, (row: Row) => Row | null>> = {
    source: (row) => (has(secrets.sources, row['id']) ? null : row),
    snapshot: (row) => (has(secrets.sources, row['source_id']) ? null : row),
    transcript: (row) => (has(secrets.sources, row['source_id']) ? null : row),
    asset: (row) => (has(secrets.recordings, row['sha256']) ? null : row),
    speaker: (row) => (has(secrets.speakers, row['id']) ? null : row),
    quote: (row) => (has(secrets.quotes, row['id']) ? null : row),
    verification: (row) =>
      has(secrets.quotes, row['quote_id']) || has(secrets.sources, row['source_id']) ? null : row,
    correction: (row) => (isSecret(secrets, row) ? null : row),
    cited_statement: (row) => (has(secrets.sources, row['source_id']) ? null : row),
    comment: () => null,
    comment_thread: () => null,
    source_import: (row) => (has(secrets.imports, row['id']) ? null : row),
    merge: (row) => (has(secrets.merges, row['id']) ? null : row),
    article: (row) => ({
      ...row,
      block_order: JSON.stringify(now(String(row['id']), strings(row['block_order']))),
    }),
    revision: (row) => ({ ...row, ...revisions.get(String(row['id'])) }),
    block(row) {
      const block = rewritten.get(`${row['article_id']} ${row['sha256']}`);
      if (!block) return row;
      return block.isNew ? { ...row, ...block.block } : null;
    },
  };
  return (table, row) => rules[table]?.(row) ?? (rules[table] ? null : row);
}

/** Also of a quote that came from a confidential source before it was corrected. */
const isSecret = ({ quotes, sources, speakers }: Secrets, { target, before }: Row): boolean =>
  quotes.has(String(target)) ||
  sources.has(String(target)) ||
  [...sources, ...speakers].some((id) => String(before).includes(id));

interface Rewritten {
  articleId: string;
  block: { sha256: string; json: string };
  /** False: another block of the article has become the same. */
  isNew: boolean;
}

/** By article and hash, as a block's hash is its address. */
async function rewrittenBlocks(db: Connection, secrets: Secrets): Promise<Map<string, Rewritten>> {
  const found = new Map<string, Rewritten>();
  const taken = new Set<string>();
  for (const { articleId, sha256: hash, json } of await blocksTelling(db, secrets)) {
    const block = blockSchema.safeParse(JSON.parse(json));
    if (!block.success) continue;
    const written = JSON.stringify(without([block.data], { ...secrets, quotes: secrets.offRecord })[0]);
    const after = { sha256: sha256(written), json: written };
    const place = `${articleId} ${after.sha256}`;
    found.set(`${articleId} ${hash}`, { articleId, block: after, isNew: !taken.has(place) });
    taken.add(place);
  }
  return found;
}
