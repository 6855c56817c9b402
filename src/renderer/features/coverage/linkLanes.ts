import type { LinkedNode, LinkGraph } from '../../../core/model/coverage';

/** How a post stands to the one in the middle: it links to it, is linked by it, both, or is one link further. */
export type Side = 'from' | 'both' | 'to' | 'far';

export interface Neighbour extends LinkedNode {
  side: Side;
  /** The nearer post through which it was reached; null for one beside the middle. */
  through: LinkedNode | null;
}

const sides: readonly Side[] = ['from', 'both', 'to', 'far'];

/** The posts around the one in the middle, by their side, each side in the order of the graph. */
export function neighboursOf({ nodes, links }: LinkGraph): Neighbour[] {
  const centre = nodes.find(({ step }) => step === 0)?.id;
  const near = new Map(nodes.filter(({ step }) => step === 1).map((node) => [node.id, node]));
  const comes = new Set(links.filter(({ to }) => to === centre).map(({ from }) => from));
  const goes = new Set(links.filter(({ from }) => from === centre).map(({ to }) => to));
  const through = new Map<string, LinkedNode>();
  for (const { from, to } of links) {
    for (const [nearer, farther] of [
      [from, to],
      [to, from],
    ] as const) {
      const node = near.get(nearer);
      if (node && !through.has(farther)) through.set(farther, node);
    }
  }
  const found = nodes.flatMap((node): Neighbour[] => {
    if (node.step === 0) return [];
    if (node.step === 2) return [{ ...node, side: 'far', through: through.get(node.id) ?? null }];
    const side = !comes.has(node.id) ? 'to' : goes.has(node.id) ? 'both' : 'from';
    return [{ ...node, side, through: null }];
  });
  return sides.flatMap((side) => found.filter((one) => one.side === side));
}
