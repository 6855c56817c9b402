import type { Table } from 'mdast';

/** Readers drop what a row has beyond the cells of the first one, so that one gets empty cells. */
export function withAllColumns(table: Table): Table {
  const [first, ...rows] = table.children;
  if (!first) return table;
  const width = rows.reduce((most, { children }) => Math.max(most, children.length), 0);
  const cells = [...first.children];
  while (cells.length < width) cells.push({ type: 'tableCell', children: [] });
  return { ...table, children: [{ ...first, children: cells }, ...rows] };
}
