import type { Element } from 'hast';
import { append } from '../append';
import { isBlock } from './blank';
import { element, isElement } from './tree';

type Content = Element['children'];

/** A line break inside a table cell, which Markdown writes as `<br>`. */
export const cellBreakTag = 'stet-cell-break';

/**
 * The lines of blocks, each as inline content: a block begins a line and ends it, and so does a break. For places that
 * hold no blocks, such as headings and table cells.
 */
export function linesOf(nodes: Content): Content[] {
  const lines: Content[] = [[]];
  for (const node of nodes) {
    if (isElement(node, 'br', cellBreakTag)) lines.push([]);
    else if (isElement(node) && isBlock(node.tagName)) {
      append(lines, linesOfBlock(node));
      lines.push([]);
    } else if (isElement(node)) {
      const [first = [], ...others] = linesOf(node.children).map((line) => [{ ...node, children: line }]);
      append(lines.at(-1) ?? [], node.children.length === 0 ? [node] : first);
      append(lines, others);
    } else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== ''));
}

function linesOfBlock(node: Element): Content[] {
  if (isElement(node, 'pre')) return codeLines(node);
  if (!isElement(node, 'ul', 'ol')) return linesOf(node.children);
  const start = Number(node.properties['start'] ?? 1);
  const items = node.children.filter((child) => isElement(child, 'li'));
  return items.flatMap((item, index) => {
    const marker = node.tagName === 'ul' ? '•' : `${start + index}.`;
    const [first = [], ...others] = linesOf(item.children);
    return [[{ type: 'text', value: `${marker} ` } as const, ...trimmed(first)], ...others];
  });
}

const codeLines = (node: Element): Content[] =>
  codeText(node)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [element('code', [{ type: 'text', value: line }])]);

/** The text of code, with its white space: a block in it is a line, and a break ends one. */
export function codeText(node: Element): string {
  let text = '';
  const endLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const add = (nodes: Content): void => {
    for (const child of nodes) {
      if (child.type === 'text') text += child.value;
      else if (isElement(child, 'br', cellBreakTag)) text += '\n';
      else if (isElement(child) && isBlock(child.tagName)) {
        endLine();
        add(child.children);
        endLine();
      } else if (isElement(child)) add(child.children);
    }
  };
  add(node.children);
  return text;
}

/** The lines with `between` after each but the last, without white space at their ends. */
export const joined = (lines: Content[], between: () => Content[number]): Content =>
  lines.flatMap((line, index) => (index === 0 ? trimmed(line) : [between(), ...trimmed(line)]));

function trimmed(line: Content): Content {
  const last = line.length - 1;
  return line.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return { type: 'text', value: index === last ? value.trimEnd() : value };
  });
}
