import type { Nodes, Root } from 'hast';
import { descendants, isElement, textOf, wordsOf } from '../html/tree';

export interface PageText {
  /** The words of the page, with one space for white space of any kind and length. */
  text: string;
  /** UTF-16 offset at which the list of footnotes begins; the length of the text without one. */
  notes: number;
}

/** What a reader of a page reads, without the numbers of footnotes and the arrows that lead back from them. */
export function pageText(root: Root): PageText {
  for (const node of descendants(root))
    if ('children' in node)
      node.children = node.children.filter((child) => !isNoteMark(child)) as typeof node.children;
  const text = wordsOf(root);
  const list = [...descendants(root)].find(isNotes);
  const notes = list ? text.lastIndexOf(wordsOf(list)) : -1;
  return { text, notes: notes < 0 ? text.length : notes };
}

function isNoteMark(node: Nodes): boolean {
  if (isElement(node, 'sup')) {
    const links = node.children.filter((child) => isElement(child, 'a'));
    return links.length > 0 && links.every(isInPage) && textOf(node) === links.map(textOf).join('');
  }
  return isElement(node, 'a') && isInPage(node) && /^(?:↩|\uFE0E|\s)*$/u.test(textOf(node));
}

const isInPage = (node: Nodes): boolean =>
  isElement(node) && String(node.properties['href'] ?? '').startsWith('#');

const isNotes = (node: Nodes): boolean =>
  isElement(node, 'section', 'div', 'aside') && [node.properties['className']].flat().includes('footnotes');
