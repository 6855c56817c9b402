import type { Nodes, Root } from 'mdast';

/**
 * Normalises an mdast tree for comparison: no positions, soft line ends as spaces, adjacent texts joined, null fields
 * removed. Trees with the same form render to the same HTML.
 */
export const canonical = (nodes: Nodes[]): string => JSON.stringify(joined(nodes).map(reduce));

type Plain = Exclude<Nodes, Root>;

function joined(nodes: Nodes[]): Plain[] {
  const result: Plain[] = [];
  for (const node of nodes) {
    if (node.type === 'root') continue;
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    } else result.push(node);
  }
  return result.filter((node) => node.type !== 'text' || node.value !== '');
}

function reduce(node: Plain): unknown {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node).sort(([a], [b]) => a.localeCompare(b))) {
    if (key === 'position' || key === 'data' || key === 'children' || value === null || value === undefined)
      continue;
    kept[key] = node.type === 'text' && key === 'value' ? softBreaks(String(value)) : value;
  }
  if (node.type === 'list') kept['spread'] = isLoose(node);
  if (node.type === 'listItem') delete kept['spread'];
  if ('children' in node) kept['children'] = joined(node.children).map(reduce);
  return kept;
}

/** A list is loose if any of its items is, as in HTML. */
export const isLoose = (list: Extract<Nodes, { type: 'list' }>): boolean =>
  list.spread === true || list.children.some((item) => item.spread === true);

export const softBreaks = (text: string): string => text.replace(/[ \t]*\n[ \t\n]*/g, ' ');
