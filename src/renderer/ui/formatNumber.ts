import { locale } from '../../core/messages/language';

let format: Intl.NumberFormat | undefined;

/** A number alone, as the system writes it; a number in a sentence is part of its message. */
export function formatNumber(value: number): string {
  format ??= new Intl.NumberFormat(locale());
  return format.format(value);
}
