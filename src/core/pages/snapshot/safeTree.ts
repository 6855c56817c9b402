import type { Element, Nodes, Root } from 'hast';
import { parseHtml, withoutTags } from '../../html/parse';
import { attribute, element, isElement, styleOf } from '../../html/tree';
import { blocks, dropped, kept, renamed } from './allowed';

/** Deeper than any page a person laid out: what lies below is flattened into its words. */
const deepest = 60;

/**
 * Any HTML as a tree of plain text elements: made anew by a list of what is allowed, so that nothing in it runs,
 * loads, submits or leads anywhere. No address survives, not even that of a link or a picture.
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

/** Null: its words alone. An element of a page's own making is a block, so that its words stand apart. */
function tagOf(node: Element): string | null {
  const { tagName } = node;
  if (kept.has(tagName)) return tagName;
  if (tagName === 'html' || tagName === 'body') return languageOf(node) ? 'div' : null;
  if (blocks.has(tagName)) return 'div';
  if (Object.hasOwn(renamed, tagName)) return renamed[tagName] ?? null;
  return tagName.includes('-') ? 'div' : null;
}

/** What it shows, in words; the picture itself stays outside. */
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

/** The parser drops it when it reads the page again. */
function withoutFirstBreak(children: Element['children']): Element['children'] {
  const [first, ...others] = children;
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^[\r\n]+/, '') }, ...others]
    : children;
}

/** Without recursion, for it may be nested too deeply for that. */
function wordsBelow(node: Element): string {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'text') words.push(next.value.replace(white, ' '));
    // One by one: as arguments of one call, too many would not fit.
    if (isElement(next) && !isLeftOut(next))
      for (const child of next.children.toReversed()) waiting.push(child);
  }
  return words.join(' ');
}
