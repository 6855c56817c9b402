/** English with accents and half as long again: shows what is not in the message files, and what is cut off. */
export const pseudoLanguage = 'en-XA';

/** Languages with a folder in `resources/messages`, and the one that is made from English. */
const languages = ['en', pseudoLanguage];

let current = 'en';

/** The language of this process: one window speaks one language. Set before the first message is read. */
export function setLanguage(tag: string): void {
  if (languages.includes(tag)) current = tag;
}

export const language = (): string => current;
