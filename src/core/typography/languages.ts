/** How a language sets its text. */
export interface Typography {
  /** Marks around a quotation, and around one inside it. */
  quotes: [string, string];
  inner: [string, string];
  /** What two hyphens become between words. */
  dash: string;
  ellipsis: string;
  /** A narrow no-break space stands inside `« »` and before `; : ! ?`. */
  spaces: boolean;
  /** Short words that begin with an apostrophe: `'em`, `'s`. */
  clipped: RegExp | null;
}

const en = '–';
const em = '—';
const english = /^(?:em|n|tis|twas|til|cause|round|bout|cuz|nuff)$/i;

const language = (
  quotes: string,
  inner: string,
  dash: string,
  more: Partial<Omit<Typography, 'quotes' | 'inner' | 'dash'>> = {},
): Typography => ({
  quotes: pair(quotes),
  inner: pair(inner),
  dash,
  ellipsis: '…',
  spaces: false,
  clipped: null,
  ...more,
});

const pair = (marks: string): [string, string] => [marks.charAt(0), marks.charAt(1)];

/**
 * The delimiters of CLDR 46 (`quotationStart`, `alternateQuotationStart`, …) where a language is not named below as
 * different: French and Dutch newspapers set “ ” inside « » and for the double key. The dash is that of the press: a
 * spaced en dash in most of Europe, an em dash in American English, Spanish, Portuguese and Russian.
 */
const languages: Record<string, Typography> = {
  en: language('“”', '‘’', em, { clipped: english }),
  'en-gb': language('“”', '‘’', en, { clipped: english }),
  'en-au': language('“”', '‘’', en, { clipped: english }),
  'en-ie': language('“”', '‘’', en, { clipped: english }),
  'en-nz': language('“”', '‘’', en, { clipped: english }),
  ar: language('«»', '“”', en),
  bg: language('„“', '‘’', en),
  ca: language('«»', '“”', en),
  cs: language('„“', '‚‘', en),
  da: language('“”', '‘’', en),
  de: language('„“', '‚‘', en, { clipped: /^(?:s|n|ne|nen|ner|nem|rein|raus|rauf|runter|rüber)$/i }),
  'de-ch': language('«»', '‹›', en, { clipped: /^(?:s|n|ne|nen|ner|nem)$/i }),
  'de-li': language('«»', '‹›', en),
  el: language('«»', '“”', en),
  es: language('«»', '“”', em),
  et: language('„“', '«»', en),
  fa: language('«»', '‹›', en),
  fi: language('””', '’’', en),
  fr: language('«»', '“”', en, { spaces: true }),
  'fr-ch': language('«»', '‹›', en, { spaces: true }),
  // The press keeps straight marks, which also stand in abbreviations: צה"ל.
  he: language('""', "''", en),
  hr: language('„“', '‚‘', en),
  hu: language('„”', '»«', en),
  it: language('«»', '“”', en),
  'it-ch': language('«»', '‹›', en),
  ja: language('「」', '『』', '――', { ellipsis: '……' }),
  lt: language('„“', '„“', en),
  lv: language('“”', '„”', en),
  nb: language('«»', '‘’', en),
  nl: language('“”', '‘’', en, { clipped: /^(?:s|t|n|k|m|ns)$/i }),
  nn: language('«»', '‘’', en),
  no: language('«»', '‘’', en),
  pl: language('„”', '«»', en),
  pt: language('“”', '‘’', em),
  'pt-pt': language('«»', '“”', em),
  ro: language('„”', '«»', en),
  ru: language('«»', '„“', em),
  sk: language('„“', '‚‘', en),
  sl: language('„“', '‚‘', en),
  sr: language('„“', '‘‘', en),
  sv: language('””', '’’', en),
  tr: language('“”', '‘’', en),
  uk: language('«»', '„“', em),
  zh: language('“”', '‘’', '——', { ellipsis: '……' }),
  'zh-hant': language('「」', '『』', '——', { ellipsis: '……' }),
  'zh-tw': language('「」', '『』', '——', { ellipsis: '……' }),
  'zh-hk': language('「」', '『』', '——', { ellipsis: '……' }),
};

const usual = language('“”', '‘’', en);

/** Every pair of marks that a language sets around a quotation or inside one. */
export const typographicPairs = (): [opening: string, closing: string][] =>
  [...Object.values(languages), usual].flatMap(({ quotes, inner }) => [quotes, inner]);

/** By BCP 47 tag: the longest part of it that is known. */
export function typographyOf(tag: string): Typography {
  for (let name = tag.toLowerCase(); name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
    const found = languages[name];
    if (found) return found;
  }
  return usual;
}
