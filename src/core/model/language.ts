/** Languages that are written from right to left without a script in their tag (CLDR, `characterOrder`). */
const rightToLeft = new Set([
  ...['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'mzn', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'],
]);
const scripts = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);

/** The direction of a language's script by its tag: `ar`, `uz-Arab`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return (script ? scripts.has(script) : rightToLeft.has(name)) ? 'rtl' : 'ltr';
}

/** A text for a language, else that in English. */
export const inLanguage = (texts: Record<string, string>, language: string): string =>
  texts[language.split('-')[0]?.toLowerCase() ?? ''] ?? texts['en'] ?? '';
