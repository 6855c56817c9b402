import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { wordsOf } from './words';

/** What a page contains, with the words of each note apart from those of the text. */
export interface Inventory {
  words: string[];
  notes: string[][];
  links: string[];
  /** `width`: percent; 0 where none is given. */
  figures: { alt: string; url: string; width: number }[];
  tables: number;
}

const withoutText = new Set(['script', 'style', 'template']);

export function inventory(html: string): Inventory {
  const found = {
    notes: [] as string[][],
    links: [] as string[],
    figures: [] as Inventory['figures'],
    tables: 0,
  };
  const text = textOf(fromHtml(html, { fragment: true }), (element) => {
    const { href, src, alt, width } = element.properties;
    if (element.tagName === 'a' && href !== undefined) found.links.push(String(href));
    if (element.tagName === 'img' && src !== undefined)
      found.figures.push({
        alt: String(alt ?? ''),
        url: String(src),
        width: Number(/^(\d+)%$/.exec(String(width ?? ''))?.[1] ?? 0),
      });
    if (element.tagName === 'table') found.tables += 1;
    if (!isNotes(element)) return true;
    for (const note of itemsOf(element)) found.notes.push(wordsOf(textOf(note, () => true)));
    return false;
  });
  return { ...found, words: wordsOf(text) };
}

/** The text of a node, split at each element, as the expected text is at each change of format. */
function textOf(root: Nodes, enter: (element: Element) => boolean): string {
  const parts: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') parts.push(node.value);
    if (node.type === 'element') {
      const isNotesList = !enter(node);
      parts.push(' ');
      // Its links and pictures count; its words are the notes’.
      if (isNotesList) for (const child of node.children) visitQuietly(child);
      if (isNotesList || withoutText.has(node.tagName)) return;
    }
    if ('children' in node) for (const child of node.children) visit(child);
    parts.push(' ');
  };
  const visitQuietly = (node: Nodes): void => {
    if (node.type !== 'element') return;
    enter(node);
    for (const child of node.children) visitQuietly(child);
  };
  visit(root);
  return parts.join('');
}

const isNotes = ({ tagName, properties }: Element): boolean =>
  tagName === 'section' && [properties['className']].flat().includes('footnotes');

/** The items of the first list below. */
function itemsOf(element: Element): Element[] {
  const children = element.children.filter((child) => child.type === 'element');
  const list = children.find(({ tagName }) => tagName === 'ol');
  if (list) return list.children.filter((child) => child.type === 'element');
  return children.flatMap(itemsOf);
}
