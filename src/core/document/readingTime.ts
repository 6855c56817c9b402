/**
 * Words a minute, read aloud, by language; of Chinese and Japanese, whose letters are counted as words here, characters
 * (Trauzettel-Klosinski and Dietz 2012, https://doi.org/10.1167/iovs.11-8284).
 */
const readAloud: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 357,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 255,
};
/** The mean of the languages above. */
const elsewhere = 184;

/** Non-fiction in English, read silently (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047). */
const silently = 238 / 228;

/** Minutes that an adult takes to read so many words of a language (a BCP 47 tag) silently, at least one. */
export function readingMinutes(words: number, language: string): number {
  const [code = ''] = language.toLowerCase().split('-');
  return Math.max(1, Math.round(words / (silently * (readAloud[code] ?? elsewhere))));
}
