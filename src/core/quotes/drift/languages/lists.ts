/** The words of a language by which a quotation is seen to say something else than its record. Lower case, NFC. */
export interface WordLists {
  negations: WordList;
  conditions: WordList;
  /** A statement that begins with one of these sets a condition: “Had they asked, …”. */
  inversions: WordList;
  /** Verbs and words by which somebody else's view is given. */
  reports: WordList;
  hedges: WordList;
  /** With these a sentence takes back what it said. */
  contrasts: WordList;
  pronouns: WordList;
  /** Words that carry no content by themselves. */
  functions: WordList;
  numbers: WordList;
  /** Titles and other words whose full stop ends no sentence. */
  abbreviations: WordList;
  /** Letters that an inflection adds to a word. */
  endings: WordList;
  /** The full stop of a one- or two-digit number ends no sentence. */
  hasOrdinalStops: boolean;
}

export interface WordList {
  words: ReadonlySet<string>;
  /** Phrases by their first word: the words after it. */
  phrases: ReadonlyMap<string, readonly string[][]>;
}

/** Words are separated by white space, the words of a phrase by `_`. */
export function words(list: string): WordList {
  const single = new Set<string>();
  const phrases = new Map<string, string[][]>();
  for (const [first = '', ...others] of (list.match(/\S+/g) ?? []).map((phrase) => phrase.split('_'))) {
    if (others.length === 0) single.add(first);
    else phrases.set(first, [...(phrases.get(first) ?? []), others]);
  }
  return { words: single, phrases };
}
