/** The name of a voice before its words: `NAME: words`, `>> NAME: words`. */
const before = /^(?:>>+\s*|[-–—]\s?)?([^\s:[\]()<>][^:[\]()<>\n]{0,59}):(?:\s+|$)/u;
const change = /^>>+\s*|^[-–—]\s?(?=\S)/;

interface Said {
  /** Null where the line names nobody. */
  label: string | null;
  /** A mark says that another voice begins. */
  isNew: boolean;
  text: string;
}

export type ReadLabel = (line: string) => Said;

/**
 * Tells names of voices from words with a colon: “Remember: bring a coat” names nobody. A name is in capitals or has a
 * number, has two to four words that all begin with a capital, or stands before a colon more than once.
 */
export function labelReader(lines: Iterable<string>): ReadLabel {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = candidateOf(line);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (line) => {
    const isNew = change.test(line);
    const label = candidateOf(line);
    if (label === null || !(isName(label) || (counts.get(label) ?? 0) > 1))
      return { label: null, isNew, text: line.replace(change, '') };
    return { label, isNew, text: line.replace(before, '') };
  };
}

function candidateOf(line: string): string | null {
  const label = before.exec(line)?.[1]?.trim();
  if (label === undefined || label.split(/\s+/).length > 5) return null;
  return /^[\p{Lu}\p{Lt}\p{Lo}\d]|^speaker/iu.test(label) && /^[^\p{Ll}]/u.test(label) ? label : null;
}

function isName(label: string): boolean {
  const words = label.split(/\s+/);
  if (!/\p{Ll}/u.test(label) && /\p{L}/u.test(label)) return true;
  if (/^\p{L}+[ _-]?\d+$/u.test(label)) return true;
  return words.length > 1 && words.length < 5 && words.every((word) => /^\p{Lu}/u.test(word));
}
