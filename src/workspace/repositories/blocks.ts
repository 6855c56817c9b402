import { append } from '../../core/append';
import { citationsOf, figuresOf, quoteIdsOf, snippetsOf } from '../../core/document/find';
import type { Block, Body } from '../../core/document/nodes';
import { blockSchema } from '../../core/document/schema';
import { wordCountOf } from '../../core/document/text';
import { StetError } from '../../core/model/errors';
import type { Sha256 } from '../../core/model/primitives';
import type { Connection, Row } from '../db/database';
import { number, placeholders, sha256 } from '../db/rows';
import { t } from './messages';

export interface StoredBlock {
  sha256: Sha256;
  json: string;
  block: Block;
}

/** A block with its address: the SHA-256 of its JSON. */
export function addressed(block: Block): StoredBlock {
  const json = JSON.stringify(block);
  return { sha256: sha256(json), json, block };
}

/** Stores blocks that are not stored yet, with what each one uses. The number of statements does not grow with the blocks. */
export async function insertBlocks(db: Connection, articleId: string, blocks: StoredBlock[]): Promise<void> {
  if (blocks.length === 0) return;
  const rows = blocks.map(({ sha256: hash, json, block }) => ({
    hash,
    json,
    words: wordCountOf(block),
  }));
  const added = await db.all(
    `INSERT OR IGNORE INTO block (article_id, sha256, json, words)
     SELECT ?, value ->> 'hash', value ->> 'json', value ->> 'words' FROM json_each(?) RETURNING sha256`,
    [articleId, JSON.stringify(rows)],
  );
  const isAdded = new Set(added.map((row) => row['sha256']));
  const unique = new Map(blocks.map((stored) => [stored.sha256, stored]));
  await insertUses(
    db,
    articleId,
    [...unique.values()].filter(({ sha256: hash }) => isAdded.has(hash)),
  );
}

/** Notes what these blocks use. */
export async function insertUses(
  db: Connection,
  articleId: string,
  blocks: Pick<StoredBlock, 'sha256' | 'block'>[],
): Promise<void> {
  const uses = blocks.flatMap(({ sha256: hash, block }) => usesOf(block).map((use) => ({ hash, ...use })));
  if (uses.length === 0) return;
  await db.run(
    `INSERT INTO block_use (article_id, sha256, kind, target, count)
     SELECT ?, value ->> 'hash', value ->> 'kind', value ->> 'target', value ->> 'count' FROM json_each(?)`,
    [articleId, JSON.stringify(uses)],
  );
}

export interface Use {
  kind: 'quote' | 'source' | 'snippet' | 'asset';
  target: string;
  count: number;
}

/** What a block points to, each target once with its count. */
function usesOf(block: Block): Use[] {
  const all: [Use['kind'], string][] = [
    ...quoteIdsOf(block).map((id): [Use['kind'], string] => ['quote', id]),
    ...citationsOf(block).flatMap(({ items }) =>
      items.map(({ sourceId }): [Use['kind'], string] => ['source', sourceId]),
    ),
    ...snippetsOf(block).map((id): [Use['kind'], string] => ['snippet', id]),
    ...figuresOf(block).flatMap(({ src }): [Use['kind'], string][] =>
      src.startsWith('asset:') ? [['asset', src]] : [],
    ),
  ];
  const counts = new Map<string, Use>();
  for (const [kind, target] of all) {
    const key = `${kind} ${target}`;
    const use = counts.get(key) ?? { kind, target, count: 0 };
    use.count += 1;
    counts.set(key, use);
  }
  return [...counts.values()];
}

/** Reads a body by its order and compares every block with its address; throws `corrupt` with the headline. */
export async function readBody(
  db: Connection,
  articleId: string,
  order: Sha256[],
  headline: string,
): Promise<Body> {
  const rows = await db.all('SELECT sha256, json FROM block WHERE article_id = ?', [articleId]);
  const byHash = new Map(rows.map((row) => [String(row['sha256']), String(row['json'])]));
  const parsed = new Map<string, Block>();
  return order.map((hash, index) => {
    const known = parsed.get(hash);
    if (known) return structuredClone(known);
    const json = byHash.get(hash);
    if (json === undefined || sha256(json) !== hash) {
      throw new StetError('corrupt', t.message('damaged.block', { number: index + 1, headline }));
    }
    const block = blockSchema.parse(JSON.parse(json));
    parsed.set(hash, block);
    return block;
  });
}

export async function wordsOf(db: Connection, articleId: string, hashes: Sha256[]): Promise<number> {
  const unique = [...new Set(hashes)];
  const rows = await selectIn(
    db,
    'SELECT sha256, words FROM block WHERE article_id = ? AND sha256 IN',
    articleId,
    unique,
  );
  const words = new Map(rows.map((row) => [String(row['sha256']), number(row['words'])]));
  return hashes.reduce((sum, hash) => sum + (words.get(hash) ?? 0), 0);
}

/** Bytes of these blocks' JSON; a block that is there twice counts twice. */
export async function bytesOf(db: Connection, articleId: string, hashes: Sha256[]): Promise<number> {
  const row = await db.get(
    `SELECT coalesce(sum(octet_length(block.json)), 0) AS bytes FROM json_each($order) AS hash
       JOIN block ON block.article_id = $id AND block.sha256 = hash.value`,
    { $id: articleId, $order: JSON.stringify(hashes) },
  );
  return number(row?.['bytes']);
}

/** Adds what these blocks use to the article's uses (`sign` 1), or subtracts it (-1). */
export async function changeUses(
  db: Connection,
  articleId: string,
  hashes: Sha256[],
  sign: 1 | -1,
): Promise<void> {
  if (hashes.length === 0) return;
  const unique = [...new Set(hashes)];
  const times = new Map<string, number>();
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1);
  const rows = await selectIn(
    db,
    'SELECT sha256, kind, target, count FROM block_use WHERE article_id = ? AND sha256 IN',
    articleId,
    unique,
  );
  for (const row of rows) {
    const count = sign * number(row['count']) * (times.get(String(row['sha256'])) ?? 0);
    await db.run(
      `INSERT INTO article_use (article_id, kind, target, count) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
      [articleId, row['kind'] ?? '', row['target'] ?? '', count],
    );
  }
  if (sign < 0) await db.run('DELETE FROM article_use WHERE article_id = ? AND count <= 0', [articleId]);
}

async function selectIn(db: Connection, sql: string, articleId: string, hashes: string[]) {
  const rows: Row[] = [];
  for (let from = 0; from < hashes.length; from += 500) {
    const some = hashes.slice(from, from + 500);
    append(rows, await db.all(`${sql} (${placeholders(some)})`, [articleId, ...some]));
  }
  return rows;
}

/** Deletes blocks that are neither in the article nor in a revision of it. */
export async function sweepBlocks(db: Connection, articleId: string): Promise<void> {
  await db.run(
    `DELETE FROM block WHERE article_id = $id AND sha256 NOT IN (
       SELECT value FROM article, json_each(article.block_order) WHERE article.id = $id
       UNION SELECT value FROM revision, json_each(revision.block_order) WHERE revision.article_id = $id)`,
    { $id: articleId },
  );
}
