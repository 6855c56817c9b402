import type { Element, Nodes, Root } from 'hast';
import { isFootnoteMark } from './footnotes';
import { carriesFormat, formatted, raisedOrLowered } from './formats';
import type { LeftOut } from './leftOut';
import { figureOf, pictureOf, playerLink } from './media';
import { safeProperties } from './properties';
import { attribute, element, hasClass, isElement, styleOf, textOf } from './tree';
import { wordLists } from './wordLists';

/** No part of a text, and nothing a writer would miss. */
const silent = new Set([
  ...['script', 'style', 'noscript', 'template', 'link', 'meta', 'base', 'head', 'title', 'o:p', 'wbr'],
  ...['source', 'track', 'param', 'col', 'colgroup', 'xml'],
]);

/** Left out and told. */
const told: Record<string, string> = {
  nav: 'navigation',
  form: 'form',
  button: 'button',
  input: 'form field',
  select: 'form field',
  textarea: 'form field',
  dialog: 'dialog',
  svg: 'drawing',
  canvas: 'drawing',
  math: 'formula',
  object: 'embedded object',
  embed: 'embedded object',
  applet: 'embedded object',
};

/** Deeper than any article: what lies below is flattened into its words. */
const deepest = 40;

/** What stands around the text of a page that says nowhere which part is its text. */
const pageFrame = new Set(['header', 'footer', 'aside']);

/** Takes out what is no text and what is unsafe, and turns the marks of Word, Google Docs and pages into plain elements. */
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
    return wordLists(content).flatMap((node) => this.one(node, depth));
  }

  private one(node: Nodes, depth: number): Element['children'] {
    if (node.type === 'text') return [{ type: 'text', value: plainSpaces(node.value) }];
    if (node.type !== 'element' || silent.has(node.tagName)) return [];
    const reason = this.reasonToLeaveOut(node);
    if (reason !== null) {
      this.leftOut.add(reason);
      return [];
    }
    if (depth > deepest) return [{ type: 'text', value: this.wordsOf(node) }];
    return this.element(node, depth);
  }

  private reasonToLeaveOut(node: Element): string | null {
    if (node.tagName === 'input' && /checkbox|radio/.test(attribute(node, 'type'))) return null;
    if (isTrackedDeletion(node)) return 'deletion that Word keeps track of';
    if (isWordComment(node)) return 'comment';
    if (isHidden(node)) return textOf(node).trim() === '' ? '' : 'hidden part';
    return told[node.tagName] ?? null;
  }

  private wordsOf(node: Element): string {
    this.leftOut.add('nesting too deep to keep');
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
  // Google Docs wraps each item's words in a paragraph that is none.
  return attribute(node, 'role') === 'presentation' ? 'span' : 'p';
}

/** A no-break space is meant beside a number or the signs that French sets apart; elsewhere editors left it behind. */
const plainSpaces = (text: string): string =>
  text.replace(
    /(.)?\u00a0(?=(.)?)/gu,
    (_, before: string = '', after: string = '') =>
      `${before}${/[«\d§№]/.test(before) || /[»;:!?%€$£]/.test(after) ? '\u00a0' : ' '}`,
  );

/** A table without a header has its first row for one: Markdown knows no other. Its caption goes before it. */
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

/** Google Docs puts a nested list beside its item, not in it. */
function itemsOf(children: Element['children']): Element['children'] {
  const items: Element['children'] = [];
  for (const child of children) {
    const last = items.findLast((item) => isElement(item));
    if (isElement(child, 'ul', 'ol') && last) last.children.push(child);
    else items.push(child);
  }
  return items;
}

/** Two line breaks on end are how mail and old pages part paragraphs. */
function paragraphsOf(block: Element): Element[] {
  const parts: Element['children'][] = [[]];
  let breaks: Element['children'] = [];
  for (const child of block.children) {
    if (isElement(child, 'br') || (breaks.length > 0 && child.type === 'text' && child.value.trim() === '')) {
      breaks.push(child);
      continue;
    }
    if (breaks.filter((node) => isElement(node)).length > 1) parts.push([child]);
    else parts.at(-1)?.push(...breaks, child);
    breaks = [];
  }
  return parts.length === 1 ? [block] : parts.map((children) => element('p', children));
}
