import { getScrollParent } from '@lexical/utils';
import { $getNodeByKey, $getRoot, $getSelection, $isElementNode, type LexicalEditor } from 'lexical';
import type { EditorPlace, EditorView } from '../api';
import { $spanPoints } from './locate';
import { $selectedSpan } from './selection';

/** Pixels below the upper edge at which a block that was brought up is read: `scroll-padding`, and a part of a line. */
const lead = 96;

/** Frames until blocks that were never drawn have their real heights. */
const settling = 8;

/** Where the caret and the view are; null without a caret. */
export function readPlace(editor: LexicalEditor): EditorPlace | null {
  const caret = editor.read(() => {
    const span = $selectedSpan();
    const block = span && $getNodeByKey(span.blockKey);
    return span && block ? { block: block.getIndexWithinParent(), offset: span.end } : null;
  });
  const view = topBlock(editor);
  return caret && view && { ...caret, top: view.top, above: view.above };
}

/** Puts caret and view back, as far as the text still has the place. */
export function goToPlace(editor: LexicalEditor, place: EditorPlace): void {
  editor.update(() => $putCaret(place), { discrete: true });
  editor.focus(() => scrollTo(editor, place));
}

/** Gives the text the focus; where the caret was never in it, it goes to the first block in view, and nothing scrolls. */
export function focusText(editor: LexicalEditor): void {
  const block = editor.read($getSelection) === null ? topBlock(editor)?.top : undefined;
  if (block !== undefined)
    editor.update(() => $getRoot().getChildAtIndex(block)?.selectStart(), { discrete: true });
  editor.focus();
}

export function $putCaret({ block: index, offset }: EditorPlace): void {
  const block = $getRoot().getChildAtIndex(index) ?? $getRoot().getLastChild();
  if (block === null) return;
  const points = $spanPoints({
    blockKey: block.getKey(),
    start: Math.max(0, offset - 1),
    end: Math.max(1, offset),
  });
  const point = offset === 0 ? points?.from : points?.to;
  if (point) point.node.select(point.offset, point.offset);
  else if ($isElementNode(block)) block.selectEnd();
}

/** Calls back at most once a frame, with the place a little below the upper edge. Returns what ends it. */
export function followView(editor: LexicalEditor, listener: (view: EditorView) => void): () => void {
  const scroller = viewOf(editor)?.scroller;
  let frame = 0;
  const read = () => {
    frame = 0;
    const view = topBlock(editor, lead);
    if (view)
      listener({ block: view.top, above: view.height > 0 ? Math.max(0, view.above / view.height) : 0 });
  };
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(read);
  };
  scroller?.addEventListener('scroll', ask, { passive: true });
  ask();
  return () => {
    cancelAnimationFrame(frame);
    scroller?.removeEventListener('scroll', ask);
  };
}

/** The block at the upper edge of the view or `below` it, its height, and how far it is above that line. */
function topBlock(
  editor: LexicalEditor,
  below = 0,
): (Pick<EditorPlace, 'top' | 'above'> & { height: number }) | null {
  const view = viewOf(editor);
  if (view === null) return null;
  const { children } = view;
  const edge = view.edge + below;
  let low = 0;
  // Blocks are in order: a few of them are measured, however long the text is.
  for (let high = children.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  const box = children[low]?.getBoundingClientRect();
  return box ? { top: low, above: Math.round(edge - box.top), height: box.height } : null;
}

function scrollTo(editor: LexicalEditor, place: EditorPlace, frames = settling): void {
  const view = viewOf(editor);
  const block = view?.children[place.top];
  if (!view || !block) return;
  view.scroller.scrollTop += block.getBoundingClientRect().top - view.edge + place.above;
  if (frames > 0) requestAnimationFrame(() => scrollTo(editor, place, frames - 1));
}

function viewOf(editor: LexicalEditor) {
  const root = editor.getRootElement();
  if (root === null) return null;
  const scroller = getScrollParent(root, false);
  return { scroller, children: root.children, edge: scroller.getBoundingClientRect().top };
}
