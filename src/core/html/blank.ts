import type { Element, Nodes } from 'hast';

/** Elements that say something although they are empty: blocks, cells, breaks, pictures and fields. */
const telling = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'br',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
    'div',
  ],
  ...[
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
  ],
  ...[
    'hgroup',
    'hr',
    'html',
    'img',
    'input',
    'legend',
    'li',
    'main',
    'menu',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
  ],
  ...['summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** Stands where a block was left out, so that the words before and after it stay apart. */
export const gapTag = 'stet-gap';
telling.add(gapTag);

const inLine = new Set(['br', 'img', 'input']);
export const isBlock = (tagName: string): boolean => telling.has(tagName) && !inLine.has(tagName);

/** Whether an element holds nothing to see, such as a link without words. */
export const isBlank = (tagName: string, children: Element['children']): boolean =>
  !telling.has(tagName) && children.every((child) => child.type === 'text' && child.value.trim() === '');

/** The same nodes, with neighbouring texts joined: the library looks ahead over texts without words again and again. */
export function withJoinedTexts(nodes: Element['children']): Element['children'] {
  const joined: Element['children'] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      // A new node: another tree may hold the text.
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    } else joined.push(node);
  }
  return joined;
}

/** The same nodes without the gaps that part no words, as a block stands on one side or nothing does. */
export function withoutIdleGaps(nodes: Element['children']): Element['children'] {
  if (!nodes.some(isGap)) return nodes;
  const kept: Element['children'] = [];
  let gap: Element['children'][number] | null = null;
  let isAfterWords = false;
  for (const node of nodes) {
    if (isGap(node)) gap = isAfterWords ? node : null;
    else if (node.type === 'text' && node.value.trim() === '') kept.push(node);
    else {
      isAfterWords = !(node.type === 'element' && isBlock(node.tagName));
      if (isAfterWords && gap) kept.push(gap);
      gap = null;
      kept.push(node);
    }
  }
  return kept;
}

const isGap = (node: Nodes): boolean => node.type === 'element' && node.tagName === gapTag;
