import { closes } from '../marks';
import { type Mark, marksIn } from './lineMarks';

/** UTF-16 offsets, including the quotation marks. */
export interface MarkedSpan {
  start: number;
  end: number;
  /** The words without quotation marks. */
  text: string;
  /** It goes on in the next paragraph, which begins with a mark again. */
  continues: boolean;
}

/** A quotation mark without a closing one within so many characters does not begin a quotation. */
const longestSpan = 3000;

/**
 * The outermost spans in quotation marks. A span ends within its paragraph. One that is not closed in its paragraph ends
 * with it if the next paragraph begins with the same mark (Chicago Manual of Style 13.32).
 */
export function findMarkedSpans(text: string): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    spansOfLine(text, start, end, spans);
    start = end + 1;
  }
  return spans;
}

function spansOfLine(text: string, from: number, to: number, spans: MarkedSpan[]): void {
  const marks = marksIn(text, from, to);
  const closings = closingsOf(marks);
  let free = from;
  for (const mark of marks) {
    if (mark.at < free || !mark.opens) continue;
    const closing = closings.get(mark);
    const continues = closing === undefined && isContinued(text, mark, to);
    if (closing === undefined && !continues) continue;
    const inner = closing?.at ?? to;
    const end = closing ? closing.at + closing.text.length : to;
    if (closing ? closing.at - mark.at >= longestSpan : end - mark.at >= longestSpan) continue;
    const words = text.slice(mark.at + mark.text.length, inner).trim();
    if (words !== '') spans.push({ start: mark.at, end, text: words, continues });
    free = end;
  }
}

/**
 * The mark that closes each opening one. Marks of one kind nest, so each kind has a stack of those that are open: every
 * mark is read once, however many stay open.
 */
function closingsOf(marks: Mark[]): Map<Mark, Mark> {
  const closings = new Map<Mark, Mark>();
  const open = new Map<string, Mark[]>();
  for (const mark of marks) {
    const opening = mark.closes ? openingOf(mark, open) : undefined;
    if (opening) closings.set(opening, mark);
    if (!mark.opens || (opening && mark.isStraight)) continue;
    // A straight mark that can only open shows that the one before it was stray.
    const same = open.get(mark.text);
    if (!same || mark.isStraight) open.set(mark.text, [mark]);
    else same.push(mark);
  }
  return closings;
}

function openingOf(mark: Mark, open: Map<string, Mark[]>): Mark | undefined {
  const found =
    nearestOpen(open, (opening) => (mark.isStraight ? opening === mark.text : closes(opening, mark.text))) ??
    // Words pasted from elsewhere: “…" and "…” and “…“.
    (double.has(mark.text) && !mark.opens ? nearestOpen(open, (opening) => double.has(opening)) : undefined);
  if (found) open.get(found.text)?.pop();
  return found;
}

const double = new Set(['“', '”', '"']);

function nearestOpen(open: Map<string, Mark[]>, isWanted: (opening: string) => boolean): Mark | undefined {
  let nearest: Mark | undefined;
  for (const [opening, stack] of open) {
    const top = isWanted(opening) ? stack.at(-1) : undefined;
    if (top && (!nearest || top.at > nearest.at)) nearest = top;
  }
  return nearest;
}

function isContinued(text: string, mark: Mark, lineEnd: number): boolean {
  const next = /^\s*\n\s*/.exec(text.slice(lineEnd, lineEnd + 10));
  return next !== null && text.startsWith(mark.text, lineEnd + next[0].length);
}
