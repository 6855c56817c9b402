import type { Nodes, Root, Text } from 'hast';

/** The position of a text node in the page's text: its characters from `from` on begin at `start`. */
interface Place {
  node: Text;
  from: number;
  start: number;
}

const blocks = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'address', 'ul', 'ol'],
  ...['li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'table', 'caption', 'tr'],
]);
const cells = new Set(['td', 'th', 'rt']);

/** The text of a safe tree, one line for each block, and where each piece comes from. */
export function readableText(root: Root): { text: string; places: Place[] } {
  const places: Place[] = [];
  const pieces: string[] = [];
  let length = 0;
  let last = '\n';

  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    last = piece.at(-1) ?? last;
  };
  const endLine = (): void => {
    if (last !== '\n') add('\n');
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const from = /\s/.test(last) ? node.value.length - node.value.replace(/^ +/, '').length : 0;
      if (from === node.value.length) return;
      places.push({ node, from, start: length });
      add(node.value.slice(from));
      return;
    }
    if (!('children' in node)) return;
    const tag = node.type === 'element' ? node.tagName : '';
    if (blocks.has(tag)) endLine();
    else if (cells.has(tag) && !/\s/.test(last)) add(' ');
    for (const child of node.children) visit(child);
    if (blocks.has(tag)) endLine();
  };
  visit(root);
  return { text: pieces.join(''), places };
}
