import { paragraph, text as textNode } from './build';
import type { Body, Inline } from './nodes';

/**
 * Reads plain text as paragraphs: a blank line ends one. Line ends inside one stay, as in an interview or an address,
 * unless the text was wrapped at a column. Text without blank lines has one paragraph a line, as text copied from a page.
 */
export function textToBody(source: string): Body {
  const text = source.replace(/\r\n?|[\u0085\u2028]/g, '\n').replaceAll('\u2029', '\n\n');
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const paragraphs = lines.slice(firstOf(lines), lastOf(lines) + 1).includes('')
    ? paragraphsOf(lines)
    : lines.filter((line) => line !== '').map((line) => [line]);
  const column = wrapColumn(paragraphs);
  return paragraphs.map((words) =>
    isWrapped(words, column) ? paragraph([textNode(words.join(' '))]) : paragraph(withBreaks(words)),
  );
}

const firstOf = (lines: string[]): number => lines.findIndex((line) => line !== '');
const lastOf = (lines: string[]): number => lines.findLastIndex((line) => line !== '');

function paragraphsOf(lines: string[]): string[][] {
  const paragraphs: string[][] = [];
  let current: string[] = [];
  for (const line of lines) {
    if (line === '') current = [];
    else if (current.push(line) === 1) paragraphs.push(current);
  }
  return paragraphs;
}

const withBreaks = (lines: string[]): Inline[] =>
  lines.flatMap((line, index) =>
    index === 0 ? [textNode(line)] : [{ type: 'linebreak', version: 1 } as const, textNode(line)],
  );

/** Columns at which programs wrap text. */
const narrowest = 60;
const widest = 100;
/** Line ends of one paragraph that chance does not put at the same column. */
const fewestEnds = 3;

/** The column at which the text was wrapped; 0 if it was not: its longest line, if a paragraph has only full lines. */
function wrapColumn(paragraphs: string[][]): number {
  let column = 0;
  for (const lines of paragraphs) {
    if (lines.length > 1) for (const line of lines) column = Math.max(column, line.length);
  }
  if (column < narrowest || column > widest) return 0;
  return paragraphs.some((lines) => lines.length > fewestEnds && isWrapped(lines, column)) ? column : 0;
}

/** A list, or somebody who begins to speak. */
const beginsItem = /^(?:[-*•–—]|\d{1,3}[.)]|[\p{L}\d][\p{L}\d .'’-]{0,30}:)(?: |$)/u;

/** Whether no line but the last had room for the first word of the next. */
const isWrapped = (lines: string[], column: number): boolean =>
  column > 0 &&
  lines.every((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return true;
    return line.length + 1 + (next.split(' ')[0] ?? '').length > column && !beginsItem.test(next);
  });
