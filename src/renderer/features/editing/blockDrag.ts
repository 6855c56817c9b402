import { getScrollParent } from '@lexical/utils';
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $moveBlocksBefore } from '../../../editor/blocks/move';
import { drawnBlocks, gapAt } from '../../../editor/blocks/places';

/** Pixels that the mouse may move during a click. */
const clickTolerance = 4;
/** The text scrolls by itself within `edge` pixels of an edge, by at most `fastest` pixels a frame. */
const edge = 56;
const fastest = 16;

interface Drag {
  /** The blocks that are moved. */
  keys: NodeKey[];
  /** Where they would be dropped, in pixels from the top of the window; null for nowhere. */
  onLine(y: number | null): void;
  /** `pressed`: the mouse did not move. */
  onEnd(outcome: 'moved' | 'pressed' | 'cancelled'): void;
}

/** Follows the mouse from a press on a block's handle until it is released, or Escape cancels. */
export function dragBlocks(
  editor: LexicalEditor,
  root: HTMLElement,
  press: PointerEvent,
  { keys, onLine, onEnd }: Drag,
): void {
  const scroller = getScrollParent(root, false);
  const stop = new AbortController();
  let y = press.clientY;
  let frame = 0;
  let target: { before: NodeKey | null } | null = null;

  const follow = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const over = y < top + edge ? y - top - edge : y > bottom - edge ? y - bottom + edge : 0;
    scroller.scrollTop += Math.round(Math.max(-1, Math.min(1, over / edge)) * fastest);
    const blocks = drawnBlocks(editor);
    const gap = gapAt(blocks.keys.length, blocks.edgesOf, y);
    target = { before: blocks.keys[gap.index] ?? null };
    onLine(Math.max(top + 2, Math.min(bottom - 2, gap.y)));
    frame = requestAnimationFrame(follow);
  };
  const end = (drop: boolean) => {
    stop.abort();
    cancelAnimationFrame(frame);
    markDragged(editor, keys, false);
    onLine(null);
    if (drop && target !== null) place(editor, keys, target.before);
    onEnd(!drop ? 'cancelled' : target === null ? 'pressed' : 'moved');
  };
  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, listener, { capture: true, signal: stop.signal });

  on('pointermove', (event) => {
    y = event.clientY;
    if (frame !== 0 || Math.abs(y - press.clientY) < clickTolerance) return;
    markDragged(editor, keys, true);
    follow();
  });
  on('pointerup', () => end(true));
  on('pointercancel', () => end(false));
  on('keydown', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end(false);
  });
}

function markDragged(editor: LexicalEditor, keys: NodeKey[], dragged: boolean): void {
  for (const key of keys) editor.getElementByKey(key)?.toggleAttribute('data-dragged', dragged);
}

function place(editor: LexicalEditor, keys: NodeKey[], before: NodeKey | null): void {
  editor.update(
    () =>
      $moveBlocksBefore(
        keys.flatMap((key) => $getNodeByKey(key) ?? []),
        before,
      ),
    { tag: HISTORY_PUSH_TAG },
  );
}
