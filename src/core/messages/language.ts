import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** ICU MessageFormat as written in the file, or as the window's build has parsed it. */
export type Pattern = string | MessageFormatElement[];

/** The messages of a language by area and key; English stands where one is missing. */
export type Translation = Readonly<Record<string, Readonly<Record<string, Pattern>>>>;

/** English with accents and half as long again: shows what is not in the message files, and what is cut off. */
export const pseudoLanguage = 'en-XA';

/** Languages with a folder in `resources/messages`, the source first. */
export const interfaceLanguages = ['en', 'de'] as const;
type InterfaceLanguage = (typeof interfaceLanguages)[number];

let current = 'en';
let messages: Translation = {};

/**
 * The language of this process: one window speaks one language. Set before the first message is read. A tag without
 * messages changes nothing.
 */
export function setLanguage(tag: string, translation: Translation = {}): void {
  if (tag !== pseudoLanguage && !isInterfaceLanguage(tag)) return;
  current = tag;
  messages = translation;
}

export const language = (): string => current;

/** Undefined: it is not translated. */
export const translated = (area: string, key: string): Pattern | undefined => messages[area]?.[key];

const isInterfaceLanguage = (tag: string): tag is InterfaceLanguage =>
  interfaceLanguages.some((known) => known === tag);

/** What the user chose, else the first of the system's languages (BCP 47) that there is, else English. */
export function languageOf(
  choice: InterfaceLanguage | 'system',
  systemLanguages: readonly string[],
): InterfaceLanguage {
  if (choice !== 'system') return choice;
  return systemLanguages.map((tag) => tag.split('-')[0] ?? '').find(isInterfaceLanguage) ?? 'en';
}

const systemLocale = new Intl.DateTimeFormat().resolvedOptions().locale;

/**
 * Where dates and numbers are written as the system does it (`de-AT`), if that speaks the language of the texts;
 * otherwise as the language does.
 */
export function locale(): string {
  const [spoken = ''] = current.split('-');
  if (systemLocale.split('-')[0] === spoken) return systemLocale;
  return spoken === 'en' ? 'en-GB' : spoken;
}
