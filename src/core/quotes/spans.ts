import { closes, openedBy, openingMarks } from './marks';

/** UTF-16 offsets, including the quotation marks. */
export interface MarkedSpan {
  start: number;
  end: number;
  /** The words without quotation marks. */
  text: string;
}

/** A quotation mark without a closing one within so many characters does not begin a quotation. */
const longestSpan = 3000;

/**
 * The outermost spans in quotation marks. A span ends within its paragraph. One that begins a paragraph and is not
 * closed in it ends with the paragraph if the next paragraph begins with the same mark (Chicago Manual of Style 13.32).
 */
export function findMarkedSpans(text: string): MarkedSpan[] {
  const closings = closingMarks(text);
  const spans: MarkedSpan[] = [];
  let lineEnd = -1;
  let index = 0;
  while (index < text.length) {
    if (index > lineEnd) lineEnd = endOfLine(text, index);
    const end = opensAt(text, index) ? closeOf(text, index, lineEnd, closings) : null;
    if (end === null) {
      index += 1;
      continue;
    }
    const closed = closes(text[index] ?? '', text[end - 1] ?? '');
    const words = text.slice(index + 1, closed ? end - 1 : end).trim();
    if (words !== '') spans.push({ start: index, end, text: words });
    index = end;
  }
  return spans;
}

/**
 * The place of the mark that closes each opening mark in its line. Marks of one kind nest, so each kind has a stack of
 * those that are open: every character is read once, however many marks stay open.
 */
function closingMarks(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  let open = new Map<string, number[]>();
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === '\n') {
      if (open.size > 0) open = new Map();
      continue;
    }
    const closed = isApostrophe(text, index, character) ? '' : openedBy(character);
    for (const mark of closed) {
      const start = open.get(mark)?.pop();
      if (start !== undefined) closings.set(start, index);
    }
    if (!openingMarks.includes(character)) continue;
    const same = open.get(character);
    if (same) same.push(index);
    else open.set(character, [index]);
  }
  return closings;
}

const isWordCharacter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character);

/** An apostrophe does not open a quotation, nor does `»` after a word, nor `"` before a space. */
function opensAt(text: string, index: number): boolean {
  const mark = text[index] ?? '';
  if (!openingMarks.includes(mark)) return false;
  const before = text[index - 1];
  if (isWordCharacter(before)) return false;
  return !isSpace(text[index + 1]) || mark === '«';
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

function closeOf(text: string, start: number, lineEnd: number, closings: Map<number, number>): number | null {
  const limit = start + longestSpan;
  const closing = closings.get(start);
  if (closing !== undefined) return closing < limit ? closing + 1 : null;
  return lineEnd < limit && isContinued(text, start, lineEnd) ? lineEnd : null;
}

/** `’` between letters is an apostrophe. */
const isApostrophe = (text: string, index: number, character: string) =>
  character === '’' && isWordCharacter(text[index - 1]) && isWordCharacter(text[index + 1]);

function isContinued(text: string, start: number, lineEnd: number): boolean {
  const next = /^\n+(.)/.exec(text.slice(lineEnd, lineEnd + 10))?.[1];
  return next !== undefined && next === text[start] && isSpace(text[start - 1]);
}
