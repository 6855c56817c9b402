import type { Body, DocumentNode, ListItemNode, ListNode, TableNode } from '../nodes';
import { published } from '../review';
import { numbered, settle } from '../settle';
import {
  isLine,
  isOfCode,
  reviewOf,
  type Sibling,
  type Suggestion,
  type Wrap,
  withSuggestion,
} from '../suggestion';
import { align, type Step } from './align';
import { type Moves, movesIn, withoutReturns } from './moves';
import { build, type Place, type Token, tokensOf } from './tokens';

/** A place in the text after an edit. In a text: UTF-16; in a line: at its beginning; at another node: 0 before, 1 behind it. */
export interface Point extends Place {
  /** On which side of what was deleted there it is to stand. */
  side: 'before' | 'after';
}

export interface Edit {
  before: Body;
  after: Body;
  /** Where what was selected before the edit began, if anything was; in a node of `before`. */
  selected?: Place | undefined;
  /** The caret after the edit, or the two ends of the selection in order; in nodes of `after`. */
  points?: Point[];
  by: string;
  at: string;
  newId: () => string;
}

export interface Suggested {
  body: Body;
  /** Where the points are now, in nodes of `body`; null for one that need not move. */
  places: (Place | null)[];
}

/**
 * An edit as a suggestion: what it deleted is back, marked as deleted, and what it added is marked as inserted. So what is
 * published is the text before the edit, and accepting all gives the text after it. Words of one's own suggestion that
 * were deleted are gone. Blocks and nodes of `after` that need no change are the same objects.
 */
export function suggest(edit: Edit): Suggested {
  const { before, after, points = [] } = edit;
  const places: Suggested['places'] = points.map(() => null);
  const body = mergeRows(before, after, { ...edit, places });
  if (fits(body) && asWords(published(body)) === asWords(published(before))) return { body, places };
  // What this does not understand is shown as a whole: all of it goes, and all of the new comes.
  const whole = tokensToRow([...allRemoved(before), ...allAdded(after)], edit);
  return { body: whole as Body, places: points.map(() => null) };
}

/** Whether code holds only what code can hold: words of a line that became code may be in a link. */
const fits = (row: readonly DocumentNode[]): boolean =>
  row.every((node) => {
    if (!('children' in node)) return true;
    return node.type === 'code' ? node.children.every((child) => isOfCode(child)) : fits(node.children);
  });

/** A paragraph's `textFormat` is Lexical's note of the format of its first words. */
const asWords = (body: Body): string =>
  JSON.stringify(body, (key, value: unknown) => (key === 'textFormat' || key === 'textStyle' ? 0 : value));

const asJson = (value: unknown): string => JSON.stringify(value);

interface Task extends Edit {
  places: Suggested['places'];
}

function mergeRows<N extends Sibling>(before: readonly N[], after: readonly N[], task: Task): N[] {
  let head = 0;
  const most = Math.min(before.length, after.length);
  while (head < most && asJson(before[head]) === asJson(after[head])) head += 1;
  // What is deleted in a line that is only suggested to be one goes back into the line above.
  while (head > 0 && [before[head], after[head]].some((node) => node && isInsertion(node))) head -= 1;
  let tail = 0;
  while (tail < most - head && asJson(before.at(-1 - tail)) === asJson(after.at(-1 - tail))) tail += 1;
  const older = before.slice(head, before.length - tail);
  const newer = after.slice(head, after.length - tail);
  if (older.length === 0 && newer.length === 0) return after as N[];
  const moves = movesIn(older, newer, task.points ?? [], task.newId);
  const merged = mergeLines(older, mergeContainers(older, newer, moves, task), moves, task);
  const row = [...after.slice(0, head), ...(merged as N[]), ...after.slice(after.length - tail)];
  return withoutReturns(row, task.places);
}

/** The newer siblings, with what changed inside the blocks that both have. */
function mergeContainers(
  older: readonly Sibling[],
  newer: readonly Sibling[],
  moves: Moves,
  task: Task,
): Sibling[] {
  const [before, after] = [older, newer].map((all) =>
    all.filter((node) => !isLine(node) && !isInsertion(node) && !moves.has(node)),
  );
  const merged = new Map<Sibling, Sibling>();
  for (const type of new Set(after?.map((node) => node.type))) {
    const [theirs, ours] = [before, after].map((all) => all?.filter((node) => node.type === type) ?? []);
    if (!theirs || !ours || theirs.length !== ours.length) continue;
    ours.forEach((node, index) => {
      const earlier = theirs[index];
      const inner = earlier && asJson(earlier) !== asJson(node) ? mergeInside(earlier, node, task) : null;
      if (inner) merged.set(node, withSuggestion(inner, reviewOf(earlier as Sibling).suggestion));
    });
  }
  return newer.map((node) => merged.get(node) ?? node);
}

const isInsertion = (node: DocumentNode): boolean => reviewOf(node).suggestion?.kind === 'insertion';

/** Null when more differs than the blocks inside. */
function mergeInside(before: Sibling, after: Sibling, task: Task): Sibling | null {
  if (shapeOf(before) !== shapeOf(after)) return null;
  if (before.type === 'list' && after.type === 'list') return mergeLists(before, after, task);
  if (before.type === 'listitem' && after.type === 'listitem') return mergeNested(before, after, task);
  if (before.type === 'table' && after.type === 'table') return mergeTables(before, after, task);
  const isQuote = before.type === 'blockquote' || before.type === 'quotation-block';
  if (isQuote && (after.type === 'blockquote' || after.type === 'quotation-block'))
    return { ...after, children: mergeRows(before.children, after.children, task) };
  return null;
}

const mergeLists = (before: ListNode, after: ListNode, task: Task): ListNode =>
  numbered({ ...after, children: mergeRows(before.children, after.children, task) });

/** An item that holds a list. */
function mergeNested(before: ListItemNode, after: ListItemNode, task: Task): ListItemNode | null {
  const [older, newer] = [before.children[0], after.children[0]];
  if (older?.type !== 'list' || newer?.type !== 'list') return null;
  if (before.children.length !== 1 || after.children.length !== 1 || shapeOf(older) !== shapeOf(newer))
    return null;
  return { ...after, children: [mergeLists(older, newer, task)] };
}

/** Null when rows, columns or their alignment changed. */
function mergeTables(before: TableNode, after: TableNode, task: Task): TableNode | null {
  const layout = (table: TableNode) =>
    asJson(table.children.map((row) => [shapeOf(row), row.children.map(shapeOf)]));
  if (layout(before) !== layout(after)) return null;
  const children = after.children.map((row, y) => ({
    ...row,
    children: row.children.map((cell, x) => {
      const earlier = before.children[y]?.children[x];
      return earlier ? { ...cell, children: mergeRows(earlier.children, cell.children, task) } : cell;
    }),
  }));
  return { ...after, children };
}

const shapeOf = (node: DocumentNode): string =>
  asJson({ ...withSuggestion(node, undefined), children: 0, value: 0 });

function mergeLines(
  older: readonly Sibling[],
  newer: readonly Sibling[],
  moves: Moves,
  task: Task,
): Sibling[] {
  const [before, after] = [tokensWith(older, moves, 'from'), tokensWith(newer, moves, 'to')];
  const borders = task.points?.map((point) => borderOf(after, point)) ?? [];
  const aligned = align(before, after, {
    selected: (task.selected && borderOf(before, task.selected)) ?? undefined,
    caret: borders.length === 1 ? (borders[0] ?? undefined) : undefined,
  });
  const steps = inLines(aligned, before, after);
  const { tokens, indexes } = merged(before, after, steps);
  const { siblings, placeBehind } = build(withIds(tokens, task));
  const isNew = new Set(steps.flatMap((step) => (step.kind === 'added' ? [step.after] : [])));
  task.points?.forEach((point, index) => {
    const border = borders[index];
    if (typeof border !== 'number') return;
    // Directly behind what was typed.
    const side = isNew.has(border - 1) ? 'before' : point.side;
    task.places[index] = placeBehind(indexAt(border, side, indexes, tokens.length));
  });
  return siblings;
}

/** What moved is the same as nothing, so that it goes from where it was and comes where it is. */
function tokensWith(row: readonly Sibling[], moves: Moves, side: 'from' | 'to'): Token[] {
  if (moves.size === 0) return tokensOf(row);
  const tokens: Token[] = [];
  for (const node of row) {
    const move = moves.get(node);
    for (const token of tokensOf([node]))
      tokens.push(move === undefined ? token : { ...token, move, same: `${side} ${token.same}` });
  }
  return tokens;
}

/** How many pieces stand before a place; null when it is in none of them. */
function borderOf(tokens: readonly Token[], { node, offset }: Place): number | null {
  const first = tokens.findIndex(({ source }) => source === node);
  const token = tokens[first];
  if (token === undefined || token.kind === 'atom') return null;
  if (token.kind === 'break') return first + 1;
  if (token.kind === 'leaf') return first + offset;
  let at = first;
  for (let next = tokens[at]; next?.source === node && next.start < offset; next = tokens[at]) at += 1;
  return at;
}

/** The index of the piece behind which a border of the row after the edit is now. `indexes`: where its pieces are, -1 for one that is gone. */
function indexAt(border: number, side: Point['side'], indexes: readonly number[], length: number): number {
  if (side === 'after') {
    const next = indexes.slice(border).find((index) => index >= 0);
    return (next ?? length) - 1;
  }
  return indexes.slice(0, border).findLast((index) => index >= 0) ?? 0;
}

/** Words that were added to a line stand in it: before the lines and blocks below it that were removed. */
function inLines(steps: readonly Step[], before: readonly Token[], after: readonly Token[]): Step[] {
  const ordered: Step[] = [];
  for (let from = 0; from < steps.length; ) {
    let to = from + 1;
    if (steps[from]?.kind !== 'same') while (to < steps.length && steps[to]?.kind !== 'same') to += 1;
    const all = steps.slice(from, to);
    const isWords = (step: Step) => {
      const token = 'before' in step ? before[step.before] : after[step.after];
      return token?.kind === 'char' || token?.kind === 'leaf';
    };
    const [removed, added] = (['removed', 'added'] as const).map((kind) => {
      const some = all.filter((step) => step.kind === kind);
      const end = some.findIndex((step) => !isWords(step));
      return end < 0 ? { words: some, rest: [] } : { words: some.slice(0, end), rest: some.slice(end) };
    });
    const same = all.filter(({ kind }) => kind === 'same');
    for (const part of [same, removed?.words, added?.words, removed?.rest, added?.rest])
      for (const step of part ?? []) ordered.push(step);
    from = to;
  }
  return ordered;
}

function merged(before: readonly Token[], after: readonly Token[], steps: readonly Step[]) {
  const tokens: Token[] = [];
  const indexes = after.map(() => -1);
  const wraps = sharedWraps(before, after, steps);
  const moved = movedTexts(before, steps);
  for (const step of steps) {
    const [older, newer] = [
      'before' in step ? before[step.before] : undefined,
      'after' in step ? after[step.after] : undefined,
    ];
    const token =
      older && newer
        ? kept(older, newer)
        : older
          ? removed(older, wraps)
          : newer
            ? added(newer, moved)
            : null;
    if ('after' in step && token) indexes[step.after] = tokens.length;
    if (token) tokens.push(token);
  }
  return { tokens, indexes };
}

/** The mark of the text before counts: an edit does not settle a suggestion. */
function kept(older: Token, newer: Token): Token {
  const mark = older.mark?.kind === 'insertion' ? newer.mark : older.mark;
  return { ...newer, mark };
}

function removed(token: Token, wraps: Map<Wrap, Wrap>): Token | null {
  if (token.mark?.kind === 'insertion') return null;
  const around = token.wraps.map((wrap) => wraps.get(wrap) ?? wrap);
  const mark = token.move ? fresh('deletion') : (token.mark ?? fresh('deletion'));
  return { ...token, wraps: around, mark };
}

/**
 * Deleted words that turn up elsewhere, as in a block that was moved, are not inserted. What was typed into deleted words is.
 * What was suggested inside a block that moved is a part of its move, so that none of it is left behind when that is settled.
 */
function added(token: Token, moved: ReadonlySet<string>): Token | null {
  if (token.move && token.mark?.kind === 'deletion') return null;
  if (!token.move && token.mark?.kind === 'insertion') return token;
  if (token.mark && moved.has(textOf(token))) return null;
  const [source] =
    token.kind === 'atom' ? settle([token.source as Body[number]], () => 'accept') : [token.source];
  return source ? { ...token, source, mark: fresh('insertion') } : null;
}

/** Texts that were marked as deleted and are gone from where they were. */
function movedTexts(before: readonly Token[], steps: readonly Step[]): Set<string> {
  const gone = new Set<string>();
  for (const step of steps) {
    const token = step.kind === 'removed' ? before[step.before] : undefined;
    if (token?.mark?.kind === 'deletion' && token.source.type === 'text' && token.source.text.length > 1)
      gone.add(textOf(token));
  }
  return gone;
}

const textOf = ({ source, mark }: Token): string =>
  source.type === 'text' ? `${mark?.id} ${source.text}` : '';

const allRemoved = (row: Body): Token[] =>
  tokensOf(settle(row, ({ kind }) => (kind === 'insertion' ? 'refuse' : null))).flatMap(
    (token) => removed(token, new Map()) ?? [],
  );
const allAdded = (row: Body): Token[] =>
  tokensOf(settle(row, () => 'accept')).flatMap((token) => added(token, new Set()) ?? []);

/** The links and quotations that words are still in, so that deleted words go back into theirs. */
function sharedWraps(
  before: readonly Token[],
  after: readonly Token[],
  steps: readonly Step[],
): Map<Wrap, Wrap> {
  const shared = new Map<Wrap, Wrap>();
  for (const step of steps) {
    if (step.kind !== 'same') continue;
    const [older, newer] = [before[step.before], after[step.after]];
    older?.wraps.forEach((wrap, depth) => {
      const now = newer?.wraps[depth];
      if (now && !shared.has(wrap)) shared.set(wrap, now);
    });
  }
  return shared;
}

/** Has no id yet: it becomes part of the suggestion beside it, or a new one. */
const fresh = (kind: Suggestion['kind']): Suggestion => ({ kind, id: '' });

/** Marks that touch and are one person's are one suggestion; so are those of a move. */
function withIds(tokens: readonly Token[], { by, at, newId }: Edit): Token[] {
  const done: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.mark?.id !== '') {
      done.push(token);
      continue;
    }
    const { kind } = token.mark;
    if (token.move) {
      done.push({ ...token, mark: { kind, id: token.move, by, at, move: true } });
      continue;
    }
    const above = done.at(-1)?.mark;
    // What is typed into a block that moved is a part of its move; what is beside where it was is not.
    const isInMove = above?.kind === 'insertion' && kind === 'insertion';
    const beside = [above?.move && !isInMove ? undefined : above, firstWithId(tokens, index)].find(
      (other) => other && other.by === by,
    );
    const mark = beside ? { ...beside, kind, at: beside.at ?? at } : { kind, id: newId(), by, at };
    done.push({ ...token, mark });
  }
  return done;
}

/** Of the marks that follow without a gap, the first that has an id and is no move. */
function firstWithId(tokens: readonly Token[], from: number): Suggestion | undefined {
  let index = from;
  while (tokens[index]?.mark?.id === '' && !tokens[index]?.move) index += 1;
  const mark = tokens[index]?.mark;
  return mark?.move ? undefined : mark;
}

const tokensToRow = (tokens: Token[], edit: Edit): Sibling[] => build(withIds(tokens, edit)).siblings;
