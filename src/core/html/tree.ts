import type { Element, Nodes, Parents } from 'hast';

/** Words of a node and all below it; without recursion, for it may be nested too deeply for that. */
export function textOf(node: Nodes): string {
  let text = '';
  for (const inner of descendants(node)) if (inner.type === 'text') text += inner.value;
  return text;
}

/** The node and all below it in document order. */
export function* descendants(node: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if ('children' in next) for (const child of next.children.toReversed()) waiting.push(child);
  }
}

/** An element; with `tags`, one of these. */
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

/** A property as text; empty where there is none. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

export const styleOf = (node: Element): string => attribute(node, 'style').toLowerCase();

export const hasClass = (node: Element, pattern: RegExp): boolean =>
  attribute(node, 'className')
    .split(' ')
    .some((name) => pattern.test(name));

/** Puts others in a child's place, in the tree itself. */
export const replaceChild = (parent: Parents, child: Nodes, ...next: Element['children']): void => {
  const children = parent.children as Nodes[];
  const at = children.indexOf(child);
  if (at >= 0) children.splice(at, 1, ...next);
};
