/**
 * Where the piece ends that begins at `from`: the offset behind its last character, or null if none begins there.
 * Offsets are in UTF-16 units of the whole source.
 */
export type FindEnd = (from: number) => number | null;

/** Finds a piece by a pattern with the flags `y`; the whole match is the piece. */
export const byPattern =
  (source: string, pattern: RegExp): FindEnd =>
  (from) => {
    pattern.lastIndex = from;
    const found = pattern.exec(source);
    return found && found[0] !== '' ? from + found[0].length : null;
  };

/** The offset of the line feed, or of the end of the text. */
export function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

/** Whether nothing but white space follows in the line. */
const endsLine = (source: string, from: number): boolean =>
  source.slice(from, lineEnd(source, from)).trim() === '';

/** The piece is the whole line, or the lines, that it ends in: nothing may follow it there. */
export const wholeLines =
  (source: string, find: FindEnd): FindEnd =>
  (from) => {
    const end = find(from);
    return end !== null && endsLine(source, end) ? lineEnd(source, end) : null;
  };

/** The ends of all matches in their order, found once: a search for the next one is a step in a sorted list. */
export function endsOf(source: string, pattern: RegExp): (after: number) => number | null {
  let ends: number[] | null = null;
  return (after) => {
    ends ??= [...source.matchAll(pattern)].map((match) => match.index + match[0].length);
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > after) high = middle;
      else low = middle + 1;
    }
    return ends[low] ?? null;
  };
}
