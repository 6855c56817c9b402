import type { LedgerEntry } from '../model/ledger';
import { t } from './messages';

/** One line of the report on many files: what the entries that say the same have in common. */
export interface LedgerGroup extends LedgerEntry {
  files: number;
  /** The first files that have it. */
  examples: string[];
}

const mostExamples = 3;
const order: Record<LedgerEntry['fate'], number> = { leftOut: 0, unclear: 1, kept: 2, field: 3, text: 4 };

/** The accounts of all files together, one group for each fate and kind of thing: what was left out first. */
export function groupLedgers(files: { path: string; ledger: LedgerEntry[] }[]): LedgerGroup[] {
  const groups = new Map<string, LedgerGroup>();
  for (const { path, ledger } of files) {
    for (const { back: _, ...entry } of ledger) {
      const key = JSON.stringify([entry.fate, entry.kind, entry.what]);
      const group = groups.get(key);
      if (!group) {
        groups.set(key, { ...entry, files: 1, examples: [path] });
        continue;
      }
      group.count += entry.count;
      group.words += entry.words;
      if (group.excerpt === '') group.excerpt = entry.excerpt;
      if (group.examples.at(-1) === path) continue;
      group.files += 1;
      if (group.examples.length < mostExamples) group.examples.push(path);
    }
  }
  return [...groups.values()].sort((a, b) => order[a.fate] - order[b.fate]);
}

/** A group in plain words: “Left out: 3 forms (12 words) in 2 files: a.html, b.html”. */
export function lineOfGroup({ files, examples, ...entry }: LedgerGroup): string {
  return t(`line.${entry.fate}`, {
    part: t('in', { part: partOf(entry), files, examples: examples.join(', ') }),
  });
}

/**
 * The account of one file in plain words: what is in the text on one line, then each thing that is elsewhere.
 */
export function linesOf(ledger: LedgerEntry[]): string[] {
  const inText = ledger.filter(({ fate }) => fate === 'text');
  const others = ledger.filter(({ fate }) => fate !== 'text').sort((a, b) => order[a.fate] - order[b.fate]);
  return [
    ...(inText.length > 0 ? [t('line.text', { part: inText.map(partOf).join(', ') })] : []),
    ...others.map(lineOfEntry),
  ];
}

/** An entry of one file in plain words, with its first words. */
export function lineOfEntry({ fate, kind, what, count, words, excerpt }: LedgerEntry): string {
  const part = partOf({ kind, what, count, words });
  const line = t(`line.${fate}`, { part: excerpt === '' ? part : t('excerpt', { part, excerpt }) });
  // The words of the file may end a sentence themselves.
  return line.replace(/([.…!?])\.$/, '$1');
}

/** “3 links” of what every text has; “forms (12 words)” of what a reader named. */
function partOf({
  kind,
  what,
  count,
  words,
}: Pick<LedgerEntry, 'kind' | 'what' | 'count' | 'words'>): string {
  if (kind === 'words') {
    return what === t('what.words') ? t('counted.words', { count }) : t('part.words', { what, words });
  }
  const isOurs = kind !== 'keys' && kind !== 'deletions' && what === t(`what.${kind}`);
  if (isOurs) return t(`counted.${kind}`, { count });
  return words === 0 ? t('part.count', { what, count }) : t('part.both', { what, count, words });
}
