import { closes, openingMarks } from './marks';

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
  const spans: MarkedSpan[] = [];
  let index = 0;
  while (index < text.length) {
    const mark = text[index] ?? '';
    const end = opensAt(text, index) ? closeOf(text, index, mark) : null;
    if (end === null) {
      index += 1;
      continue;
    }
    const closed = closes(mark, text[end - 1] ?? '');
    const words = text.slice(index + 1, closed ? end - 1 : end).trim();
    if (words !== '') spans.push({ start: index, end, text: words });
    index = end;
  }
  return spans;
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

function closeOf(text: string, start: number, opening: string): number | null {
  let depth = 0;
  const limit = Math.min(text.length, start + longestSpan);
  for (let index = start + 1; index < limit; index++) {
    const character = text[index] ?? '';
    if (character === '\n') return continuedParagraph(text, start, index, opening);
    if (closes(opening, character) && !isApostrophe(text, index, character)) {
      if (depth === 0) return index + 1;
      depth -= 1;
    } else if (character === opening && opening !== '"') depth += 1;
  }
  return null;
}

/** `’` between letters is an apostrophe. */
const isApostrophe = (text: string, index: number, character: string) =>
  character === '’' && isWordCharacter(text[index - 1]) && isWordCharacter(text[index + 1]);

function continuedParagraph(text: string, start: number, end: number, opening: string): number | null {
  const next = /^\n+(.)/.exec(text.slice(end, end + 10))?.[1];
  return next === opening && isSpace(text[start - 1]) ? end : null;
}
