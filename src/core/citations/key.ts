import { workspaceDefaults } from '../model/settings';
import type { CslItem } from '../model/source';
import { fillKeyPattern, type KeyPattern, readKeyPattern } from './keyPattern';

const usual = readKeyPattern(workspaceDefaults.citationKeys.pattern);

/** A key such as `ferro2026shelling`; a letter is added if the key is taken. */
export function makeCitationKey(
  csl: CslItem,
  isTaken: (key: string) => boolean,
  pattern: KeyPattern = usual,
): string {
  const filled = fillKeyPattern(pattern, csl) || 'source';
  const base = /^[A-Za-z_]/.test(filled) ? filled : `s${filled}`;
  if (!isTaken(base)) return base;
  // Binary search: with a hundred thousand untitled works, trying every suffix is too slow.
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

/** Whether Pandoc, LaTeX and Stet all accept the key. */
export const isCitationKey = (key: string): boolean =>
  /^[\p{L}\p{N}_][^\s,{}()'"#%~\\@[\]=;]{0,199}$/u.test(key);
