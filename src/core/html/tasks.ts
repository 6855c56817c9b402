import type { Element } from 'hast';
import { attribute, element, findElement, isElement, wordsOf } from './tree';

/**
 * A list item with a box to tick, in the way of Google Docs, Notion, Evernote and other editors, as HTML writes it: with
 * an `input` in front. Null if it has none.
 */
export function taskItem(node: Element): Element | null {
  if (!isElement(node, 'li')) return null;
  const box = boxOf(node);
  if (box === null) return null;
  const children = box.holder ? without(node.children, box.holder) : withoutPicture(node.children);
  const input = element('input', [], { type: 'checkbox', checked: box.checked });
  return element('li', [input, ...children], { className: node.properties['className'] });
}

interface Box {
  checked: boolean;
  /** The element that draws the box; null if the item itself does. */
  holder: Element | null;
}

function boxOf(item: Element): Box | null {
  const own = stateOf(item);
  const holder = findElement(item, (node) => node !== item && stateOf(node) !== null && wordsOf(node) === '');
  if (own !== null) return { checked: own, holder };
  return holder && isFirst(item, holder) ? { checked: stateOf(holder) === true, holder } : null;
}

/** Whether the element is ticked; null if it has no box. */
function stateOf(node: Element): boolean | null {
  const named = [attribute(node, 'ariaChecked'), attribute(node, 'dataChecked')].find(Boolean);
  if (named) return named === 'true';
  if (node.properties['dataChecked'] !== undefined) return true;
  const kind = attribute(node, 'dataList') || attribute(node, 'className');
  if (/(^|\s)(checked|checkbox-on)(\s|$)/.test(kind) && !/unchecked/.test(kind)) return true;
  if (/(^|\s)(unchecked|checkbox-off)(\s|$)/.test(kind)) return false;
  if (node.tagName === 'en-todo') return attribute(node, 'checked') === 'true';
  if (node.tagName !== 'input' || !/^(checkbox|radio)$/i.test(attribute(node, 'type'))) return null;
  return node.properties['checked'] === true;
}

/** Whether no word stands before the box. */
function isFirst(item: Element, box: Element): boolean {
  for (const child of item.children) {
    if (child === box) return true;
    if (isElement(child) && findElement(child, (node) => node === box)) return isFirst(child, box);
    if (wordsOf(child) !== '') return false;
  }
  return false;
}

const without = (children: Element['children'], box: Element): Element['children'] =>
  children.flatMap((child): Element['children'] => {
    if (child === box) return [];
    return isElement(child) ? [{ ...child, children: without(child.children, box) }] : [child];
  });

/** Google Docs draws the box with a picture in front of the words. */
const withoutPicture = (children: Element['children']): Element['children'] => {
  const at = children.findIndex((child) => wordsOf(child) !== '' || isElement(child, 'img'));
  return isElement(children[at], 'img') ? children.toSpliced(at, 1) : children;
};
