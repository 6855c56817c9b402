import type { CslItem } from '../model/library';
import { slugify } from '../model/slug';
import { familyName, namesOf, partialDateOf, textOf } from './csl';

const fillers = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'der', 'die', 'das', 'le', 'la', 'les']);
const word = (text: string) => slugify(text).replaceAll('-', '');

/** `ferro2026shelling`: author, year, first telling word of the title; with a letter behind it where that is taken. */
export function makeCitationKey(csl: CslItem, isTaken: (key: string) => boolean): string {
  const [author] = namesOf(csl);
  const name = author ? familyName(author) : textOf(csl, 'publisher') || textOf(csl, 'container-title');
  const year = partialDateOf(csl, 'issued').slice(0, 4);
  const title = slugify(csl.title ?? '')
    .split('-')
    .find((part) => !fillers.has(part) && part !== 'untitled');
  const joined = `${name ? word(name) : ''}${year}${title ?? ''}` || 'source';
  const base = /^[a-z_]/.test(joined) ? joined : `s${joined}`;
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
