export interface KnownWord {
  word: string;
  /** In how many texts. */
  texts: number;
}

/** How many mistakes a word of this many letters may have: in a short one each makes another word. */
export function mistakesIn(letters: number): number {
  if (letters < 4) return 0;
  return letters < 7 ? 1 : 2;
}

/** The word that was probably meant: that with the fewest mistakes, then the most used; null when none is near. */
export function nearestWord(typed: string, known: readonly KnownWord[]): string | null {
  let best: (KnownWord & { mistakes: number }) | null = null;
  for (const { word, texts } of known) {
    const most = best?.mistakes ?? mistakesIn(typed.length);
    const mistakes = mistakesBetween(typed, word, most);
    if (mistakes === null || mistakes === 0) continue;
    if (best === null || mistakes < best.mistakes || texts > best.texts) best = { word, texts, mistakes };
  }
  return best?.word ?? null;
}

/**
 * Letters left out, added, changed, or swapped with their neighbour (optimal string alignment:
 * https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance); null when they are more than `most`.
 */
export function mistakesBetween(typed: string, word: string, most: number): number | null {
  if (Math.abs(typed.length - word.length) > most) return null;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let y = 1; y <= typed.length; y += 1) {
    const next = [y];
    for (let x = 1; x <= word.length; x += 1) {
      const same = typed[y - 1] === word[x - 1] ? 0 : 1;
      let cost = Math.min((row[x] ?? 0) + 1, (next[x - 1] ?? 0) + 1, (row[x - 1] ?? 0) + same);
      if (y > 1 && x > 1 && typed[y - 1] === word[x - 2] && typed[y - 2] === word[x - 1]) {
        cost = Math.min(cost, (before[x - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    if (next.every((cost) => cost > most)) return null;
    [before, row] = [row, next];
  }
  const mistakes = row[word.length] ?? 0;
  return mistakes > most ? null : mistakes;
}
