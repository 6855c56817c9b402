import type { Element } from 'hast';
import { findElement, isElement, wordsOf } from './tree';

const field = ['input', 'select', 'textarea', 'button'] as const;

/** More words than a form asks with: it is a frame around the page, as some servers write one. */
const mostWords = 100;

/** Whether it asks for something. One that only stands around the text of a page is not left out. */
export function isForm(node: Element): boolean {
  if (!isElement(node, 'form')) return false;
  if (!findElement(node, ({ tagName }) => field.some((name) => name === tagName))) return false;
  if (findElement(node, ({ tagName }) => ['article', 'main', 'h1'].includes(tagName))) return false;
  return wordsOf(node).split(' ').length <= mostWords;
}
