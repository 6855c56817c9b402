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

/** One part of a source; `text` is its plain text, whose words are counted. */
function entryOf(
  part: Pick<LedgerEntry, 'kind' | 'fate' | 'what' | 'content'>,
  text: string,
  count = 1,
): LedgerEntry {
  const words = countWords(text);
  return { ...part, count: part.kind === 'words' ? words : count, words, excerpt: excerptOf(text) };
}

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
  const moved = entryOf({ kind: 'words', fate: 'field', what }, text);
  const rest = ledger.map((entry) => {
    if (entry.kind !== 'words' || entry.fate !== 'text') return entry;
    const words = entry.words - moved.words;
    return { ...entry, count: words, words };
  });
  return [...rest.filter(({ kind, count }) => kind !== 'words' || count > 0), moved];
}
