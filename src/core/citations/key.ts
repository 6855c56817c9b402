import type { CslItem } from '../model/source';
import { defaultKeyPattern, fillKeyPattern, type KeyPattern, readKeyPattern } from './keyPattern';

const usual = readKeyPattern(defaultKeyPattern);

/** `ferro2026shelling`, by the pattern; with a letter behind it where that is taken. */
export function makeCitationKey(
  csl: CslItem,
  isTaken: (key: string) => boolean,
  pattern: KeyPattern = usual,
): string {
  const filled = fillKeyPattern(pattern, csl) || 'source';
  const base = /^[A-Za-z_]/.test(filled) ? filled : `s${filled}`;
  if (!isTaken(base)) return base;
  // By halves: a library of a hundred thousand untitled works would try them all for each.
  let free = 1;
  while (isTaken(base + suffix(free))) free *= 2;
  let taken = Math.floor(free / 2);
  while (free - taken > 1) {
    const middle = Math.floor((free + taken) / 2);
    if (isTaken(base + suffix(middle))) taken = middle;
    else free = middle;
  }
  return base + suffix(free);
}

/** a … z, aa, ab, … */
function suffix(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? suffix(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

/** Whether Pandoc, LaTeX and Stet can all name a source by it. */
export const isCitationKey = (key: string): boolean =>
  /^[\p{L}\p{N}_][^\s,{}()'"#%~\\@[\]=;]{0,199}$/u.test(key);
