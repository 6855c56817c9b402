import type { Source } from '../model/source';

const usual: Record<string, string> = {
  de: 'eine Quelle, die nicht genannt werden möchte',
  en: 'a source who asked not to be named',
  es: 'una fuente que pidió no ser identificada',
  fr: 'une source qui a requis l’anonymat',
  it: 'una fonte che ha chiesto di restare anonima',
  nl: 'een bron die niet genoemd wil worden',
  pt: 'uma fonte que pediu para não ser identificada',
};

/** The default wording for a confidential source. */
const usualWithheld = (language: string): string =>
  usual[language.split('-')[0]?.toLowerCase() ?? ''] ?? usual['en'] ?? '';

/** The wording that an export uses for a confidential source. */
export const withheldWords = ({ withheldAs }: Pick<Source, 'withheldAs'>, language: string): string =>
  withheldAs.replace(/\s+/g, ' ').trim() || usualWithheld(language);

/** The same with a capital letter, for the beginning of a line. */
export const withheldLine = (source: Pick<Source, 'withheldAs'>, language: string): string =>
  withheldWords(source, language).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
