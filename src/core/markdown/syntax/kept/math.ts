import { endsOf, type FindEnd, lineEnd, wholeLines } from './find';

/** Something that Markdown would read, or that is no prose: `$5 and US$` has none of it. */
const looksLikeMath = (inside: string): boolean => /[\\_^*{}<>=~[\]&|`]/.test(inside);

const longest = 2000;

/**
 * `$x_1$` by Pandoc’s rule (manual, `tex_math_dollars`): no white space inside the dollars, no digit behind them.
 * Sums of money are prose, and what has no mark of Markdown may stay prose.
 */
export const dollars =
  (source: string): FindEnd =>
  (from) => {
    if (/[\w$\\]/.test(source[from - 1] ?? '') || /[\s$]/.test(source[from + 1] ?? ' ')) return null;
    const reach = source.slice(from + 1, from + longest);
    const end = reach.search(/(?<!\\)\$/);
    const inside = reach.slice(0, Math.max(end, 0));
    if (end < 0 || /\s$|\n[ \t]*\n/.test(inside) || /[\d$]/.test(reach[end + 1] ?? '')) return null;
    const isMoney = /^\d/.test(inside) && !/[\\^_=]/.test(inside);
    return !isMoney && looksLikeMath(inside) ? from + end + 2 : null;
  };

/** From one mark to the next of another; anything may be inside. */
export const between = (source: string, open: string, close: string): FindEnd => {
  const last = source.lastIndexOf(close);
  return (from) => {
    if (last < from + open.length || !source.startsWith(open, from)) return null;
    const end = source.indexOf(close, from + open.length);
    return end <= from + open.length ? null : end + close.length;
  };
};

/** `\(x\)`; the same marks around words without anything of TeX are escaped brackets. */
export const roundBrackets = (source: string): FindEnd => {
  const find = between(source, '\\(', '\\)');
  return (from) => {
    const end = find(from);
    if (end === null || end - from > longest) return null;
    const inside = source.slice(from + 2, end - 2);
    return looksLikeMath(inside) || /^\s*\w\s*$/.test(inside) ? end : null;
  };
};

const isClosedIn = (rest: string, mark: string): boolean => rest.includes(mark) && !rest.endsWith(mark);

/** Lines from `$$` or `\[` to the line that ends with the closing mark. */
export function displayMath(source: string): FindEnd {
  const dollarEnds = endsOf(source, /\$\$(?=[ \t]*$)/gm);
  const bracketEnds = endsOf(source, /\\\](?=[ \t]*$)/gm);
  const find: FindEnd = (from) => {
    // Closed in its own line before other words, it is math among words.
    const rest = source.slice(from + 2, lineEnd(source, from)).trimEnd();
    if (source.startsWith('$$', from)) return isClosedIn(rest, '$$') ? null : dollarEnds(from + 3);
    const isOpen = source.startsWith('\\[', from) && !isClosedIn(rest, '\\]');
    const end = isOpen ? bracketEnds(from + 2) : null;
    return end !== null && /\\[A-Za-z]|[_^=]/.test(source.slice(from + 2, Math.min(end, from + longest)))
      ? end
      : null;
  };
  return wholeLines(source, find);
}
