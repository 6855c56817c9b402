import { countWords } from '../document/text';
import type { LedgerEntry } from '../model/ledger';

const longestExcerpt = 200;

/** The first words of a text, on one line. */
export const excerptOf = (text: string): string => {
  const line = text
    .slice(0, longestExcerpt * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt - 1).trimEnd()}…` : line;
};

/** Keys of front matter, whose values are no words of the text; the excerpt is their names. */
export const keysEntry = (fate: LedgerEntry['fate'], what: string, names: string[]): LedgerEntry => ({
  kind: 'keys',
  fate,
  count: names.length,
  words: 0,
  what,
  excerpt: excerptOf(names.join(', ')),
});

/** The account after words of the text became a field. */
export function moveToField(ledger: LedgerEntry[], what: string, text: string): LedgerEntry[] {
  const count = countWords(text);
  const moved: LedgerEntry = {
    kind: 'words',
    fate: 'field',
    count,
    words: count,
    what,
    excerpt: excerptOf(text),
  };
  const rest = ledger.map((entry) => {
    if (entry.kind !== 'words' || entry.fate !== 'text') return entry;
    const words = entry.words - count;
    return { ...entry, count: words, words };
  });
  return [...rest.filter((entry) => entry.kind !== 'words' || entry.count > 0), moved];
}
