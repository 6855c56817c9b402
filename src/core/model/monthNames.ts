/** Languages of newsrooms' pages. */
const languages =
  'bg ca cs da de el en es et eu fi fr ga gl hr hu id is it lt lv mt nb nl nn pl pt ro ru sk sl sq sr sr-Latn sv tr uk vi'.split(
    ' ',
  );

let months: Map<string, number> | null = null;

/** The number of a month by its name in any of these languages, in full or short; null for other words, and for names that are of two months. */
export function monthOfName(word: string): number | null {
  months ??= readNames();
  return months.get(folded(word)) ?? null;
}

function readNames(): Map<string, number> {
  const found = new Map<string, Set<number>>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day, many languages have another form of the name.
      for (const day of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...day, month: style, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2021, month - 1, 1));
          const name = folded(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (/^\p{L}{3,}$/u.test(name)) found.set(name, (found.get(name) ?? new Set()).add(month));
        }
      }
    }
  }
  // “Listopad” is October in one language and November in others.
  return new Map([...found].flatMap(([name, all]) => (all.size === 1 ? [[name, [...all][0] ?? 0]] : [])));
}

const folded = (word: string): string => word.toLowerCase().normalize('NFC').replace(/\.$/, '');
