import type { Element, ElementContent, Root } from 'hast';

export type Parent = Root | Element;

export const elementsIn = (parent: Parent): Element[] =>
  (parent.children as ElementContent[]).filter((child) => child.type === 'element');

/** All elements below, in document order. */
export function allIn(parent: Parent, isWanted: (element: Element) => boolean): Element[] {
  return elementsIn(parent).flatMap((child) => [
    ...(isWanted(child) ? [child] : []),
    ...allIn(child, isWanted),
  ]);
}

export const withTag =
  (...tags: string[]) =>
  (element: Element): boolean =>
    tags.includes(element.tagName);

/** An attribute as text; empty if it is not there. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

/** The text below as it stands, without white space changed. */
export const textIn = (parent: Parent): string =>
  (parent.children as ElementContent[])
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('');

/** Each element's parent. */
export function parentsIn(root: Parent): Map<Element, Parent> {
  const parents = new Map<Element, Parent>();
  const visit = (parent: Parent): void => {
    for (const child of elementsIn(parent)) {
      parents.set(child, parent);
      visit(child);
    }
  };
  visit(root);
  return parents;
}
