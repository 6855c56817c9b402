import { mergeOrders, overlaps, type Piece } from '../../core/document/merge';
import type { Connection } from '../db/database';
import { type BodyState, findBodyState } from '../repositories/articleBody';
import { findRevision, listRevisions } from '../repositories/revisions';

export interface ArticleMerge {
  id: string;
  pieces: Piece[];
  mine: BodyState;
  theirs: BodyState;
}

/** The merge of an article that both have; null where its text is the same. */
export async function mergeOf(here: Connection, there: Connection, id: string): Promise<ArticleMerge | null> {
  const [mine, theirs] = [await findBodyState(here, id), await findBodyState(there, id)];
  if (!mine || !theirs || same(mine.order, theirs.order)) return null;
  const pieces = mergeOrders(await commonOrder(here, there, id, mine, theirs), mine.order, theirs.order);
  return { id, pieces, mine, theirs };
}

/** Whether this side’s text stays as it is, whatever the other has. */
export const changesNothing = ({ pieces, mine }: ArticleMerge): boolean =>
  overlaps(pieces) === 0 &&
  same(
    mine.order,
    pieces.flatMap((piece) => ('blocks' in piece ? piece.blocks : [])),
  );

/** The newest text that both had; null where there is none. */
async function commonOrder(
  here: Connection,
  there: Connection,
  id: string,
  mine: BodyState,
  theirs: BodyState,
): Promise<string[] | null> {
  const [ours, others] = [await listRevisions(here, id), await listRevisions(there, id)];
  const known = new Set(others.map((revision) => revision.id));
  const common = ours.find((revision) => known.has(revision.id));
  // A text that the other side has left behind since they were one is where it came from.
  const since = async (revisions: typeof ours, connection: Connection, order: string[]) => {
    for (const revision of revisions) {
      if (revision.id === common?.id) return false;
      if (same((await findRevision(connection, revision.id))?.order ?? [], order)) return true;
    }
    return false;
  };
  if (await since(others, there, mine.order)) return mine.order;
  if (await since(ours, here, theirs.order)) return theirs.order;
  return common ? ((await findRevision(here, common.id))?.order ?? null) : null;
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((hash, index) => hash === other[index]);
