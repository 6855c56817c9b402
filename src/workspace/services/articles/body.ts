import { append } from '../../../core/append';
import type { Body } from '../../../core/document/nodes';
import type { BodySplice } from '../../../core/model/bodySplice';
import { StetError } from '../../../core/model/errors';
import type { Sha256 } from '../../../core/model/primitives';
import type { RevisionReason } from '../../../core/model/revision';
import type { Connection } from '../../db/database';
import { now } from '../../db/rows';
import { type BodyState, findBodyState, updateBody } from '../../repositories/articleBody';
import { addressed, changeUses, insertBlocks, wordsOf } from '../../repositories/blocks';
import { beginDay } from '../../repositories/dayStarts';
import { t } from '../../repositories/messages';
import { insertRevision, revisionAge } from '../../repositories/revisions';
import { localDay } from './day';
import { articleGone } from './getArticle';

/** Milliseconds of work between two revisions. */
const revisionEvery = 5 * 60 * 1000;
/** Words below which a text that shrinks by half is no reason for a revision. */
const shrinkMatters = 20;

export interface BodySave {
  id: string;
  /** The version that the splices change. */
  version: number;
  splices: BodySplice[];
}

export async function saveBody(db: Connection, { id, version, splices }: BodySave) {
  const before = await findBodyState(db, id);
  if (!before) throw articleGone();
  if (before.version !== version) {
    throw new StetError('conflict', t.message('article.changedElsewhere'));
  }
  await beginDay(db, id, localDay(new Date()), before.words);
  const saved = await spliceBody(db, id, splices, before);
  return { version: saved.version, words: saved.words, savedAt: saved.savedAt };
}

/**
 * Applies splices to an article's body. The cost depends on the edit, not on the length of the article.
 * Splices refer to the stored body, are in ascending order, and do not overlap.
 */
async function spliceBody(
  db: Connection,
  articleId: string,
  splices: BodySplice[],
  before: BodyState,
): Promise<BodyState & { savedAt: string }> {
  const blocks = splices.map((splice) => splice.insert.map(addressed));
  const { order, removed } = applySplices(
    before.order,
    splices.map(({ at, remove }, index) => ({
      at,
      remove,
      insert: blocks[index]?.map((block) => block.sha256) ?? [],
    })),
  );
  const inserted = blocks.flat();
  await insertBlocks(db, articleId, inserted);
  const hashes = inserted.map((block) => block.sha256);
  const words =
    before.words + (await wordsOf(db, articleId, hashes)) - (await wordsOf(db, articleId, removed));
  await changeUses(db, articleId, hashes, 1);
  await changeUses(db, articleId, removed, -1);

  const reason = await revisionDue(db, articleId, before, words);
  const savedAt = now();
  const after = { version: before.version + 1, order, words };
  await updateBody(db, articleId, after, savedAt);
  // After the new order is stored, so that the sweep keeps its blocks and the revision's.
  if (reason) await insertRevision(db, articleId, reason, before);
  return { ...after, headline: before.headline, savedAt };
}

interface OrderSplice {
  at: number;
  remove: number;
  insert: Sha256[];
}

function applySplices(order: Sha256[], splices: OrderSplice[]): { order: Sha256[]; removed: Sha256[] } {
  const next: Sha256[] = [];
  const removed: Sha256[] = [];
  let from = 0;
  for (const { at, remove, insert } of splices) {
    if (at < from || at + remove > order.length) {
      throw new StetError('invalid-input', t.message('article.wrongSplice', { at, count: order.length }));
    }
    append(next, order.slice(from, at));
    append(next, insert);
    append(removed, order.slice(at, at + remove));
    from = at + remove;
  }
  append(next, order.slice(from));
  return { order: next, removed };
}

async function revisionDue(
  db: Connection,
  articleId: string,
  before: BodyState,
  words: number,
): Promise<RevisionReason | null> {
  if (before.order.length === 0) return null;
  if (before.words >= shrinkMatters && words * 2 < before.words) return 'shrink';
  const age = await revisionAge(db, articleId);
  // The age is negative when the clock was set back: then keep one revision too many.
  return age === null || age >= revisionEvery || age < 0 ? 'work' : null;
}

/** Replaces the whole body: an import, a restore or a detaching; false when it is the same already. */
export async function replaceBody(db: Connection, articleId: string, body: Body): Promise<boolean> {
  const before = await findBodyState(db, articleId);
  if (!before) throw articleGone();
  const whole = { at: 0, remove: before.order.length, insert: body };
  const hashes = body.map((block) => addressed(block).sha256);
  if (JSON.stringify(hashes) === JSON.stringify(before.order)) return false;
  await spliceBody(db, articleId, [whole], before);
  return true;
}
