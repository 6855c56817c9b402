import type { Element, Nodes, Root } from 'hast';
import { isBlank, withJoinedTexts } from './blank';
import { isFootnoteMark } from './footnotes';
import { carriesFormat, formatted, raisedOrLowered } from './formats';
import type { LeftOut, LeftOutPart } from './leftOut';
import { figureOf, pictureOf, playerLink } from './media';
import { safeProperties } from './properties';
import { wordsMark } from './tooMany';
import { attribute, element, hasClass, isElement, styleOf, textOf } from './tree';
import { wordLists } from './wordLists';

/** Removed without a note, as they hold no text. */
const silent = new Set([
  ...['script', 'style', 'noscript', 'template', 'link', 'meta', 'base', 'head', 'title', 'o:p', 'wbr'],
  ...['source', 'track', 'param', 'col', 'colgroup', 'xml'],
]);

/** Removed, with a note to the user. */
const reported: Record<string, LeftOutPart> = {
  nav: 'navigation',
  form: 'form',
  button: 'button',
  input: 'field',
  select: 'field',
  textarea: 'field',
  dialog: 'dialog',
  svg: 'drawing',
  canvas: 'drawing',
  math: 'formula',
  object: 'object',
  embed: 'object',
  applet: 'object',
};

/** Deeper than any article; below this only the words are kept. */
const deepest = 40;

/** The elements around the text of a page that has no `article` or `main`. */
const pageFrame = new Set(['header', 'footer', 'aside']);

/** Removes everything unsafe or without text, and converts the markup of Word, Google Docs and pages to plain elements. */
export function cleanHtml(root: Root, leftOut: LeftOut, isWholePage = false): Root {
  const children = isWholePage ? withoutFrame(root.children) : root.children;
  return { type: 'root', children: new Cleaner(leftOut).all(children, 0) };
}

const withoutFrame = (children: Root['children']): Element['children'] =>
  children.flatMap((node): Element['children'] => {
    if (isElement(node, 'html', 'body')) return [{ ...node, children: withoutFrame(node.children) }];
    return node.type === 'doctype' || (isElement(node) && pageFrame.has(node.tagName)) ? [] : [node];
  });

class Cleaner {
  constructor(private readonly leftOut: LeftOut) {}

  all(nodes: Nodes[], depth: number): Element['children'] {
    const content = nodes.filter((node) => node.type !== 'root' && node.type !== 'doctype');
    return withJoinedTexts(wordLists(content).flatMap((node) => this.one(node, depth)));
  }

  private one(node: Nodes, depth: number): Element['children'] {
    if (node.type === 'text') return [{ type: 'text', value: plainSpaces(node.value) }];
    if (node.type !== 'element' || silent.has(node.tagName)) return [];
    const part = this.partToLeaveOut(node);
    if (part !== null) {
      if (part !== 'nothing') this.leftOut.add(part);
      return [];
    }
    if (depth > deepest) return [{ type: 'text', value: this.wordsOf(node) }];
    return this.element(node, depth);
  }

  /** `nothing`: an element without words, which is left out without a note. */
  private partToLeaveOut(node: Element): LeftOutPart | 'nothing' | null {
    if (node.tagName === 'input' && /checkbox|radio/.test(attribute(node, 'type'))) return null;
    if (isTrackedDeletion(node)) return 'deletion';
    if (isWordComment(node)) return 'comment';
    if (isHidden(node)) return textOf(node).trim() === '' ? 'nothing' : 'hidden';
    return reported[node.tagName] ?? null;
  }

  private wordsOf(node: Element): string {
    this.leftOut.add('nesting');
    return textOf({
      ...node,
      children: node.children.filter((child) => !isElement(child, 'script', 'style')),
    });
  }

  private element(node: Element, depth: number): Element['children'] {
    if (isElement(node, 'iframe', 'video', 'audio')) return playerLink(node, this.leftOut);
    if (isElement(node, 'img')) return pictureOf(node, this.leftOut);
    if (isElement(node, 'sup', 'sub')) {
      const letters = raisedOrLowered(node);
      if (letters !== null) return [{ type: 'text', value: letters }];
    }
    const children = this.all(node.children, depth + 1);
    if (node.tagName === 'figure') return figureOf(children);
    if (carriesFormat(node)) return formatted(node, children);
    const tag = tagOf(node);
    const properties = safeProperties(node, this.leftOut);
    if (tag === 'a' && properties['href'] === undefined) return children;
    if (isBlank(tag, children) && !isFootnoteMark(node)) return children;
    if (tag === 'table') return tableOf(children);
    if (tag === 'ul' || tag === 'ol') return [element(tag, itemsOf(children), properties)];
    if (tag === 'p' || tag === 'div') {
      const blocks = paragraphsOf(element(tag, children, properties));
      return hasClass(node, /^Mso(Intense)?Quote$/) ? [element('blockquote', blocks)] : blocks;
    }
    return [element(tag, children, isFootnoteMark(node) ? node.properties : properties)];
  }
}

const isHidden = (node: Element): boolean =>
  node.properties['hidden'] !== undefined ||
  /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/.test(styleOf(node)) ||
  node.properties['ariaHidden'] === 'true';

const isTrackedDeletion = (node: Element): boolean =>
  hasClass(node, /^msoDel$/) || (node.tagName === 'del' && attribute(node, 'dateTime') !== '');

const isWordComment = (node: Element): boolean =>
  hasClass(node, /^(MsoComment|msocom)/) || /mso-(comment-|element:\s*comment)/.test(styleOf(node));

function tagOf(node: Element): string {
  if (node.tagName !== 'p') return node.tagName;
  if (hasClass(node, /^MsoTitle$/)) return 'h1';
  // Google Docs wraps the words of each list item in a paragraph.
  return attribute(node, 'role') === 'presentation' ? 'span' : 'p';
}

/** Keeps a no-break space only beside numbers and French punctuation; elsewhere it comes from an editor. */
const plainSpaces = (text: string): string =>
  text
    .replaceAll(wordsMark, '')
    .replace(
      /(.)?\u00a0(?=(.)?)/gu,
      (_, before: string = '', after: string = '') =>
        `${before}${/[«\d§№]/.test(before) || /[»;:!?%€$£]/.test(after) ? '\u00a0' : ' '}`,
    );

/** Makes the first row the header, which Markdown requires, and moves the caption before the table. */
function tableOf(children: Element['children']): Element['children'] {
  const captions = children
    .filter((child) => isElement(child, 'caption'))
    .map((caption) => element('p', caption.children));
  const table = element(
    'table',
    children.filter((child) => !isElement(child, 'caption')),
  );
  const rows = table.children.flatMap((child) =>
    isElement(child, 'thead', 'tbody', 'tfoot') ? child.children : [child],
  );
  const first = rows.find((row) => isElement(row, 'tr'));
  const hasHeader = rows.some((row) => isElement(row) && row.children.some((cell) => isElement(cell, 'th')));
  if (first && !hasHeader) {
    first.children = first.children.map((cell) =>
      isElement(cell, 'td') ? element('th', cell.children, cell.properties) : cell,
    );
  }
  return [...captions, table];
}

/** Moves a nested list into the item before it, as Google Docs writes it beside the item. */
function itemsOf(children: Element['children']): Element['children'] {
  const items: Element['children'] = [];
  let last: Element | null = null;
  for (const child of children) {
    if (isElement(child, 'ul', 'ol') && last) {
      last.children.push(child);
      continue;
    }
    items.push(child);
    if (isElement(child)) last = child;
  }
  return items;
}

/** Splits paragraphs at two line breaks, as written by mail programs and old pages. */
function paragraphsOf(block: Element): Element[] {
  const parts: Element['children'][] = [[]];
  let breaks: Element['children'] = [];
  for (const child of block.children) {
    if (isElement(child, 'br') || (breaks.length > 0 && child.type === 'text' && child.value.trim() === '')) {
      breaks.push(child);
      continue;
    }
    if (breaks.filter((node) => isElement(node)).length > 1) parts.push([child]);
    else for (const node of [...breaks, child]) parts.at(-1)?.push(node);
    breaks = [];
  }
  return parts.length === 1 ? [block] : parts.map((children) => element('p', children));
}
