import { locale } from './language';

/** How an instant is written; made at its first use, because the language is not known when a module is read. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (at: Date) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => {
    format ??= new Intl.DateTimeFormat(locale(), options);
    return format.format(at);
  };
}

/** `A, B and C`. */
export const listed = (parts: readonly string[]): string => new Intl.ListFormat(locale()).format(parts);
