/** The words of a language by which a quotation is seen to say something else than its record. Lower case, NFC. */
export interface WordLists {
  negations: ReadonlySet<string>;
  conditions: ReadonlySet<string>;
  /** A statement that begins with one of these sets a condition: “Had they asked, …”. */
  inversions: ReadonlySet<string>;
  /** Verbs and words by which somebody else's view is given. */
  reports: ReadonlySet<string>;
  hedges: ReadonlySet<string>;
  /** With these a sentence takes back what it said. */
  contrasts: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  /** Words that carry no content by themselves. */
  functions: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Titles and other words whose full stop ends no sentence. */
  abbreviations: ReadonlySet<string>;
  /** Letters that an inflection adds to a word. */
  endings: ReadonlySet<string>;
  /** The full stop of a one- or two-digit number ends no sentence. */
  hasOrdinalStops: boolean;
}

/** Words are separated by white space, the words of a phrase by `_`. */
export const words = (list: string): ReadonlySet<string> =>
  new Set((list.match(/\S+/g) ?? []).map((word) => word.replaceAll('_', ' ')));

/** The most words that a phrase of the lists has. */
export const longestPhrase = 4;
