import { monthOfName } from './monthNames';

/** In whose words a date has no year, month and day by shape. */
const eastAsian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?/;
const figures = /^(?:\p{L}+\.?,? +)?(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/u;

/** Year, month and day as a page of any language writes them: `3. März 2026`, `3 de marzo de 2026`, `2026年3月3日`; empty if they are not certain. */
export function localDateParts(text: string): string[] {
  const [, ...asian] = eastAsian.exec(text) ?? [];
  if (asian.length > 0) return asian.filter((part) => part !== undefined);
  const [, first, second, year] = figures.exec(text) ?? [];
  if (first && second && year) {
    if (Number(first) > 12) return [year, second, first];
    return Number(second) > 12 ? [year, first, second] : [];
  }
  return wordsOfDate(text);
}

/** Words that stand between the parts of a date, or behind the number of a day. */
const linking = /^(?:er|ος|ª|º|st|nd|rd|th|de|del|di|d|do|av|le|el|la|den|the|van|von|of|г|року|a)$/;

function wordsOfDate(text: string): string[] {
  const tokens =
    text
      .slice(0, 100)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const words = tokens.filter((token) => !linking.test(token));
  // “mar.” may be a Tuesday in front of the date.
  const isYear = (word: string | undefined) => word !== undefined && /^\d{4}$/.test(word);
  const month = words.findIndex(
    (word, at) =>
      monthOfName(word) !== null &&
      (isYear(words[at + 1]) || isYear(words[at - 1]) || (isDay(words[at + 1]) && isYear(words[at + 2]))),
  );
  if (month < 0) return [];
  const number = String(monthOfName(words[month] ?? ''));
  const [before, after, later] = [words[month - 1], words[month + 1], words[month + 2]];
  if (isYear(after)) return [after ?? '', number, ...(isDay(before) ? [before ?? ''] : [])];
  if (isYear(later)) return [later ?? '', number, after ?? ''];
  return [before ?? '', number, ...(isDay(after) ? [after ?? ''] : [])];
}

const isDay = (word: string | undefined): boolean => word !== undefined && /^\d{1,2}$/.test(word);
