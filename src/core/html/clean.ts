import type { Element, Nodes, Root } from 'hast';
import { gapTag, isBlank, isBlock, withJoinedTexts, withoutIdleGaps } from './blank';
import { withCaptions } from './captions';
import { isFootnoteMark } from './footnotes';
import { carriesFormat, formatted, raisedOrLowered } from './formats';
import { isForm } from './forms';
import { isHidden } from './hidden';
import { aroundInlines } from './inlines';
import type { LeftOut, LeftOutPart } from './leftOut';
import { codeText, joined, linesOf } from './lines';
import { itemsOf, withLists } from './lists';
import { figureOf, pictureOf, playerLink } from './media';
import { languageOf, safeProperties } from './properties';
import { tableOf } from './tables';
import { taskItem } from './tasks';
import { wordsMark } from './tooMany';
import { attribute, element, hasClass, isElement, isSeen, styleOf, wordsOf } from './tree';
import { wordLists } from './wordLists';

/** Removed without a note, as they hold no text. */
const silent = new Set([
  ...['script', 'style', 'template', 'link', 'meta', 'base', 'head', 'title', 'o:p', 'wbr'],
  ...['source', 'track', 'param', 'col', 'colgroup', 'xml', 'rp'],
]);

/** Removed, with a note to the user. */
const reported: Record<string, LeftOutPart> = {
  nav: 'navigation',
  noscript: 'noscript',
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

/** Removes everything unsafe or without text, and converts the markup of Word, Google Docs and pages to plain elements. */
export const cleanHtml = (root: Root, leftOut: LeftOut): Root => ({
  type: 'root',
  children: new Cleaner(leftOut).all(root.children, 0),
});

type Content = Element['children'];

class Cleaner {
  constructor(private readonly leftOut: LeftOut) {}

  all(nodes: Nodes[], depth: number, parent = ''): Content {
    const content = nodes.filter((node) => node.type !== 'root' && node.type !== 'doctype');
    const clean = wordLists(withCaptions(content)).flatMap((node) => this.one(node, depth));
    return withJoinedTexts(withoutIdleGaps(lists.has(parent) ? clean : withLists(clean)));
  }

  private one(node: Nodes, depth: number): Content {
    if (node.type === 'text') return [{ type: 'text', value: plainSpaces(node.value) }];
    if (node.type !== 'element' || silent.has(node.tagName)) return [];
    const task = taskItem(node);
    if (task) return this.element(task, depth);
    const part = this.partToLeaveOut(node);
    if (part !== null) {
      if (part !== 'nothing') this.leftOut.add(part, node);
      return gapFor(node);
    }
    if (depth > deepest) {
      this.leftOut.add('nesting', null);
      return [text(` ${wordsOf(node)} `)];
    }
    return this.element(node, depth);
  }

  /** `nothing`: an element without words or pictures, which is left out without a note. */
  private partToLeaveOut(node: Element): LeftOutPart | 'nothing' | null {
    if (isHidden(node)) return isSeen(node) ? 'hidden' : 'nothing';
    if (isElement(node, 'input') && /checkbox|radio/.test(attribute(node, 'type'))) return null;
    if (isTrackedDeletion(node)) return 'deletion';
    if (isWordComment(node)) return 'comment';
    if (isForm(node)) return 'form';
    return reported[node.tagName] ?? null;
  }

  /** Code as it is, without what is left out. */
  private shown(nodes: Content): Content {
    return nodes.flatMap((node): Content => {
      if (!isElement(node)) return [node];
      if (silent.has(node.tagName)) return [];
      const part = this.partToLeaveOut(node);
      if (part === null) return [{ ...node, children: this.shown(node.children) }];
      if (part !== 'nothing') this.leftOut.add(part, node);
      return [];
    });
  }

  private element(node: Element, depth: number): Content {
    if (isElement(node, 'iframe', 'video', 'audio')) return playerLink(node, this.leftOut);
    if (isElement(node, 'img')) return pictureOf(node, this.leftOut);
    if (isElement(node, 'sup', 'sub')) {
      const letters = raisedOrLowered(node);
      if (letters !== null) return [{ type: 'text', value: letters }];
    }
    if (node.tagName === 'pre') return [codeBlock(node, this.shown(node.children))];
    const children = this.all(inDefinitions(node), depth + 1, node.tagName);
    if (node.tagName === 'figure') return figureOf(children, this.leftOut);
    if (carriesFormat(node)) return formatted(node, children);
    const tag = tagOf(node);
    const properties = safeProperties(node, this.leftOut);
    if (tag === 'a' && properties['href'] === undefined) return children;
    if (tag === 'rt') return [text(' ('), ...children, text(')')];
    if (isBlank(tag, children) && !isFootnoteMark(node)) return children;
    if (isEmptyBlock(tag, children)) return [element(gapTag, [])];
    if (tag === 'table') return tableOf(node, children, this.leftOut);
    if (tag === 'ul' || tag === 'ol') return [element(tag, itemsOf(children), properties)];
    if (isHeading(tag)) return [element(tag, joined(linesOf(children), space))];
    if (!isBlock(tag) && children.length > 0 && !isFootnoteMark(node) && !isCode(tag, children))
      return aroundInlines(children, (run) => [element(tag, run, properties)]);
    if (tag === 'p' || tag === 'div') {
      const blocks = paragraphsOf(element(tag, children, properties));
      return hasClass(node, /^Mso(Intense)?Quote$/) ? [element('blockquote', blocks)] : blocks;
    }
    return [element(tag, children, isFootnoteMark(node) ? node.properties : properties)];
  }
}

const lists = new Set(['ul', 'ol', 'menu', 'dir', 'dl']);

/** The pairs of a definition list may stand in a `div` each (HTML, 4.4.9). */
const inDefinitions = (node: Element): Content =>
  node.tagName === 'dl'
    ? node.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child]))
    : node.children;

/** Its language may stand on the `pre`, or on the `code` inside. */
function codeBlock(node: Element, children: Content): Element {
  const inner = children.find((child) => isElement(child, 'code'));
  const language = (isElement(inner) && languageOf(inner)) || languageOf(node);
  return element('pre', [
    element('code', [text(codeText(element('pre', children)))], language ? { className: [language] } : {}),
  ]);
}

const isCode = (tag: string, children: Content): boolean =>
  tag === 'code' && !children.some((child) => isElement(child) && isBlock(child.tagName));

/** What stands between the words around an element that is left out, as it stood between them. */
const gapFor = ({ tagName }: Element): Content =>
  isBlock(tagName) ? [element(gapTag, [])] : tagName in reported ? [space()] : [];

/** A block without content still parts the words around it. */
const isEmptyBlock = (tag: string, children: Content): boolean =>
  (isHeading(tag) || ['p', 'div', 'blockquote', 'ul', 'ol', 'dl', gapTag].includes(tag)) &&
  children.every((child) => isElement(child, gapTag) || (child.type === 'text' && child.value.trim() === ''));

const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag);
const text = (value: string): Content[number] => ({ type: 'text', value });
const space = (): Content[number] => text(' ');

const isTrackedDeletion = (node: Element): boolean =>
  hasClass(node, /^msoDel$/) || (node.tagName === 'del' && attribute(node, 'dateTime') !== '');

const isWordComment = (node: Element): boolean =>
  hasClass(node, /^(MsoComment|msocom)/) || /mso-(comment-|element:\s*comment)/.test(styleOf(node));

/** The blocks that mean something to Markdown; all others are a `div`. */
const named = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figcaption', gapTag],
]);

function tagOf(node: Element): string {
  if (isElement(node, 'menu', 'dir')) return 'ul';
  if (node.tagName !== 'p') return isBlock(node.tagName) && !named.has(node.tagName) ? 'div' : node.tagName;
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

/** Splits paragraphs at two line breaks, as written by mail programs and old pages; a block among them stays a block. */
function paragraphsOf(block: Element): Element[] {
  const parts: Element[] = [];
  let run: Content = [];
  let breaks: Content = [];
  let isSplit = false;
  const endRun = () => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) parts.push(element('p', run));
    run = [];
    breaks = [];
  };
  for (const child of block.children) {
    if (isElement(child) && isBlock(child.tagName)) {
      endRun();
      parts.push(child);
      // A paragraph holds no block.
      isSplit ||= block.tagName === 'p';
    } else if (
      isElement(child, 'br') ||
      (breaks.length > 0 && child.type === 'text' && child.value.trim() === '')
    ) {
      breaks.push(child);
    } else if (breaks.filter((node) => isElement(node)).length > 1) {
      isSplit ||= run.length > 0;
      endRun();
      run.push(child);
    } else {
      for (const node of [...breaks, child]) run.push(node);
      breaks = [];
    }
  }
  endRun();
  return isSplit ? parts : [block];
}
