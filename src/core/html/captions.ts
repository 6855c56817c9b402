import type { Element } from 'hast';
import { element, findElement, hasClass, isElement, wordsOf } from './tree';

type Content = Element['children'];

/** Word writes a picture and its caption as two paragraphs: they become a figure. */
export function withCaptions(nodes: Content): Content {
  if (!nodes.some(isCaption)) return nodes;
  const result: Content = [];
  for (const [index, node] of nodes.entries()) {
    const before = result.findLastIndex((other) => !isBlank(other));
    const last = result[before];
    if (isCaption(node) && last && isPicture(last)) result.splice(before, result.length, figure(last, node));
    else if (isPicture(node) && last && isCaption(last) && !isCaption(nextOf(nodes, index)))
      result.splice(before, result.length, figure(node, last));
    else result.push(node);
  }
  return result;
}

const figure = (picture: Element, caption: Element): Element =>
  element('figure', [...picture.children, element('figcaption', caption.children)]);

const isBlank = (node: Content[number]): boolean => node.type === 'text' && node.value.trim() === '';

const nextOf = (nodes: Content, index: number): Content[number] | undefined =>
  nodes.slice(index + 1, index + 3).find((node) => !isBlank(node));

const isCaption = (node: Content[number] | undefined): node is Element =>
  isElement(node, 'p') && hasClass(node, /^MsoCaption$/);

/** Whether it is a paragraph with nothing but a picture. */
const isPicture = (node: Content[number]): node is Element =>
  isElement(node, 'p') &&
  wordsOf(node) === '' &&
  findElement(node, ({ tagName }) => tagName === 'img') !== null;
