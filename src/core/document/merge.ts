import { diff3Merge, diffComm } from 'node-diff3';

/** A stretch of a merged text: both sides agree on it, or the user has to choose. Blocks are named by their address. */
export type Piece =
  | { kind: 'agreed'; blocks: string[] }
  | { kind: 'overlap'; base: string[]; mine: string[]; theirs: string[] };

export type Choice = 'mine' | 'theirs' | 'both';

/**
 * Merges two texts by block. What one side changed is taken from it; what both changed in the same way is the same;
 * where both changed the same blocks differently, neither is chosen. Without a common earlier text the blocks that
 * both have are taken for it: nothing that only one of them has is left out.
 */
export function mergeOrders(
  base: readonly string[] | null,
  mine: readonly string[],
  theirs: readonly string[],
): Piece[] {
  const from = base ?? diffComm([...mine], [...theirs]).flatMap(({ common }) => common ?? []);
  const regions = diff3Merge([...mine], [...from], [...theirs], { excludeFalseConflicts: true });
  return joined(
    regions.flatMap(({ ok, conflict }): Piece[] => {
      if (!conflict) return [{ kind: 'agreed', blocks: ok ?? [] }];
      return blockByBlock({ kind: 'overlap', base: conflict.o, mine: conflict.a, theirs: conflict.b });
    }),
  );
}

/** Neighbouring blocks, one changed here and one there, do not overlap. */
function blockByBlock(overlap: Extract<Piece, { kind: 'overlap' }>): Piece[] {
  const { base, mine, theirs } = overlap;
  if (base.length !== mine.length || base.length !== theirs.length) return [overlap];
  return base.map((block, index): Piece => {
    const [here, there] = [mine[index] ?? block, theirs[index] ?? block];
    if (here === there || there === block) return { kind: 'agreed', blocks: [here] };
    if (here === block) return { kind: 'agreed', blocks: [there] };
    return { kind: 'overlap', base: [block], mine: [here], theirs: [there] };
  });
}

/** Neighbouring stretches of one kind are one, so that the user chooses once for them. */
function joined(pieces: Piece[]): Piece[] {
  const joins: Piece[] = [];
  for (const piece of pieces) {
    const last = joins.at(-1);
    if (last?.kind === 'agreed' && piece.kind === 'agreed') last.blocks = last.blocks.concat(piece.blocks);
    else if (last?.kind === 'overlap' && piece.kind === 'overlap') {
      last.base = last.base.concat(piece.base);
      last.mine = last.mine.concat(piece.mine);
      last.theirs = last.theirs.concat(piece.theirs);
    } else joins.push({ ...piece });
  }
  return joins.filter((piece) => piece.kind === 'overlap' || piece.blocks.length > 0);
}

export const overlaps = (pieces: readonly Piece[]) => pieces.filter(({ kind }) => kind === 'overlap').length;

/** The merged text, with one choice for each overlap, in their order. */
export function settle(pieces: readonly Piece[], choices: readonly Choice[]): string[] {
  if (choices.length !== overlaps(pieces)) throw new RangeError('One choice for each overlap.');
  let next = 0;
  return pieces.flatMap((piece) => {
    if (piece.kind === 'agreed') return piece.blocks;
    const choice = choices[next++];
    if (choice === 'both') return [...piece.mine, ...piece.theirs];
    return choice === 'mine' ? piece.mine : piece.theirs;
  });
}
