/** Offered besides the language that is chosen. */
const offered = [
  'en-GB',
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-PT',
  'pl-PL',
  'cs-CZ',
  'uk-UA',
  'ru-RU',
  'ja-JP',
];

export const languagesWith = (tag: string): string[] => (offered.includes(tag) ? offered : [tag, ...offered]);

const names = new Intl.DisplayNames(undefined, { type: 'language', style: 'short' });

/** `English (United Kingdom)`; the tag itself if the platform has no name for it. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
