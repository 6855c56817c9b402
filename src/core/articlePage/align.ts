/** How many letters tell a block from the others near it. */
const enough = 40;
/** How far ahead an element is looked for, so that a block that is not shown costs little. */
const ahead = 200;

/**
 * Which elements of a page show which blocks of its article: for each block the index of an element, null where none
 * does. Both are given by their texts, in order; they are compared by their first letters, because a page has numbers
 * of notes and the text has none.
 */
export function alignBlocks(blocks: readonly string[], elements: readonly string[]): (number | null)[] {
  const shown = elements.map(lettersOf);
  let from = 0;
  return blocks.map((block) => {
    const letters = lettersOf(block);
    if (letters === '') return null;
    for (let at = from; at < Math.min(shown.length, from + ahead); at += 1) {
      if (!shown[at]?.startsWith(letters)) continue;
      from = at + 1;
      return at;
    }
    return null;
  });
}

const lettersOf = (words: string): string => words.replace(/\P{L}/gu, '').slice(0, enough);

/** A place in the text: a block's index, and how much of it (0 to 1) is above the line that is read. */
export interface TextPlace {
  block: number;
  above: number;
}

/** Where that place is on the page, between the elements around it: an element's index, and the part of the way to the next one. */
export function placeOnPage(
  aligned: readonly (number | null)[],
  { block, above }: TextPlace,
): { from: number; to: number | null; part: number } | null {
  const isShown = (at: number) => aligned[at] !== null && aligned[at] !== undefined;
  let first = Math.min(block, aligned.length - 1);
  while (first >= 0 && !isShown(first)) first -= 1;
  const from = aligned[first];
  if (from === null || from === undefined) return null;
  let next = block + 1;
  while (next < aligned.length && !isShown(next)) next += 1;
  const part = Math.min(1, Math.max(0, (block + above - first) / (next - first)));
  return { from, to: aligned[next] ?? null, part };
}
