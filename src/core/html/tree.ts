import type { Element, Nodes, Parents } from 'hast';
import { isBlock } from './blank';

/** The text of a node. Not recursive, as pages may be nested very deeply. */
export function textOf(node: Nodes): string {
  let text = '';
  for (const inner of descendants(node)) if (inner.type === 'text') text += inner.value;
  return text;
}

/** What no reader of a page sees as text. */
const silent = new Set(['script', 'style', 'template', 'title', 'head', 'iframe', 'noframes', 'noembed']);

/** The words of a node on one line: a block and a line break stand between words. Not recursive. */
export function wordsOf(node: Nodes): string {
  const pieces: string[] = [];
  const waiting: (Nodes | ' ')[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === ' ') pieces.push(next);
    else if (next.type === 'text') pieces.push(next.value);
    else if ('children' in next && (next === node || !isElement(next) || !silent.has(next.tagName))) {
      const isApart = isElement(next) && (isBlock(next.tagName) || apart.has(next.tagName));
      if (isApart) pieces.push(' ');
      if (isApart) waiting.push(' ');
      for (const child of next.children.toReversed()) waiting.push(child);
    }
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** Elements that no blocks are, but stand between words. */
const apart = new Set(['br', 'button', 'option', 'textarea', 'rt']);

/** The node and its descendants in document order. */
export function* descendants(node: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if ('children' in next) for (const child of next.children.toReversed()) waiting.push(child);
  }
}

/** Whether the node is an element; with `tags`, one of these. */
export const isElement = <T extends string>(
  node: Nodes | undefined,
  ...tags: T[]
): node is Element & { tagName: T } =>
  node?.type === 'element' && (tags.length === 0 || tags.some((tag) => tag === node.tagName));

export function findElement(root: Nodes, test: (element: Element) => boolean): Element | null {
  for (const node of descendants(root)) if (isElement(node) && test(node)) return node;
  return null;
}

export const element = (
  tagName: string,
  children: Element['children'],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });

/** Whether it has words or a picture. */
export const isSeen = (node: Element): boolean =>
  wordsOf(node) !== '' || findElement(node, ({ tagName }) => tagName === 'img') !== null;

/** A property as text; empty if it is missing. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

export const styleOf = (node: Element): string => attribute(node, 'style').toLowerCase();

export const hasClass = (node: Element, pattern: RegExp): boolean =>
  attribute(node, 'className')
    .split(' ')
    .some((name) => pattern.test(name));

/** Replaces a child with other nodes, in place. */
export const replaceChild = (parent: Parents, child: Nodes, ...next: Element['children']): void => {
  const children = parent.children as Nodes[];
  const at = children.indexOf(child);
  if (at >= 0) children.splice(at, 1, ...next);
};
