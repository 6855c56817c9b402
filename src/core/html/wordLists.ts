import type { Element, Nodes } from 'hast';
import { element, findElement, hasClass, isElement, styleOf, textOf } from './tree';

interface Item {
  /** Word's name of the list; empty if it has none. */
  list: string;
  level: number;
  ordered: boolean;
  /** The number of the item, if it has one. */
  number: number | null;
  children: Element['children'];
}

/** A bullet, or a number, letter or Roman numeral with a full stop or bracket. */
const shownMarker = /^\s*(?:[·•o§▪◦–-](?=\s)|\(?(?:\d{1,4}|[a-z]|[ivxl]{1,6})[.)](?=\s))/i;

/** Converts Word's lists, which are paragraphs that begin with a bullet or number, to nested lists. */
export function wordLists(nodes: Element['children']): Element['children'] {
  const result: Element['children'] = [];
  let run: Item[] = [];
  let between: Element['children'] = [];
  const endRun = () => {
    if (run.length > 0) result.push(listOf(run));
    for (const node of between) result.push(node);
    run = [];
    between = [];
  };
  for (const node of nodes) {
    const item = itemOf(node);
    if (item) {
      run.push(item);
      between = [];
    } else if (run.length > 0 && isBlank(node)) between.push(node);
    else {
      endRun();
      result.push(node);
    }
  }
  endRun();
  return result;
}

const isBlank = (node: Nodes): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

function itemOf(node: Nodes): Item | null {
  if (!isElement(node, 'p', 'div')) return null;
  const level = /mso-list:\s*\w+\s+level(\d+)/.exec(styleOf(node))?.[1];
  if (level === undefined && !hasClass(node, /^MsoListParagraph/)) return null;
  const ignored = findElement(node, isMarker);
  const marker = ignored ? textOf(ignored).trim() : (shownMarker.exec(textOf(node))?.[0].trim() ?? '');
  // Indented paragraphs that are not list items may have the style too.
  if (level === undefined && marker === '') return null;
  return {
    list: /mso-list:\s*(\w+)\s+level\d+(?:\s+(\w+))?/.exec(styleOf(node))?.slice(1).join(' ') ?? '',
    level: Math.min(Number(level ?? 1), 9),
    ordered: /^\(?\w+[.)]$/.test(marker),
    number: /^\d+/.test(marker) ? Number.parseInt(marker, 10) : null,
    children: ignored ? without(node.children, ignored) : withoutLead(node.children, marker),
  };
}

const isMarker = (node: Element): boolean => /mso-list:\s*ignore/.test(styleOf(node));

/**
 * Adds an item to the last list of its level; a deeper list begins in the item before it. An item of another list, or
 * whose number is not the next, begins a list.
 */
function listOf(items: Item[]): Element {
  const root = element('div', []);
  const open: { level: number; list: Element; last: Item }[] = [];
  for (const item of items) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    let current = open.at(-1);
    const tag = item.ordered ? 'ol' : 'ul';
    if (
      !current ||
      current.level < item.level ||
      current.list.tagName !== tag ||
      !follows(item, current.last)
    ) {
      if (current && current.level >= item.level) open.pop();
      const start = item.ordered && item.number !== null && item.number !== 1 ? { start: item.number } : {};
      const list = element(tag, [], start);
      (open.at(-1)?.list.children.findLast((child) => isElement(child, 'li')) ?? root).children.push(list);
      current = { level: item.level, list, last: item };
      open.push(current);
    }
    current.list.children.push(element('li', item.children));
    current.last = item;
  }
  return root;
}

const follows = (item: Item, last: Item): boolean =>
  item === last ||
  (item.list === last.list &&
    (item.number === null ||
      last.number === null ||
      item.number === last.number + 1 ||
      item.number === last.number));

const without = (children: Element['children'], unwanted: Element): Element['children'] =>
  children.flatMap((child): Element['children'] => {
    if (child === unwanted) return [];
    return isElement(child) ? [{ ...child, children: without(child.children, unwanted) }] : [child];
  });

/** Removes the marker at the beginning, however deeply the first words are nested. */
function withoutLead(children: Element['children'], marker: string): Element['children'] {
  let left = marker;
  return children.flatMap((child): Element['children'] => {
    if (left === '' || (child.type !== 'text' && child.type !== 'element')) return [child];
    if (child.type === 'element') {
      if (textOf(child).trim() === '') return [];
      const inner = withoutLead(child.children, left);
      left = '';
      return [{ ...child, children: inner }];
    }
    const value = child.value.trimStart();
    if (value === '') return [];
    const cut = value.startsWith(left) ? value.slice(left.length).trimStart() : value;
    left = '';
    return cut === '' ? [] : [{ type: 'text', value: cut }];
  });
}
