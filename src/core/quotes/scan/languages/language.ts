/** `p`: several people. `n`: a body or a thing. */
export type Gender = 'm' | 'f' | 'p' | 'n';

/** What the finder must know of a language. All words are in lower case. */
export interface Language {
  /** BCP 47 primary subtag. */
  code: string;
  /** Verbs of saying in every form in which they govern a quotation. */
  cues: ReadonlySet<string>;
  /** Those that are nouns too: only right behind a name or a pronoun are they verbs. */
  nouns: ReadonlySet<string>;
  /** Verbs of which the nearest is not always the one that speaks: “hopes”, “promised”. */
  weak: ReadonlySet<string>;
  /** Forms that share the subject of the clause before them: “adding”. */
  participles: ReadonlySet<string>;
  /** “according to”, as words. */
  according: readonly (readonly string[])[];
  /** Subject pronouns. */
  pronouns: Readonly<Record<string, Gender | 'any'>>;
  /** Possessive and object pronouns, which show the gender of who was named before. */
  traces: Readonly<Record<string, Gender>>;
  /** Words that begin a noun phrase. */
  determiners: ReadonlySet<string>;
  /** Words before a name that are no part of it, with the gender that they show. */
  titles: Readonly<Record<string, Gender | 'any'>>;
  /** Offices and roles: “minister”. `isOffice` decides about the rest by their endings. */
  offices: Readonly<Record<string, Gender | 'any'>>;
  isOffice?(word: string): Gender | 'any' | null;
  /** Words that make a name that of a body. */
  bodies: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  /** Words that begin a clause of its own. */
  conjunctions: ReadonlySet<string>;
  /** Words between a subject and its verb. */
  auxiliaries: ReadonlySet<string>;
  /** With a participle these make a passive: “was called”. */
  passives: ReadonlySet<string>;
  /** Before who does what a passive says: “called “late” by Ada Roe”. */
  agent?: string;
  adverbs: ReadonlySet<string>;
  isAdverb?(word: string): boolean;
  /** Other words that begin with a capital at the start of a sentence and are no names. */
  others: ReadonlySet<string>;
  /** Lower-case words inside names. */
  joining: ReadonlySet<string>;
  /** Lower-case words inside the names of bodies: “Ministry of Defence”. */
  bodyJoining: ReadonlySet<string>;
  /** With a full stop, without ending the sentence. */
  abbreviations: ReadonlySet<string>;
  /** Words right before what is a name or a term and nobody's words. */
  naming: ReadonlySet<string>;
  /** Compounds that name a kind of thing: “Fernsehsender”. */
  isNaming?(word: string): boolean;
  /** With whose they are, nouns that stand for a verb of saying: “her claim that …”. */
  statements?: ReadonlySet<string>;
  /** Verbs that give something a name or a description: “called it “late””. */
  describing?: RegExp;
  given: { m: ReadonlySet<string>; f: ReadonlySet<string> };
  /** Verbs that say something only with one of these behind them: “fügte … hinzu”. */
  separable?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Forms of articles that no subject has: “einen”. */
  oblique?: ReadonlySet<string>;
  /** Articles that show the gender of a noun that can have either: “die Abgeordnete”. */
  genderOfArticle?: Readonly<Record<string, Gender>>;
  /** Last words of what stands for a person named before: “the Italian”, “the 58-year-old”. */
  epithets?: RegExp;
  /** Nouns of time: “this year” is no subject. */
  times?: ReadonlySet<string>;
  /** Forms that report what somebody else said: “sei”, “habe”. */
  subjunctives?: ReadonlySet<string>;
  /** A line that begins with a dash is spoken. */
  speaksByDash?: boolean;
  /** The speaker can stand inside the marks: “« Oui, dit-elle. »”. */
  incises?: boolean;
  /** The subject can follow any verb of saying: “Am Montag sagte Halm”. */
  inverts?: boolean;
  /** A verb can stand without its subject: “dijo”. */
  dropsSubject?: boolean;
  /** Nouns are written with a capital, so a capital does not show a name. */
  capitalNouns?: boolean;
}

export const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean));

export const marked = <T extends string>(entries: Partial<Record<T, string>>): Record<string, T> =>
  Object.fromEntries(
    (Object.entries(entries) as [T, string][]).flatMap(([mark, list]) =>
      [...words(list)].map((word) => [word, mark]),
    ),
  );
