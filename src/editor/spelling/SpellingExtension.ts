import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  defineExtension,
  HISTORIC_TAG,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { servicesOf } from '../api/services';
import { $domRange } from '../extensions/highlights';
import { $blockRuns, $topLevelOf } from '../text/locate';
import { ViewExtension, viewOf } from '../text/view';
import { $checkableWords } from './checkable';
import type { Misspelt } from './misspelt';

const highlightName = 'stet-misspelt';
/** Milliseconds after the last key. */
const rest = 300;
/** Milliseconds of checking before the window has its turn again. */
const turn = 6;

/**
 * Underlines misspelt words without touching the document. A key costs nothing: the blocks that changed are noted, and
 * checked when the hand rests; words that are not known yet are asked together. Only words in view
 * are underlined.
 */
export const SpellingExtension = defineExtension({
  name: 'stet/spelling',
  dependencies: [ViewExtension],
  build: () => ({ wrong: new Map<NodeKey, Misspelt[]>() }),
  register(editor, _config, state) {
    const { wrong } = state.getOutput();
    if (typeof CSS === 'undefined' || !('highlights' in CSS)) return () => {};
    const { spelling, language } = servicesOf(editor);
    /** Words to underline, and the ranges of those that are. */
    const underlined = new Map<NodeKey, Misspelt[]>();
    const drawn = new Map<NodeKey, Range[]>();
    const view = viewOf(editor);
    const highlight = new Highlight();
    const pending = new Set<NodeKey>();
    /** The block with the word that is being typed, which is not underlined yet. */
    let held: NodeKey | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    CSS.highlights.set(highlightName, highlight);

    const checkSoon = (wait = rest) => {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), wait);
    };
    const checkAll = () => {
      for (const key of editor.read(() => $getRoot().getChildrenKeys())) pending.add(key);
      checkSoon();
    };

    async function check(): Promise<void> {
      const unknown = new Set<string>();
      const waiting: NodeKey[] = [];
      const until = performance.now() + turn;
      editor.read(() => {
        for (const key of pending) {
          if (performance.now() > until) break;
          pending.delete(key);
          const found = $wrongIn(key);
          $show(key, found.wrong, found.typed);
          if (found.unknown.length === 0) continue;
          waiting.push(key);
          for (const word of found.unknown) unknown.add(word);
        }
      });
      if (pending.size > 0) checkSoon(0);
      if (unknown.size === 0) return;
      // Without an answer they stay as they are until something changes.
      const isKnown = await spelling.ask([...unknown]).then(
        () => true,
        () => false,
      );
      if (!isKnown || isStopped) return;
      for (const key of waiting) pending.add(key);
      checkSoon(0);
    }

    function $wrongIn(key: NodeKey): { wrong: Misspelt[]; typed: number | null; unknown: string[] } {
      const { isOn, quotations } = spelling.settings();
      const block = $getNodeByKey(key);
      if (!isOn || block === null) return { wrong: [], typed: null, unknown: [] };
      const caret = $caretIn(key);
      const found: Misspelt[] = [];
      const unknown: string[] = [];
      for (const { word, start, end } of $checkableWords(block, language(), { quotations })) {
        const isWrong = spelling.isWrong(word);
        if (isWrong === undefined) unknown.push(word);
        else if (isWrong) found.push({ blockKey: key, start, end, word });
        if (isWrong && caret === end) held = key;
      }
      return { wrong: found, typed: held === key ? caret : null, unknown };
    }

    function $show(key: NodeKey, found: Misspelt[], typed: number | null): void {
      if (found.length === 0) {
        wrong.delete(key);
        underlined.delete(key);
      } else {
        wrong.set(key, found);
        underlined.set(
          key,
          found.filter(({ end }) => end !== typed),
        );
      }
      $draw(key);
    }

    function $draw(key: NodeKey): void {
      for (const range of drawn.get(key) ?? []) highlight.delete(range);
      drawn.delete(key);
      const words = underlined.get(key);
      if (!words || !view.has(key)) return;
      const ranges = words.flatMap((span) => $domRange(editor, span) ?? []);
      for (const range of ranges) highlight.add(range);
      drawn.set(key, ranges);
    }

    checkAll();
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
        // Undo puts a whole state in place and names no block.
        if (tags.has(HISTORIC_TAG)) return checkAll();
        const isTyped = dirtyElements.size > 0 || dirtyLeaves.size > 0;
        if (isTyped) {
          editorState.read(() => {
            for (const key of dirtyElements.keys()) {
              const node = $getNodeByKey(key);
              if (node === null ? wrong.has(key) : node.getParent()?.getType() === 'root') pending.add(key);
            }
          });
        } else if (held !== null) {
          pending.add(held);
          held = null;
        }
        if (pending.size > 0) checkSoon();
      }),
      spelling.subscribe(checkAll),
      view.subscribe((blocks) => editor.read(() => blocks.forEach($draw))),
      () => {
        isStopped = true;
        clearTimeout(timer);
        if (CSS.highlights.get(highlightName) === highlight) CSS.highlights.delete(highlightName);
      },
    );
  },
});

/** The caret's offset in the text of a top-level block; null when it is elsewhere or words are selected. */
function $caretIn(blockKey: NodeKey): number | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const block = $topLevelOf(node);
  if (block?.getKey() !== blockKey) return null;
  const run = $blockRuns(block).runs.find((one) => one.node.is(node));
  return run ? run.start + selection.anchor.offset : null;
}
