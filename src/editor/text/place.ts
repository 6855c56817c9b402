import { getScrollParent } from '@lexical/utils';
import { $getNodeByKey, $getRoot, $isElementNode, type LexicalEditor } from 'lexical';
import type { EditorPlace } from '../api';
import { $spanPoints } from './locate';
import { $selectedSpan } from './selection';

/** Frames until blocks that were never drawn have their real heights. */
const settling = 8;

/** Where the caret and the view are; null without a caret. */
export function readPlace(editor: LexicalEditor): EditorPlace | null {
  const caret = editor.read(() => {
    const span = $selectedSpan();
    const block = span && $getNodeByKey(span.blockKey);
    return span && block ? { block: block.getIndexWithinParent(), offset: span.end } : null;
  });
  const top = topBlock(editor);
  return caret && top && { ...caret, ...top };
}

/** Puts caret and view back, as far as the text still has the place. */
export function goToPlace(editor: LexicalEditor, place: EditorPlace): void {
  editor.update(() => $putCaret(place), { discrete: true });
  editor.focus(() => scrollTo(editor, place));
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

/** The block at the upper edge of the view, and how far it is above that edge. */
function topBlock(editor: LexicalEditor): Pick<EditorPlace, 'top' | 'above'> | null {
  const view = viewOf(editor);
  if (view === null) return null;
  const { children, edge } = view;
  let low = 0;
  // Blocks are in order: a few of them are measured, however long the text is.
  for (let high = children.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  const found = children[low];
  return found ? { top: low, above: Math.round(edge - found.getBoundingClientRect().top) } : null;
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
