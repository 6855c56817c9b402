import type { Element, Nodes, Root } from 'hast';
import { descendants, isElement } from '../tree';

/** The elements of a page and those around them. */
export class Page {
  readonly #parents = new Map<Element, Element>();
  readonly body: Element;

  constructor(root: Root) {
    let body: Element | null = null;
    for (const node of descendants(root)) {
      if (!isElement(node)) continue;
      if (node.tagName === 'body') body ??= node;
      for (const child of node.children) if (isElement(child)) this.#parents.set(child, node);
    }
    this.body = body ?? { type: 'element', tagName: 'body', properties: {}, children: [] };
  }

  /** The element and those around it, from the inside out. */
  pathOf(node: Element): Element[] {
    const path: Element[] = [];
    for (let next: Element | undefined = node; next; next = this.#parents.get(next)) path.push(next);
    return path;
  }

  /** The elements and all around them. */
  withAncestors(nodes: Iterable<Element>): Set<Element> {
    const all = new Set<Element>();
    for (const node of nodes)
      for (let next: Element | undefined = node; next && !all.has(next); next = this.#parents.get(next))
        all.add(next);
    return all;
  }

  /** The innermost element that holds all of them. */
  around(nodes: Set<Element>): Element {
    const holders = this.withAncestors(nodes);
    let inner = this.body;
    for (;;) {
      const held: Element[] = inner.children.filter(
        (child): child is Element => isElement(child) && holders.has(child),
      );
      const [only] = held;
      if (only === undefined || held.length > 1 || nodes.has(inner)) return inner;
      inner = only;
    }
  }
}

/** The words of a node outside the parts that `isApart` names, counted by their characters. */
export function lengthOf(node: Nodes, isApart: (node: Element) => boolean = () => false): number {
  let length = 0;
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'text') length += next.value.replace(/\s+/g, '').length;
    if (!('children' in next) || (next !== node && isElement(next) && isApart(next))) continue;
    for (const child of next.children) waiting.push(child);
  }
  return length;
}
