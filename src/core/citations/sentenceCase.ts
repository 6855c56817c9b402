/** Whether the letter at an offset (UTF-16) must stay as it is written. */
type Guard = (at: number) => boolean;
const nothing: Guard = () => false;

const wordPattern = /\p{L}[\p{L}\p{M}'’]*/gu;

/**
 * An English title in sentence case, as CSL wants titles stored: words with one capital at their start lose it, but for
 * the first word of the title and of a subtitle, names of months, days, countries and languages, and guarded letters.
 * Words with other capitals (NATO, McKay) stay. A title in capitals throughout keeps only the first
 * (https://docs.citationstyles.org/en/stable/specification.html#sentence-case-conversion).
 */
export function sentenceCase(title: string, isGuarded: Guard = nothing): string {
  const free = [...title.matchAll(wordPattern)].filter(({ index }) => !isGuarded(index));
  const isShouted = free.length > 1 && free.every(([word]) => word === word.toUpperCase());
  let result = '';
  let end = 0;
  for (const { 0: word, index } of free) {
    const before = title.slice(0, index);
    result +=
      title.slice(end, index) +
      (isFirst(before) ? firstOf(word, isShouted) : lower(word, title, index, isShouted));
    end = index + word.length;
  }
  return result + title.slice(end);
}

/** Whether the words of a title have capitals in the English way: those after the first that are not short all do. */
export function isTitleCase(title: string): boolean {
  const [, ...words] = [...title.matchAll(wordPattern)]
    .map(([word]) => word)
    .filter((word) => word.length > 3);
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** At the start, or behind a colon, a full stop or a dash: quotation marks and brackets may stand between. */
const isFirst = (before: string): boolean => /(?:^|[:.?!—–])[\s\p{Ps}\p{Pi}"'{]*$/u.test(before.slice(-10));

const firstOf = (word: string, isShouted: boolean): string =>
  isShouted ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;

function lower(word: string, title: string, at: number, isShouted: boolean): string {
  if (isShouted) return word.toLowerCase();
  // Initials, numbers of kings and formulas: `J. Doe`, `World War II`, `H2O`.
  const isPart = /[\p{N}.]/u.test(title[at + word.length] ?? '') && word.length === 1;
  const isBehindDigit = /\p{N}/u.test(title[at - 1] ?? '');
  if (word === 'I' || /^I['’]/.test(word) || isPart || isBehindDigit) return word;
  return /^\p{Lu}[\p{Ll}\p{M}'’]*$/u.test(word) && !properNames().has(word) ? word.toLowerCase() : word;
}

let names: Set<string> | null = null;

/** Names that English writes with a capital and that the platform knows, but for those that are words as well. */
function properNames(): Set<string> {
  names ??= new Set(
    [...dayNames(), ...regionNames()].filter(
      (name) => !/^(?:March|May|Chad|Turkey|Jersey|Guinea)$/.test(name),
    ),
  );
  return names;
}

function dayNames(): string[] {
  const inEnglish = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(at);
  const months = Array.from({ length: 12 }, (_, month) =>
    inEnglish({ month: 'long' }, Date.UTC(2021, month)),
  );
  return [
    ...months,
    ...Array.from({ length: 7 }, (_, day) => inEnglish({ weekday: 'long' }, Date.UTC(2021, 0, day + 1))),
  ];
}

/** The names in one word of countries and languages. */
function regionNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const kinds = ['region', 'language'] as const;
  return kinds.flatMap((type) => {
    const display = new Intl.DisplayNames('en', { type, fallback: 'none' });
    return codes.flatMap((code) => {
      const name = display.of(type === 'region' ? code : code.toLowerCase()) ?? '';
      return /^\p{Lu}[\p{Ll}]{3,}$/u.test(name) ? [name] : [];
    });
  });
}
