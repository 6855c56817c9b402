import { lookBehind, typed } from './typed';

/**
 * The text with the marks, dashes and spaces of its language, as if it were typed. `before` is what stands in the same line
 * before it, and is not changed. Only what stands between letters
 * changes, and a second time changes nothing.
 */
export function tidy(text: string, language: string, before = ''): string {
  const done: string[] = [];
  // What the next sign can change; the rest is put aside, as a string that grows by signs costs its length at each.
  let near = before.slice(-lookBehind);
  let untouched = near.length;
  for (const sign of text) {
    const edit = typed(near, sign, language);
    const kept = edit === null ? near.length : near.length - (edit.remove - sign.length);
    near = edit === null || kept < untouched ? near + sign : near.slice(0, kept) + edit.insert;
    if (near.length > 2 * lookBehind) {
      done.push(near.slice(untouched, -lookBehind));
      near = near.slice(-lookBehind);
      untouched = 0;
    }
  }
  done.push(near.slice(untouched));
  return done.join('');
}
