/** The default country of a language (CSL locales, `locales.json`). */
const primary: Record<string, string> = {
  en: 'en-US',
  de: 'de-DE',
  es: 'es-ES',
  fr: 'fr-FR',
  pt: 'pt-PT',
  zh: 'zh-CN',
  nb: 'nb-NO',
  no: 'nb-NO',
  sv: 'sv-SE',
  da: 'da-DK',
  cs: 'cs-CZ',
  el: 'el-GR',
  et: 'et-EE',
  he: 'he-IL',
  ja: 'ja-JP',
  ko: 'ko-KR',
  sl: 'sl-SI',
  sr: 'sr-RS',
  uk: 'uk-UA',
  vi: 'vi-VN',
};

/** The CSL locale nearest to the article's language, or `en-US`. */
export function localeFor(language: string, available: readonly string[]): string {
  const [base = ''] = language.toLowerCase().split('-');
  const exact = available.find((name) => name.toLowerCase() === language.toLowerCase());
  const usual = available.find((name) => name === primary[base]);
  return exact ?? usual ?? available.find((name) => name.split('-')[0] === base) ?? 'en-US';
}
