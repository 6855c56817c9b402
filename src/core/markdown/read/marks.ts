/** What may begin or end something in a line of Markdown. */
const mark = /[*_~[\]<&`\\{@$%^]|:\/\/|www\./g;

/**
 * More marks than a paragraph has that somebody wrote. The parser’s time grows with the square of the marks in one
 * paragraph: with a thousand it is some hundredths of a second, with thirty thousand it is minutes.
 */
export const mostMarks = 1000;

export const countMarks = (text: string): number => text.match(mark)?.length ?? 0;

/** Lines that begin a block of their own, so that the paragraph before them ends. */
const beginsBlock =
  /^[ \t]*(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}(?:[ \t]|$)|\[[^\]]{1,999}\]:|=+[ \t]*$|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/;
const quoteMarks = /^(?: {0,3}> ?)+/;
const tableDelimiter = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether some paragraph of these lines has more marks than `mostMarks`. Rows of a table count by themselves. */
export function hasTooManyMarks(lines: Iterable<string>): boolean {
  let count = 0;
  let isTable = false;
  for (const line of lines) {
    const words = line.replace(quoteMarks, '');
    const begins = beginsBlock.test(words);
    if (begins) isTable = false;
    else if (words.includes('|') && tableDelimiter.test(words)) isTable = true;
    if (begins || isTable) count = 0;
    count += countMarks(words);
    if (count > mostMarks) return true;
  }
  return false;
}
