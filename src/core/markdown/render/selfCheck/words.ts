export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The index of the first expected word that is not found after the previous one; other words may come between. */
export function firstLost(expected: string[], found: string[]): number | null {
  let at = 0;
  for (const [index, word] of expected.entries()) {
    const next = found.indexOf(word, at);
    if (next < 0) return index;
    at = next + 1;
  }
  return null;
}

const joined = (words: string[]): string => ` ${words.join(' ')} `;

export function contains(found: string[]): (wanted: string) => boolean {
  const text = joined(found);
  return (wanted) => text.includes(joined(wordsOf(wanted)));
}

/** Like `contains`, in reading order: words quoted twice must occur twice. */
export function takesFrom(found: string[]): (wanted: string) => boolean {
  const text = joined(found);
  let from = 0;
  return (wanted) => {
    const words = wordsOf(wanted);
    if (words.length === 0) return true;
    const at = text.indexOf(joined(words), from);
    if (at < 0) return false;
    from = at + joined(words).length - 1;
    return true;
  };
}

/** Each thing that is found stands for one that is expected. */
export function takeOne<Found>(
  found: Found[],
  isIt: (found: Found, wanted: string) => boolean,
): (wanted: string) => boolean {
  const left = [...found];
  return (wanted) => {
    const index = left.findIndex((one) => isIt(one, wanted));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  };
}
