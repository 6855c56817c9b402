import type { Element } from 'hast';
import type { LeftOut } from './leftOut';
import { cellBreakTag, joined, linesOf } from './lines';
import { attribute, descendants, element, isElement, wordsOf } from './tree';

type Content = Element['children'];

/**
 * A table whose cells have one line each, and break it with `<br>`: Markdown has no blocks in cells. The first row is
 * the header, which Markdown requires, and the caption stands before the table. A table that only arranges the page
 * becomes its content.
 */
export function tableOf(node: Element, children: Content, leftOut: LeftOut): Content {
  const captions = children
    .filter((child) => isElement(child, 'caption'))
    .map((caption) => element('p', caption.children));
  const table = element(
    'table',
    children.filter((child) => !isElement(child, 'caption')),
  );
  const rows = rowsOf(table);
  if (isFrame(node, rows)) {
    leftOut.addToAccount('layoutTable');
    return [...captions, ...rows.flatMap(contentOf)];
  }
  for (const inner of descendants(table))
    if (inner !== table && isElement(inner, 'table')) leftOut.addToAccount('innerTable');
  makeHeader(rows);
  for (const row of rows) for (const cell of cellsOf(row)) cell.children = cellLines(cell.children);
  return [...captions, table];
}

const rowsOf = (table: Element): Element[] =>
  table.children
    .flatMap((child) => (isElement(child, 'thead', 'tbody', 'tfoot') ? child.children : [child]))
    .filter((row) => isElement(row, 'tr'));

const cellsOf = (row: Element): Element[] => row.children.filter((cell) => isElement(cell, 'td', 'th'));

const contentOf = (row: Element): Content => cellsOf(row).map((cell) => element('div', cell.children));

const cellLines = (children: Content): Content => joined(linesOf(children), () => element(cellBreakTag, []));

/** Whether the table only arranges the page: it says so, has one cell a row, or is mostly other tables. */
function isFrame(node: Element, rows: Element[]): boolean {
  if (/^(presentation|none)$/.test(attribute(node, 'role'))) return true;
  const cells = rows.flatMap(cellsOf);
  if (cells.some((cell) => cell.tagName === 'th')) return false;
  if (rows.every((row) => cellsOf(row).length <= 1))
    return cells.some(({ children }) => linesOf(children).length > 1);
  return lengthInTables(node) * 2 > wordsOf(node).length;
}

/** How many characters stand in tables inside the table. */
function lengthInTables(table: Element): number {
  let length = 0;
  const waiting = table.children.map((node) => ({ node, inTable: false }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    const inTable = next.inTable || isElement(node, 'table');
    if (inTable && node.type === 'text') length += node.value.trim().length;
    if (isElement(node)) for (const child of node.children) waiting.push({ node: child, inTable });
  }
  return length;
}

function makeHeader(rows: Element[]): void {
  const [first] = rows;
  const hasHeader = rows.some((row) => row.children.some((cell) => isElement(cell, 'th')));
  if (first && !hasHeader) {
    first.children = first.children.map((cell) =>
      isElement(cell, 'td') ? element('th', cell.children, cell.properties) : cell,
    );
  }
}
