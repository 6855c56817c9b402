import { paragraph, text as textNode } from './build';
import type { Body } from './nodes';

/** Reads plain text as paragraphs: a blank line ends one; single line ends inside one become spaces. */
export function textToBody(source: string): Body {
  const text = source.replace(/\r\n?|\u2029/g, '\n').trim();
  const lines = text.split('\n').map((line) => line.trim());
  // Text copied from a page has one paragraph a line and no blank lines, or blank lines between all of them.
  const blank = lines.some((line) => line === '');
  const paragraphs = blank ? text.split(/\n[ \t]*\n+/) : lines;
  return paragraphs
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => paragraph([textNode(words)]));
}
