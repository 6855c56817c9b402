import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** The XML of a part of a Word file. Throws if it is not XML. */
export const parseXml = (xml: string): Document => {
  const refuse = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => {}, error: refuse, fatalError: refuse } });
  return parser.parseFromString(xml, 'text/xml');
};

export const printXml = (document: Document): string => new XMLSerializer().serializeToString(document);

const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

/** The children that are elements; with `names`, these of them. */
export function childrenOf(element: Node, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (isElement(child) && (names.length === 0 || names.includes(child.nodeName))) found.push(child);
  return found;
}

export const childOf = (element: Node, name: string): Element | undefined => childrenOf(element, name)[0];

/** All elements of these names below a node, in document order: the tree may be changed while they are gone through. */
export const elementsIn = (root: Node, ...names: string[]): Element[] => elementsNamed(root, new Set(names));

function elementsNamed(root: Node, names: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (isElement(node) && names.has(node.nodeName)) found.push(node);
    let next: Node | null = node.firstChild ?? node.nextSibling;
    for (let above: Node | null = node; !next; next = above?.nextSibling ?? null) {
      above = above?.parentNode ?? null;
      if (!above || above === root) return found;
    }
    node = next;
  }
  return found;
}

/** The nearest element of that name around a node. */
export function around(node: Node, name: string): Element | null {
  for (let above = node.parentNode; above; above = above.parentNode)
    if (isElement(above) && above.nodeName === name) return above;
  return null;
}

export const attributeOf = (element: Element | undefined, name = 'w:val'): string =>
  element?.getAttribute(name) ?? '';

/** Whether a property such as `w:b` is on: one without a value is. Undefined if it is not there. */
export const isOn = (element: Element | undefined): boolean | undefined =>
  element && !/^(0|false|off|none)$/.test(attributeOf(element));

export const remove = (node: Node): void => void node.parentNode?.removeChild(node);

/** Puts the children in the place of the element. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}

export function create(near: Node, name: string, attributes: Record<string, string> = {}): Element {
  const document = near.ownerDocument ?? (near as Document);
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  return created;
}

/** A run with these words. */
export function runOf(near: Node, words: string): Element {
  const run = create(near, 'w:r');
  const text = create(near, 'w:t', { 'xml:space': 'preserve' });
  text.appendChild((near.ownerDocument ?? (near as Document)).createTextNode(words));
  run.appendChild(text);
  return run;
}

/** The properties of a paragraph or run, made if it has none. */
export function propertiesOf(element: Element, name: 'w:pPr' | 'w:rPr'): Element {
  const known = childOf(element, name);
  if (known) return known;
  const made = create(element, name);
  element.insertBefore(made, element.firstChild);
  return made;
}

const texts = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);
const telling = new Set([...texts, 'w:p', 'w:tab', 'w:br', 'w:cr', 'w:tc']);

/** The words of an element, with those that are deleted; a paragraph, tab or break stands between words. */
export function wordsOf(element: Element): string {
  let words = '';
  for (const node of [element, ...elementsNamed(element, telling)])
    words += texts.has(node.nodeName) ? (node.textContent ?? '') : ' ';
  return words.replace(/\s+/g, ' ').trim();
}
