import { diffArrays } from 'diff';
import type { DocumentNode } from '../nodes';
import { settle } from '../settle';
import { isLine, reviewOf, type Sibling, withSuggestion } from '../suggestion';
import type { Place } from './tokens';

/**
 * The siblings, of before and of after an edit, that stand elsewhere now, each with the id of its move. Neighbours that moved
 * together share one. Null: it is only suggested itself, and its place is a part of that.
 */
export type Moves = ReadonlyMap<Sibling, string | null>;

/** The index of a sibling before and after. */
type Pair = [from: number, to: number];

/** `places`: where the caret, or the selection, is after the edit. It was moved if that explains the edit. */
export function movesIn(
  before: readonly Sibling[],
  after: readonly Sibling[],
  places: readonly Place[],
  newId: () => string,
): Moves {
  const moves = new Map<Sibling, string | null>();
  if (before.length < 2 || after.length < 2) return moves;
  const [older, newer] = [before.map(keyOf), after.map(keyOf)];
  const ends = places.map(({ node }) => after.findIndex((sibling) => holds(sibling, node)));
  ends.sort((a, b) => a - b);
  const [first = -1] = ends;
  const last = ends.at(-1) ?? first;
  const pairs =
    (first >= 0 ? explained(older, newer, (at) => at >= first && at <= last) : null) ??
    explained(older, newer, (at) => kindOf(after[at]) === 'insertion') ??
    differences(older, newer);
  // That an empty line went and another one came is a move only where everything is there as before.
  const isRestSame = explains(pairs, older, newer);
  let id: string | null = null;
  let above: Pair | null = null;
  for (const [from, to] of pairs) {
    const [was, is] = [before[from], after[to]];
    if (above === null || from !== above[0] + 1 || to !== above[1] + 1) id = null;
    above = [from, to];
    if (!was || !is || kindOf(was) === 'deletion' || (id === null && isEmptyLine(was) && !isRestSame))
      continue;
    if (kindOf(was) === undefined) id ??= newId();
    const move = kindOf(was) === undefined ? id : null;
    moves.set(was, move).set(is, move);
  }
  return moves;
}

/** An item of a list that moves gets another number. */
const keyOf = (node: Sibling): string => JSON.stringify({ ...node, value: 0 });

const kindOf = (node: Sibling | undefined) => node && reviewOf(node).suggestion?.kind;

const isEmptyLine = (node: Sibling): boolean => isLine(node) && node.children.length === 0;

const holds = (node: DocumentNode, wanted: DocumentNode): boolean =>
  node === wanted || ('children' in node && node.children.some((child) => holds(child, wanted)));

/** Whether all else is as it was. */
function explains(pairs: readonly Pair[], older: readonly string[], newer: readonly string[]): boolean {
  const [froms, tos] = [new Set(pairs.map(([from]) => from)), new Set(pairs.map(([, to]) => to))];
  const rest = older.filter((_, at) => !froms.has(at));
  const others = newer.filter((_, at) => !tos.has(at));
  return rest.length === others.length && rest.every((key, at) => key === others[at]);
}

/** The chosen ones with what they were, if that explains everything. */
function explained(
  older: readonly string[],
  newer: readonly string[],
  isChosen: (at: number) => boolean,
): Pair[] | null {
  const pairs: Pair[] = [];
  const taken = new Set<number>();
  for (const [to, key] of newer.entries()) {
    if (!isChosen(to)) continue;
    const from = older.findIndex((other, at) => other === key && !taken.has(at));
    if (from < 0) return null;
    taken.add(from);
    pairs.push([from, to]);
  }
  return pairs.length > 0 && explains(pairs, older, newer) ? pairs : null;
}

/** More differences than these, and nothing is taken for a move. */
const mostDifferences = 500;

/** What went from one place and came in another, with as few moves as there can be. */
function differences(older: string[], newer: string[]): Pair[] {
  const changes = diffArrays(older, newer, { maxEditLength: mostDifferences }) ?? [];
  const removed = new Map<string, number[]>();
  const added: number[] = [];
  let [from, to] = [0, 0];
  for (const { added: isAdded, removed: isRemoved, value } of changes)
    for (const key of value) {
      if (isRemoved) removed.set(key, [...(removed.get(key) ?? []), from]);
      if (isAdded) added.push(to);
      if (!isAdded) from += 1;
      if (!isRemoved) to += 1;
    }
  return added.flatMap((at): Pair[] => {
    const was = removed.get(newer[at] ?? '')?.shift();
    return was === undefined ? [] : [[was, at]];
  });
}

/**
 * A row in which blocks that came back beside where they were are as they were before they were moved. Places in them go
 * with them.
 */
export function withoutReturns<N extends Sibling>(row: N[], places: readonly (Place | null)[]): N[] {
  const left: N[] = [];
  let isSame = true;
  for (let from = 0; from < row.length; ) {
    const id = moveOf(row[from]);
    let to = from + 1;
    while (id !== undefined && to < row.length && moveOf(row[to]) === id) to += 1;
    const all = row.slice(from, to);
    const came = all.filter((node) => kindOf(node) === 'insertion');
    const isBack = id !== undefined && isSameText(all, came);
    for (const node of isBack ? came.map((one) => unmarked(one, id, places)) : all) left.push(node);
    isSame &&= !isBack;
    from = to;
  }
  return isSame ? row : left;
}

function moveOf(node: Sibling | undefined): string | undefined {
  const mark = node && reviewOf(node).suggestion;
  return mark?.move ? mark.id : undefined;
}

/** Whether refusing the move gives the same as accepting it. */
const isSameText = (all: readonly Sibling[], came: readonly Sibling[]): boolean =>
  came.length > 0 &&
  came.length < all.length &&
  JSON.stringify(
    settle(all as never, () => 'refuse'),
    withoutNumbers,
  ) ===
    JSON.stringify(
      settle(came as never, () => 'accept'),
      withoutNumbers,
    );

const withoutNumbers = (key: string, value: unknown) => (key === 'value' ? 0 : value);

function unmarked<N extends DocumentNode>(node: N, id: string, places: readonly (Place | null)[]): N {
  const bare = reviewOf(node).suggestion?.id === id ? withSuggestion(node, undefined) : node;
  const whole =
    'children' in bare
      ? { ...bare, children: bare.children.map((child) => unmarked(child, id, places)) }
      : bare;
  for (const place of places) if (place?.node === node) place.node = whole;
  return whole;
}
