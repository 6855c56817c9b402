import type { Element, Nodes, Root } from 'hast';
import { parseHtml } from '../../html/parse';
import { attribute, element, isElement, styleOf } from '../../html/tree';
import { withoutTags } from '../../html/withoutTags';
import { allowed, blocks, dropped, renamed } from './allowed';

/** Deeper than any real page; below this only the words are kept. */
const deepest = 60;

/**
 * Builds a new tree from any HTML with only allowed elements, so that nothing in it runs, loads, submits or links.
 * All addresses are removed, even those of links and pictures.
 */
export function safeTree(html: string): Root {
  const root = parseHtml(html);
  if (!root) return { type: 'root', children: wordsOf(html) };
  return { type: 'root', children: cleanAll(root.children, 0, false) };
}

const wordsOf = (html: string): Element[] =>
  withoutTags(html)
    .split(/\n\s*\n/)
    .map((words) => words.replace(white, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => element('p', [{ type: 'text', value: words }]));

const white = /[ \t\n\f\r]+/g;

const cleanAll = (nodes: Nodes[], depth: number, isPre: boolean): Element['children'] =>
  nodes.flatMap((node) => clean(node, depth, isPre));

function clean(node: Nodes, depth: number, isPre: boolean): Element['children'] {
  if (node.type === 'text')
    return [{ type: 'text', value: isPre ? node.value : node.value.replace(white, ' ') }];
  if (node.type !== 'element' || isLeftOut(node)) return [];
  if (node.tagName === 'img') return picture(node);
  if (depth > deepest) return [{ type: 'text', value: ` ${wordsBelow(node)} ` }];
  const tag = tagOf(node);
  const children = cleanAll(node.children, depth + 1, isPre || tag === 'pre');
  if (tag === null) return children;
  return [element(tag, tag === 'pre' ? withoutFirstBreak(children) : children, propertiesOf(node, tag))];
}

const isLeftOut = (node: Element): boolean =>
  dropped.has(node.tagName) ||
  (node.properties['hidden'] !== undefined && attribute(node, 'hidden') !== 'until-found') ||
  /display:\s*none|visibility:\s*hidden/.test(styleOf(node)) ||
  (node.tagName === 'dialog' && node.properties['open'] === undefined);

/** Null for an element that is replaced with its words. Custom elements become blocks, so that their words do not join others. */
function tagOf(node: Element): string | null {
  const { tagName } = node;
  if (allowed.has(tagName)) return tagName;
  if (tagName === 'html' || tagName === 'body') return languageOf(node) ? 'div' : null;
  if (blocks.has(tagName)) return 'div';
  if (Object.hasOwn(renamed, tagName)) return renamed[tagName] ?? null;
  return tagName.includes('-') ? 'div' : null;
}

/** The text in place of a picture, which is not stored. */
function picture(node: Element): Element[] {
  const alt = attribute(node, 'alt').replace(white, ' ').trim();
  return alt === '' ? [] : [element('img', [], { alt })];
}

const languageOf = (node: Element): string =>
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.exec(attribute(node, 'lang'))?.[0] ?? '';

function propertiesOf(node: Element, tag: string): Element['properties'] {
  const properties: Element['properties'] = {};
  const language = languageOf(node);
  if (language) properties['lang'] = language;
  const direction = attribute(node, 'dir').toLowerCase();
  if (['ltr', 'rtl', 'auto'].includes(direction)) properties['dir'] = direction;
  if (tag === 'th' || tag === 'td') {
    for (const name of ['colSpan', 'rowSpan']) {
      const cells = Number(node.properties[name]);
      if (Number.isInteger(cells) && cells > 1 && cells <= 1000) properties[name] = cells;
    }
  }
  const start = Number(node.properties['start'] ?? 1);
  if (tag === 'ol' && Number.isSafeInteger(start) && start !== 1) properties['start'] = start;
  return properties;
}

/** Whether the parser would remove the element when the page is parsed again. */
function withoutFirstBreak(children: Element['children']): Element['children'] {
  const [first, ...others] = children;
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^[\r\n]+/, '') }, ...others]
    : children;
}

/** Not recursive, as pages may be nested very deeply. */
function wordsBelow(node: Element): string {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'text') words.push(next.value.replace(white, ' '));
    // One by one, as a call cannot have so many arguments.
    if (isElement(next) && !isLeftOut(next))
      for (const child of next.children.toReversed()) waiting.push(child);
  }
  return words.join(' ');
}
