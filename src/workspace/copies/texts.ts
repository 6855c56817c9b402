import type { Body } from '../../core/document/nodes';
import { StetError } from '../../core/model/errors';
import type { Connection } from '../db/database';
import { t } from '../db/messages';
import { findBodyState } from '../repositories/articleBody';
import { addressed, readBody } from '../repositories/blocks';
import type { ArticleMerge } from './mergeOf';

export const isDamage = (error: unknown): boolean => error instanceof StetError && error.code === 'corrupt';

/** Whether all blocks of an article are what was saved. */
export async function isReadable(db: Connection, id: string): Promise<boolean> {
  const state = await findBodyState(db, id);
  try {
    if (state) await readBody(db, id, state.order, state.headline);
    return state !== null;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** The blocks of both texts by their address. */
export async function readBlocks(here: Connection, there: Connection, { id, mine, theirs }: ArticleMerge) {
  const bodies = [
    await readBody(there, id, theirs.order, theirs.headline),
    await readBody(here, id, mine.order, mine.headline),
  ];
  return new Map(bodies.flat().map((block) => [addressed(block).sha256, block]));
}

type Blocks = Awaited<ReturnType<typeof readBlocks>>;

export function blockOf(blocks: Blocks, hash: string): Body[number] {
  const block = blocks.get(hash);
  if (!block) throw new StetError('corrupt', t.message('SQLITE_CORRUPT'));
  return block;
}
