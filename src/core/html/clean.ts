import type { Element, Nodes, Root } from 'hast';
import { isSafeUrl } from '../model/url';

/** Never shown as text of an article. */
const dropped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'nav',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'link',
  'meta',
  'base',
  'head',
  'dialog',
  'o:p',
]);

/** Deeper than any article: what lies below is flattened into its words. */
const deepest = 60;

/** Takes out what is no text and what is unsafe, and turns the marks of Word, Google Docs and pages into plain elements. */
export function cleanHtml(root: Root): Root {
  return { type: 'root', children: cleanChildren(root.children, 0) as Root['children'] };
}

function cleanChildren(nodes: Nodes[], depth: number): Nodes[] {
  return wordLists(nodes.flatMap((node) => cleanNode(node, depth)));
}

function cleanNode(node: Nodes, depth: number): Nodes[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/\u00a0/g, ' ') }];
  if (node.type !== 'element' || dropped.has(node.tagName) || isHidden(node)) return [];
  if (depth > deepest) return [{ type: 'text', value: textOf(node) }];
  const children = cleanChildren(node.children, depth + 1) as Element['children'];
  const element: Element = {
    type: 'element',
    tagName: tagOf(node),
    properties: safeProperties(node),
    children,
  };
  return unwrap(element, node);
}

/** Without recursion: this is where nesting is too deep for it. */
function textOf(node: Element): string {
  let text = '';
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'text') text += next.value;
    if ('children' in next && !(next.type === 'element' && dropped.has(next.tagName)))
      waiting.push(...[...next.children].reverse());
  }
  return text;
}

const styleOf = (node: Element): string => String(node.properties['style'] ?? '').toLowerCase();

const isHidden = (node: Element): boolean =>
  node.properties['hidden'] !== undefined ||
  /display:\s*none|mso-hide:\s*all/.test(styleOf(node)) ||
  node.properties['ariaHidden'] === 'true';

/** Spans of Google Docs and Word carry bold and italic in their style. */
function tagOf(node: Element): string {
  const style = styleOf(node);
  if (node.tagName === 'b' && /font-weight:\s*(normal|400)/.test(style)) return 'span';
  if (node.tagName !== 'span' && node.tagName !== 'font') return node.tagName;
  if (/font-weight:\s*(bold|[6-9]00)/.test(style)) return 'strong';
  if (/font-style:\s*italic/.test(style)) return 'em';
  if (/text-decoration[^;]*line-through/.test(style)) return 'del';
  return 'span';
}

function safeProperties(node: Element): Element['properties'] {
  const { href, src, alt, title, start, checked, type, colSpan, rowSpan, align, id } = node.properties;
  const kept: Element['properties'] = {};
  if (typeof href === 'string' && isSafeUrl(href)) kept['href'] = href;
  if (typeof src === 'string' && isSafeUrl(src)) kept['src'] = src;
  for (const [key, value] of Object.entries({
    alt,
    title,
    start,
    checked,
    type,
    colSpan,
    rowSpan,
    align,
    id,
  })) {
    if (value !== undefined && value !== null) kept[key] = value;
  }
  const className = codeClass(node);
  if (className) kept['className'] = [className];
  return kept;
}

/** The language of a code block is all that a class can say. */
const codeClass = (node: Element): string | undefined => {
  const names = Array.isArray(node.properties['className']) ? node.properties['className'].map(String) : [];
  const word = names.find((name) => name.startsWith('MsoListParagraph'));
  return word ?? names.find((name) => name.startsWith('language-'));
};

function unwrap(element: Element, original: Element): Nodes[] {
  const { tagName, properties, children } = element;
  if (tagName === 'a' && properties['href'] === undefined) return children;
  if (tagName === 'img' && properties['src'] === undefined) return [];
  if (tagName === 'span' || tagName === 'font') {
    // One span may be bold and italic at once.
    const style = styleOf(original);
    return /font-style:\s*italic/.test(style) ? [{ ...element, tagName: 'em' }] : children;
  }
  if (tagName === 'strong' && original.tagName === 'span' && /font-style:\s*italic/.test(styleOf(original))) {
    return [{ ...element, children: [{ ...element, tagName: 'em' }] }];
  }
  return [element];
}

/** Word writes a list as paragraphs that begin with their bullet or number. */
function wordLists(nodes: Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const item = wordItem(node);
    const last = result.at(-1);
    if (item === null) {
      if (!(node.type === 'text' && node.value.trim() === '' && last?.type === 'element' && isList(last)))
        result.push(node);
    } else if (last?.type === 'element' && last.tagName === item.list) last.children.push(item.element);
    else result.push({ type: 'element', tagName: item.list, properties: {}, children: [item.element] });
  }
  return result;
}

const isList = (node: Element) => node.tagName === 'ul' || node.tagName === 'ol';

function wordItem(node: Nodes): { list: 'ul' | 'ol'; element: Element } | null {
  if (node.type !== 'element' || node.tagName !== 'p') return null;
  const names = node.properties['className'];
  if (!Array.isArray(names) || !names.some((name) => String(name).startsWith('MsoListParagraph')))
    return null;
  const marker = /^\s*((?:\d+|[a-z])[.)]|[·•o§▪-])\s*/i.exec(textOf(node))?.[1] ?? '';
  const children = withoutLead(node.children, marker);
  return {
    list: /^(\d+|[a-z])[.)]/i.test(marker) ? 'ol' : 'ul',
    element: { type: 'element', tagName: 'li', properties: {}, children },
  };
}

/** Takes the marker off the front, wherever the first words are nested. */
function withoutLead(children: Element['children'], marker: string): Element['children'] {
  let left = marker;
  return children.flatMap((child): Element['children'] => {
    if (left === '') return [child];
    if (child.type === 'text') {
      const value = child.value.trimStart();
      if (value === '') return [];
      const cut = value.startsWith(left) ? value.slice(left.length).trimStart() : value;
      left = '';
      return cut === '' ? [] : [{ type: 'text', value: cut }];
    }
    if (child.type !== 'element') return [];
    const rest = withoutLead(child.children, left);
    left = '';
    return rest.length > 0 ? [{ ...child, children: rest }] : [];
  });
}
