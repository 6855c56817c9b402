/// <reference path="./readability.d.ts" />
import JSDOMParser, { type ReadableElement } from '@mozilla/readability/JSDOMParser.js';
import Readability from '@mozilla/readability/Readability.js';
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isHidden } from '../hidden';
import { attribute, element, isElement } from '../tree';

/** Readability goes through the page many times, so a page with more is read whole. */
const mostElements = 20_000;
const deepest = 100;

/** The name of the attribute that says which element of the page one of Readability's is. */
const numberName = 'data-stet-number';

/** The elements that Readability keeps as the main text of the page; null if it finds none. */
export function readableElements(root: Root): Set<Element> | null {
  const bare = new Bare();
  const body = bare.copy(root.children, 0);
  if (body === null) return null;
  const html = toHtml(element('html', [element('body', body)]), { closeSelfClosing: true });
  const { content } = new Readability(new JSDOMParser().parse(html), {
    serializer: numbersIn,
    disableJSONLD: true,
  }).parse() ?? { content: [] };
  const kept = content.flatMap((number) => bare.elements[number] ?? []);
  return kept.length > 0 ? new Set(kept) : null;
}

function numbersIn(content: ReadableElement): number[] {
  const numbers: number[] = [];
  const waiting = [content];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const number = next.getAttribute(numberName);
    if (number) numbers.push(Number(number));
    for (const child of next.children) waiting.push(child);
  }
  return numbers;
}

const ignored = new Set([
  ...['script', 'style', 'template', 'head', 'noscript', 'iframe', 'noframes', 'noembed', 'xmp', 'plaintext'],
  ...['svg', 'math', 'canvas', 'object', 'embed', 'textarea', 'select', 'title', 'video', 'audio'],
]);

/** A copy of the page with what Readability decides by, and a number for each element. */
class Bare {
  readonly elements: Element[] = [];

  /** Null if the page is larger or deeper than Readability is given. */
  copy(nodes: Nodes[], depth: number): Element['children'] | null {
    if (depth > deepest || this.elements.length > mostElements) return null;
    const copies: Element['children'] = [];
    for (const node of nodes) {
      if (node.type === 'text') copies.push({ type: 'text', value: node.value });
      if (!isElement(node) || ignored.has(node.tagName) || isHidden(node)) continue;
      const number = this.elements.push(node) - 1;
      const children = this.copy(node.children, depth + 1);
      if (children === null) return null;
      copies.push(element(tagOf(node), children, { ...propertiesOf(node), [numberName]: String(number) }));
    }
    return copies;
  }
}

const tagOf = ({ tagName }: Element): string =>
  tagName === 'html' || tagName === 'body' || !/^[a-z][a-z0-9-]*$/.test(tagName) ? 'div' : tagName;

const names = ['id', 'className', 'role', 'itemProp', 'itemType', 'href', 'src', 'alt'];

const propertiesOf = (node: Element): Element['properties'] =>
  Object.fromEntries(names.map((name) => [name, attribute(node, name)]).filter(([, value]) => value !== ''));
