import { getScrollParent } from '@lexical/utils';
import { defineExtension, mergeRegister } from 'lexical';
import { servicesOf } from '../api/services';

/** Where the caret's line stays: this part of the view is above its middle. The page has as much room at both ends. */
const height = 0.42;
/** Frames until blocks that were never drawn have their real heights, after a jump over many. */
const settling = 3;

/**
 * Keeps the caret's line at one height while the user types, or moves the caret by keys. The mouse and the wheel move the
 * text as always. A frame reads one rectangle, however many keys it had.
 */
export const TypewriterExtension = defineExtension({
  name: 'stet/typewriter',
  register(editor) {
    const { writing } = servicesOf(editor);
    /** A key or other input came after the last press of the mouse or turn of the wheel. */
    let isByKey = false;
    let frame = 0;

    const follow = (frames: number) => {
      frame = 0;
      const root = editor.getRootElement();
      const caret = root && isByKey && writing.settings().typewriter ? caretIn(root) : null;
      if (!root || !caret) return;
      const scroller = getScrollParent(root, false);
      const view = scroller.getBoundingClientRect();
      const off = (caret.top + caret.bottom) / 2 - view.top - view.height * height;
      if (Math.abs(off) < 1) return;
      // At once, whatever the system says of motion: the text moves a line, as it would under a full page.
      scroller.scrollTo({ top: scroller.scrollTop + off, behavior: 'instant' });
      if (frames > 0 && Math.abs(off) > view.height) frame = requestAnimationFrame(() => follow(frames - 1));
    };
    const followSoon = () => {
      if (!isByKey || frame !== 0 || !writing.settings().typewriter) return;
      frame = requestAnimationFrame(() => follow(settling));
    };
    const onKey = () => {
      isByKey = true;
    };
    const onPointer = () => {
      isByKey = false;
    };

    return mergeRegister(
      editor.registerUpdateListener(followSoon),
      editor.registerRootListener((root) => {
        if (!root) return;
        const stop = new AbortController();
        const how = { capture: true, passive: true, signal: stop.signal };
        for (const event of ['keydown', 'beforeinput'] as const) root.addEventListener(event, onKey, how);
        for (const event of ['pointerdown', 'wheel'] as const) window.addEventListener(event, onPointer, how);
        return () => {
          stop.abort();
          cancelAnimationFrame(frame);
          frame = 0;
        };
      }),
      writing.subscribe(() => {
        isByKey = document.activeElement === editor.getRootElement();
        followSoon();
      }),
    );
  },
});

/** The rectangle of the caret, or of the end of the selection that moves; null when it is not in the text. */
function caretIn(root: HTMLElement): DOMRect | null {
  const { focusNode, focusOffset } = document.getSelection() ?? {};
  if (!focusNode || focusOffset === undefined || !root.contains(focusNode)) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  const rectangle = range.getBoundingClientRect();
  if (rectangle.height > 0) return rectangle;
  // An empty line has no text to measure.
  const node = focusNode.childNodes[focusOffset] ?? focusNode;
  return (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect() ?? null;
}
