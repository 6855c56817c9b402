import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $selectNode } from '../../../editor/text/selection';
import type { MenuPlace } from '../../ui/ContextMenu';

/**
 * Puts the selection where a menu was asked for, unless it is there already, and returns the place for the menu. Null
 * for a field of a node. By key, the menu is about what is selected.
 */
export function clicked(editor: LexicalEditor, event: MouseEvent): { at: MenuPlace } | null {
  const { target, clientX: left, clientY: top } = event;
  if (target instanceof Element && target.closest('input, textarea, select') !== null) return null;
  if (isByKey(event)) return { at: placeOfSelection(editor) ?? { left, top, height: 0 } };
  editor.update(() => $goTo(editor, event), { discrete: true });
  return { at: { left, top, height: 0 } };
}

/** A key has no button and no pointer. */
const isByKey = (event: MouseEvent): boolean => event.button !== 2 && !(event.ctrlKey && event.button === 0);

function $goTo(editor: LexicalEditor, { target, clientX, clientY }: MouseEvent): void {
  if (!(target instanceof Node)) return;
  const node = $getNearestNodeFromDOMNode(target);
  if ($isDecoratorNode(node)) {
    $selectNode(node);
    return;
  }
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (caret === null || !editor.getRootElement()?.contains(caret.offsetNode)) return;
  if (isInSelection(caret, node)) return;
  const range = window.getSelection();
  range?.collapse(caret.offsetNode, caret.offset);
  const selection = $createRangeSelectionFromDom(range, editor);
  if (selection) $setSelection(selection);
}

/** Whether a place lies in what is selected, which then stays so. */
function isInSelection({ offsetNode, offset }: CaretPosition, node: LexicalNode | null): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return selection !== null && node?.isSelected() === true;
  const drawn = window.getSelection();
  if (selection.isCollapsed() || !drawn || drawn.rangeCount === 0) return false;
  return drawn.getRangeAt(0).isPointInRange(offsetNode, offset);
}

function placeOfSelection(editor: LexicalEditor): MenuPlace | null {
  const chosen = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? null : (selection?.getNodes()[0]?.getKey() ?? null);
  });
  if (chosen !== null) return boxInSight(editor.getElementByKey(chosen));
  const drawn = window.getSelection();
  if (!drawn || drawn.rangeCount === 0) return null;
  const range = drawn.getRangeAt(0);
  const { endContainer: end } = range;
  const around = boxInSight(end instanceof Element ? end : end.parentElement);
  const rect = [...range.getClientRects()].at(-1);
  if (rect) return { left: rect.right, top: rect.top, height: rect.height };
  // An empty line has no rectangle of its own.
  return around;
}

/** By key the menu may be asked for at a place that was scrolled away. */
function boxInSight(element: Element | null): DOMRect | null {
  element?.scrollIntoView({ block: 'nearest' });
  return element?.getBoundingClientRect() ?? null;
}
