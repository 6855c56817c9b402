import {
  $getEditor,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $hasUpdateTag,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical';
import type { Block } from '../../core/document/nodes';
import { type Point, suggest } from '../../core/document/suggestions/suggest';
import type { Place } from '../../core/document/suggestions/tokens';
import { directTag } from '../api/direct';
import { ServicesExtension, servicesOf } from '../api/services';
import { $storedBlock } from '../persistence/serialize';
import { $topLevelOf } from '../text/locate';
import { suggestionState } from '../text/reviewState';
import { drawSuggestions } from './drawSuggestions';
import { $pair, $patch, type NodeMap } from './patch';
import { $moveTo, $placesOf } from './points';

/**
 * While changes are suggested: lets each edit happen as always, whatever made it, and turns it into a suggestion before it
 * is shown. What was deleted is put back and marked, what was added is marked. Typing with an input method is
 * turned into a suggestion when the composition is over.
 */
export const SuggestingExtension = defineExtension({
  name: 'stet/suggesting',
  dependencies: [ServicesExtension],
  afterRegistration(editor) {
    let isBackward = false;
    /** The text before a composition that is under way, and the nodes that changed in it. */
    let composed: { base: EditorState; keys: Set<string> } | null = null;
    /** What has been suggested since the last update was finished: other edits can follow in the same one. */
    let done = new Done();
    const $note = (backward: boolean) => {
      isBackward = backward;
      return false;
    };
    return mergeRegister(
      drawSuggestions(editor),
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, $note, COMMAND_PRIORITY_CRITICAL),
      ),
      editor.registerUpdateListener(() => {
        isBackward = false;
        done = new Done();
      }),
      editor.registerNodeTransform(RootNode, () => {
        const by = servicesOf(editor).suggestingAs();
        if (by === null || $hasUpdateTag(HISTORIC_TAG) || $hasUpdateTag(directTag)) {
          composed = null;
          return;
        }
        const keys = new Set([...(composed?.keys ?? []), ...editor._cloneNotNeeded.keys()]);
        const base = composed?.base ?? editor.getEditorState();
        composed = editor.isComposing() ? { base, keys } : null;
        if (composed === null) $suggest({ base, done, keys, by, isBackward });
      }),
    );
  },
});

class Done {
  keys: string[] | null = null;
  readonly blocks = new Map<string, Block>();
}

interface Change {
  base: EditorState;
  done: Done;
  /** Of all nodes that changed, and perhaps of others. */
  keys: ReadonlySet<string>;
  by: string;
  isBackward: boolean;
}

/** Keys of neighbouring top-level blocks before and after, and of the one above them. */
interface Gap {
  above: string | null;
  before: string[];
  after: string[];
}

function $suggest(change: Change): void {
  if ($isOwnTyping(change)) return;
  for (const gap of $changedRows(change)) $suggestRow(change, gap);
  if ($getEditor()._cloneNotNeeded.has('root')) change.done.keys = $getRoot().getChildrenKeys();
}

/** Whether all that changed is words of a text that is a suggestion already, as at most keys. */
function $isOwnTyping({ base, done, keys }: Change): boolean {
  return (
    done.keys === null &&
    [...keys].every((key) => {
      const [was, is] = [base._nodeMap.get(key), $getNodeByKey(key)];
      if (!$isTextNode(was) || !$isTextNode(is)) return false;
      const isInPlace = was.__parent === is.__parent && was.__prev === is.__prev && was.__next === is.__next;
      const [before, now] = [
        base.read(() => $getState(was, suggestionState)),
        $getState(is, suggestionState),
      ];
      return isInPlace && before?.kind === 'insertion' && before.id === now?.id;
    })
  );
}

/** Between blocks that did not change. */
function $changedRows({ base, done, keys }: Change): Gap[] {
  const changed = new Set<string>();
  for (const key of keys) {
    const node = $getNodeByKey(key);
    const block = node && $topLevelOf(node);
    if (block) changed.add(block.getKey());
  }
  // No block came or went: the others need not be looked at.
  if (done.keys === null && !keys.has('root')) return $inRuns(changed);
  const after = $getRoot().getChildrenKeys();
  const before = done.keys ?? (keys.has('root') ? base.read(() => $getRoot().getChildrenKeys()) : after);
  const were = new Set(before);
  const are = new Set(after);
  const isAnchor = (key: string) => !changed.has(key) && were.has(key) && are.has(key);
  const anchors = before.filter(isAnchor);
  const inOrder = after.filter(isAnchor);
  if (anchors.some((key, index) => key !== inOrder[index])) return [{ above: null, before, after }];
  const [older, newer] = [gaps(before, isAnchor), gaps(after, isAnchor)];
  const gapOf = new Map(older.flatMap((gap, index) => gap.map((key) => [key, index] as const)));
  // A block that moved is suggested in one row with the place where it was.
  if (newer.some((gap, index) => gap.some((key) => (gapOf.get(key) ?? index) !== index)))
    return [{ above: null, before, after }];
  return newer.flatMap((gap, index): Gap[] => {
    const other = older[index] ?? [];
    if (gap.length === 0 && other.length === 0) return [];
    return [{ above: anchors[index - 1] ?? null, before: other, after: gap }];
  });
}

/** Neighbours among these blocks together. */
function $inRuns(changed: ReadonlySet<string>): Gap[] {
  const runs: Gap[] = [];
  for (const key of changed) {
    const above = $getNodeByKey(key)?.getPreviousSibling()?.getKey() ?? null;
    if (above !== null && changed.has(above)) continue;
    const run: string[] = [];
    for (
      let node = $getNodeByKey(key);
      node !== null && changed.has(node.getKey());
      node = node.getNextSibling()
    )
      run.push(node.getKey());
    runs.push({ above, before: run, after: [...run] });
  }
  return runs;
}

/** The keys between those that divide them. */
function gaps(row: readonly string[], divides: (key: string) => boolean): string[][] {
  const all: string[][] = [[]];
  for (const key of row) {
    if (divides(key)) all.push([]);
    else all.at(-1)?.push(key);
  }
  return all;
}

interface Row {
  blocks: Block[];
  nodes: LexicalNode[];
  pairs: NodeMap;
}

function $read(keys: readonly string[]): Row {
  const row: Row = { blocks: [], nodes: [], pairs: new Map() };
  for (const key of keys) {
    const node = $getNodeByKey(key);
    if (node === null) continue;
    const block = $storedBlock(node);
    row.blocks.push(block);
    row.nodes.push(node);
    $pair(node, block, row.pairs);
  }
  return row;
}

function $suggestRow({ base, done, by, isBackward }: Change, { above, before, after }: Gap): void {
  const older = before.map((key) => done.blocks.get(key));
  const known = older.filter((block) => block !== undefined);
  const original =
    known.length < before.length
      ? base.read(() => {
          const row = $read(before.filter((_, index) => older[index] === undefined));
          return { blocks: row.blocks, selected: $startOfSelected(base, row.pairs) };
        })
      : null;
  const blocks = [...(original?.blocks ?? [])];
  const wasBefore = older.flatMap((block) => block ?? blocks.shift() ?? []);
  const row = $read(after);
  const selection = $getSelection();
  const [first, last] = $placesOf(selection, row.pairs);
  const isCaret = $isRangeSelection(selection) && selection.isCollapsed();
  const points: Point[] = [];
  if (isCaret && first) points.push({ ...first, side: isBackward ? 'before' : 'after' });
  else if (first && last) points.push({ ...first, side: 'after' }, { ...last, side: 'before' });
  const { body, places } = suggest({
    before: wasBefore,
    after: row.blocks,
    selected: original?.selected,
    points,
    by,
    at: new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });
  if (JSON.stringify(body) === JSON.stringify(row.blocks)) {
    for (const [index, node] of row.nodes.entries()) remember(done, node, row.blocks[index]);
    return;
  }
  const pairs: NodeMap = new Map();
  const isBackwards = $isRangeSelection(selection) && selection.isBackward();
  $patch($getRoot(), above === null ? null : $getNodeByKey(above), row.nodes, row.blocks, body, pairs);
  for (const block of body) remember(done, pairs.get(block), block);
  if (!$isRangeSelection(selection)) return;
  const [start, end] = [places[0], isCaret ? places[0] : places[1]];
  if (start) $moveTo(selection, isBackwards ? 'focus' : 'anchor', start, pairs);
  if (end) $moveTo(selection, isBackwards ? 'anchor' : 'focus', end, pairs);
}

function $startOfSelected({ _selection: selection }: EditorState, pairs: NodeMap): Place | undefined {
  const isRange = $isRangeSelection(selection) && !selection.isCollapsed();
  return isRange ? ($placesOf(selection, pairs)[0] ?? undefined) : undefined;
}

function remember(done: Done, node: LexicalNode | undefined, block: Block | undefined): void {
  if (node && block) done.blocks.set(node.getKey(), block);
}
