import { byPattern, type FindEnd } from './find';

/** `H~2~O`, without white space inside (Pandoc manual, “Superscripts and subscripts”). */
export const subscript = (source: string): FindEnd =>
  byPattern(source, /(?<!~)~(?!~)(?:[^\s~\\]|\\[^\n]){1,60}~(?!~)/y);

/** `x^2^`. */
export const superscript = (source: string): FindEnd =>
  byPattern(source, /\^(?!\[)(?:[^\s^\\]|\\[^\n]){1,60}\^/y);
