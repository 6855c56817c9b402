import type { Element } from 'hast';
import { element, isElement } from './tree';

type Content = Element['children'];

/** Moves a nested list into the item before it, as Google Docs writes it beside the item. */
export function itemsOf(children: Content): Content {
  const items: Content = [];
  let last: Element | null = null;
  for (const child of children) {
    if (isElement(child, 'ul', 'ol') && last) {
      last.children.push(child);
      continue;
    }
    items.push(child);
    if (isElement(child)) last = child;
  }
  return items;
}

/** Puts items that stand in no list, as in the part of a list that was copied, into one. */
export function withLists(children: Content): Content {
  if (!children.some((child) => isElement(child, 'li', 'dt', 'dd'))) return children;
  const result: Content = [];
  let list: Element | null = null;
  for (const child of children) {
    const tag = isElement(child, 'li') ? 'ul' : isElement(child, 'dt', 'dd') ? 'dl' : null;
    if (tag === null) {
      if (!isBlank(child)) list = null;
      (list?.children ?? result).push(child);
      continue;
    }
    if (list?.tagName !== tag) {
      list = element(tag, []);
      result.push(list);
    }
    list.children.push(child);
  }
  return result;
}

const isBlank = (node: Content[number]): boolean => node.type === 'text' && node.value.trim() === '';
