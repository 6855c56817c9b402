import { diffArrays } from 'diff';

/** The pieces of two rows that are kept, taken away or added, in order; numbers are indexes. */
export type Step =
  | { kind: 'same'; before: number; after: number }
  | { kind: 'removed'; before: number }
  | { kind: 'added'; after: number };

interface Piece {
  kind: string;
  same: string;
  text: string;
}

/** What is known of how the rows came to differ: where pieces were selected before, and where the caret is now. */
interface Hints {
  selected?: number | undefined;
  caret?: number | undefined;
}

/** More differences than these, and all between the first and the last one is replaced. */
const mostDifferences = 2_000;

/**
 * What became of a row. Where several answers are right (a letter typed beside its like) it is the one that the caret
 * tells; words that were replaced are whole words, unless they were selected.
 */
export function align(before: readonly Piece[], after: readonly Piece[], hints: Hints = {}): Step[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head]?.same === after[head]?.same) head += 1;
  let tail = 0;
  while (tail < most && before.at(-1 - tail)?.same === after.at(-1 - tail)?.same) tail += 1;
  const grown = after.length - before.length;
  if (grown === 0 && head === before.length) return replaced(before, after, head, 0);

  const { selected, caret } = hints;
  if (selected !== undefined && caret !== undefined && selected <= Math.min(head, caret))
    return overSelection(before, after, selected, caret);
  // Only added, or only removed: from here to there it can be anywhere.
  if (head + tail >= most) {
    const first = most - tail;
    const rows = grown > 0 ? after : before;
    const wanted =
      hints.caret === undefined ? wholeLine(rows, first, head) : hints.caret - Math.max(0, grown);
    const start = Math.min(head, Math.max(first, wanted));
    return replaced(before, after, start, most - start);
  }
  while (head > 0 && isInWord(before[head - 1]) && (isInWord(before[head]) || isInWord(after[head])))
    head -= 1;
  while (
    tail > 0 &&
    isInWord(before.at(-tail)) &&
    (isInWord(before.at(-tail - 1)) || isInWord(after.at(-tail - 1)))
  )
    tail -= 1;
  return byWords(before, after, head, tail);
}

/** A line that came or went is that line, not the end of one and the beginning of the next. */
function wholeLine(pieces: readonly Piece[], first: number, last: number): number {
  for (let at = last; at >= first; at--) if (pieces[at]?.kind === 'break') return at;
  return last;
}

/** Typed or pasted over a selection that began at `start`: what stands from there to the caret is new. */
function overSelection(
  before: readonly Piece[],
  after: readonly Piece[],
  start: number,
  caret: number,
): Step[] {
  const rest = align(before.slice(start), after.slice(caret), { caret: 0 });
  const removed = rest.findIndex(({ kind }) => kind !== 'removed');
  const split = removed < 0 ? rest.length : removed;
  const moved = rest.map((step): Step => {
    const by = { before: start, after: caret };
    if (step.kind === 'same')
      return { ...step, before: step.before + by.before, after: step.after + by.after };
    if (step.kind === 'removed') return { ...step, before: step.before + by.before };
    return { ...step, after: step.after + by.after };
  });
  const steps: Step[] = [];
  for (let at = 0; at < start; at++) steps.push({ kind: 'same', before: at, after: at });
  for (const step of moved.slice(0, split)) steps.push(step);
  for (let at = start; at < caret; at++) steps.push({ kind: 'added', after: at });
  for (const step of moved.slice(split)) steps.push(step);
  return steps;
}

function replaced(before: readonly Piece[], after: readonly Piece[], head: number, tail: number): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < head; at++) steps.push({ kind: 'same', before: at, after: at });
  for (let at = head; at < before.length - tail; at++) steps.push({ kind: 'removed', before: at });
  for (let at = head; at < after.length - tail; at++) steps.push({ kind: 'added', after: at });
  for (let left = tail; left > 0; left--)
    steps.push({ kind: 'same', before: before.length - left, after: after.length - left });
  return steps;
}

/** Several words changed at once, as all matches of a search do. */
function byWords(before: readonly Piece[], after: readonly Piece[], head: number, tail: number): Step[] {
  const [older, newer] = [before, after].map((all) => chunks(all.slice(head, all.length - tail)));
  const changes = diffArrays(older ?? [], newer ?? [], { maxEditLength: mostDifferences });
  if (changes === undefined) return replaced(before, after, head, tail);
  const steps: Step[] = [];
  let [from, to] = [0, 0];
  const go = (kind: Step['kind'], size: number) => {
    for (let left = size; left > 0; left--) {
      if (kind === 'same') steps.push({ kind, before: from, after: to });
      else if (kind === 'removed') steps.push({ kind, before: from });
      else steps.push({ kind, after: to });
      if (kind !== 'added') from += 1;
      if (kind !== 'removed') to += 1;
    }
  };
  go('same', head);
  for (const { added, removed, value } of changes) {
    const size = value.reduce((sum, chunk) => sum + chunk.split(between).length, 0);
    go(removed ? 'removed' : added ? 'added' : 'same', size);
  }
  go('same', tail);
  return steps;
}

const between = '\u0000';

/** The pieces of a word together, every other piece alone. */
function chunks(pieces: readonly Piece[]): string[] {
  const all: string[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const isWord = isInWord(piece);
    const last = all.at(-1);
    if (isWord && isOpen && last !== undefined) all[all.length - 1] = `${last}${between}${piece.same}`;
    else all.push(piece.same);
    isOpen = isWord;
  }
  return all;
}

const isInWord = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^[\p{L}\p{N}\p{M}]/u.test(piece.text);
