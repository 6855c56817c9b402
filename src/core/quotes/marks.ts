import { typographicPairs, typographyOf } from '../typography/languages';

/**
 * Marks that no language of `core/typography/languages.ts` sets, but that texts have: straight ones, of Japanese in half
 * width and in columns, of Hebrew (gershayim), and low single ones.
 */
const alsoFound = ['""', '״״', '｢｣', '﹁﹂', '﹃﹄', '〝〟', '〝〞', '‚‘', '‚’', '»«', '„”'];

/** Where Swedish opens with `”` and `’`, and Arabic once did, most texts close: alone they begin no quotation. */
const onlyClosing = new Set(['”', '’']);

/** Quotation marks, from opening to all that close it; a straight mark is both. */
const pairs = new Map<string, string>();
for (const [opening, closing] of [
  ...typographicPairs(),
  ...alsoFound.map(([a = '', b = '']) => [a, b] as const),
]) {
  // One single mark for both is an apostrophe first.
  if (opening !== closing || !/[‘’']/.test(opening)) pairs.set(opening, (pairs.get(opening) ?? '') + closing);
}

export const openingMarks = [...pairs.keys()].filter((mark) => !onlyClosing.has(mark)).join('');
const marks = [...new Set([...pairs].flat().join(''))].join('');
export const anyMark = new RegExp(`[${marks}]`);

export const closes = (opening: string, mark: string): boolean => pairs.get(opening)?.includes(mark) ?? false;

/** What stands around a quotation in a language (a BCP 47 tag). */
export function marksOf(language: string): [string, string] {
  const { quotes, spaces } = typographyOf(language);
  return spaces ? [`${quotes[0]}\u00a0`, `\u00a0${quotes[1]}`] : quotes;
}

/** Removes one pair of quotation marks around the words. */
export function withoutMarks(words: string): string {
  const trimmed = words.trim();
  const first = trimmed[0] ?? '';
  const last = trimmed[trimmed.length - 1] ?? '';
  if (trimmed.length >= 2 && closes(first, last)) return trimmed.slice(1, -1).trim();
  if (openingMarks.includes(first) && trimmed !== '') return trimmed.slice(1).trim();
  return trimmed;
}
