import type { Element, ElementContent } from 'hast';
import { emptyFacts, type Facts, plain, type Run } from '../facts';
import { allIn, attribute, elementsIn, type Parent, textIn, withTag } from './elements';
import { OpenBlock } from './openBlock';

/** What is known of the page before its text is read. */
export interface PageNotes {
  /** Elements that are no part of the text. */
  skipped: Set<Element>;
  /** The number of the note whose mark an element is. */
  marks: Map<Element, number>;
  /** Filled: the text of its block before each mark. */
  before: Map<number, string>;
}

/** As HTML has it, or as Pandoc does, `width:50.0%`. A width in dots is the file's own, which generators add. */
function widthOf(picture: Element): string {
  const styled = /^width:([\d.]+)%$/.exec(attribute(picture, 'style'))?.[1];
  if (styled !== undefined) return `${Number(styled)}%`;
  const width = attribute(picture, 'width');
  return width.endsWith('%') ? width : '';
}

/** The number of a note's mark, in the text of a block. */
export const marks = /\ue000(\d+)\ue001/g;

const named = new Set([
  'blockquote',
  'ul',
  'ol',
  'li',
  'table',
  'th',
  'td',
  'pre',
  'dl',
  'dt',
  'dd',
  'summary',
]);
const lines = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption']);
const around = new Set([
  'div',
  'section',
  'article',
  'main',
  'figure',
  'details',
  'aside',
  'thead',
  'tbody',
  'tr',
]);
/** A paragraph in one of these is the text of it. */
const ownText = new Set(['li', 'th', 'td', 'dd', 'dt', 'pre', 'summary']);
const unseen = new Set(['script', 'style', 'template', 'svg']);
const formats: Record<string, Run['format']> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  del: 'del',
  s: 'del',
  code: 'code',
};

/** Adds what a reader finds in these elements, in their order. */
export function readInto(parent: Parent, facts: Facts, page: PageNotes): Facts {
  const block = new OpenBlock(facts);
  visit(parent, [], []);
  block.close();
  return facts;

  function visit(at: Parent, path: string[], held: Run['format'][]): void {
    for (const child of at.children as ElementContent[]) {
      if (child.type === 'text') block.add(child.value, path, held);
      else if (child.type === 'element' && !page.skipped.has(child)) readElement(child, path, held);
    }
  }

  function readElement(element: Element, path: string[], held: Run['format'][]): void {
    const { tagName } = element;
    const mark = page.marks.get(element);
    if (mark !== undefined) {
      page.before.set(mark, plain(block.text));
      block.add(`\ue000${mark}\ue001`, path, []);
    } else if (tagName === 'br') block.add(' ', path, held);
    else if (tagName === 'hr') readRule(path);
    else if (tagName === 'img') readPicture(element, path);
    else if (tagName === 'input') facts.boxes.push('checked' in element.properties);
    else if (named.has(tagName) || lines.has(tagName) || around.has(tagName)) readBlock(element, path, held);
    else if (!unseen.has(tagName)) readInline(element, path, held);
  }

  function readInline(element: Element, path: string[], held: Run['format'][]): void {
    if (element.tagName === 'a' && attribute(element, 'href') !== '') {
      facts.links.push({
        text: plain(textIn(element)),
        url: attribute(element, 'href'),
        title: attribute(element, 'title'),
      });
    }
    const format = path.includes('pre') ? undefined : formats[element.tagName];
    visit(element, path, format ? [...held, format] : held);
  }

  function readBlock(element: Element, path: string[], held: Run['format'][]): void {
    const { tagName } = element;
    block.close();
    if (tagName === 'pre') facts.code.push(textIn(element).replace(/\n$/, ''));
    if (tagName === 'table') facts.tables.push(rowsOf(element));
    const label = tagName === 'figcaption' ? 'p' : tagName;
    const isUnnamed = around.has(tagName) || (label === 'p' && ownText.has(path.at(-1) ?? ''));
    visit(element, isUnnamed ? path : [...path, label], held);
    block.close();
  }

  function readRule(path: string[]): void {
    block.close();
    facts.blocks.push({ path: [...path, 'hr'].join(' '), pieces: [] });
  }

  function readPicture(element: Element, path: string[]): void {
    if (block.text.trim() === '') block.close();
    facts.blocks.push({ path: [...path.filter((label) => label !== 'p'), 'img'].join(' '), pieces: [] });
    const [src = '', alt = '', title = ''] = ['src', 'alt', 'title'].map((name) => attribute(element, name));
    facts.pictures.push({ src, alt, title, width: widthOf(element) });
  }

  function rowsOf(table: Element): string[][] {
    return allIn(table, withTag('tr')).map((row) =>
      elementsIn(row).map((cell) => {
        const { blocks } = readInto(cell, emptyFacts(), page);
        return plain(
          blocks
            .map(({ pieces }) => pieces.join(''))
            .join(' ')
            .replace(marks, ''),
        );
      }),
    );
  }
}
