import type { Html, PhrasingContent, Text } from 'mdast';

/** A template tag or an attribute list, which may mean something else in another line. */
const isMark = (node: PhrasingContent | undefined): node is Html =>
  node?.type === 'html' && /^[{%\\$]/.test(node.value);

/** A line end beside such a mark stays a line end, where it would become a space: it is kept with the mark. */
export function keepLineEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some(isMark)) return nodes;
  const kept = nodes.map((node) => (node.type === 'html' || node.type === 'text' ? { ...node } : node));
  for (const [index, node] of kept.entries()) {
    if (!isMark(node)) continue;
    const before = kept[index - 1];
    if (before?.type === 'text' && before.value.endsWith('\n')) {
      before.value = before.value.slice(0, -1);
      node.value = `\n${node.value}`;
    }
    const after = kept[index + 1];
    const isBetween = after?.type === 'text' && after.value === '\n' && isMark(kept[index + 2]);
    if (after?.type === 'text' && after.value.startsWith('\n') && !isBetween) {
      after.value = after.value.slice(1);
      node.value += '\n';
    }
  }
  return kept.filter((node) => node.type !== 'text' || node.value !== '');
}

/**
 * `[!note] Title` in the first line of a quote (a callout of Obsidian, an alert of GitHub) ends with its line.
 * `source`: of the paragraph. Null if the line has marks of its own, so that the quote must stay Markdown; undefined if there is none.
 */
export function splitCallout(
  [first, ...others]: PhrasingContent[],
  source: string,
): PhrasingContent[] | null | undefined {
  if (first?.type !== 'text' || !/^\[![\w-]+\]/.test(source)) return undefined;
  const end = first.value.indexOf('\n');
  const line = end < 0 ? first.value : first.value.slice(0, end);
  if (!source.startsWith(line) || (end < 0 && others.length > 0)) return null;
  if (end < 0) return [html(line)];
  const rest: Text = { ...first, value: first.value.slice(end + 1) };
  return [html(first.value.slice(0, end + 1)), rest, ...others];
}

const html = (value: string): Html => ({ type: 'html', value });
