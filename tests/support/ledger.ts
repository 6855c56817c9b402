import type { LedgerEntry } from '../../src/core/model/ledger';
import type { SourceCounts } from './sourceCounts';

/** All that an account says came in, moved to a field, was kept or was left out, added up by kind. */
export function sumsOf(ledger: LedgerEntry[]): SourceCounts {
  const sum = (kind: LedgerEntry['kind']) =>
    ledger.filter((entry) => entry.kind === kind).reduce((total, { count }) => total + count, 0);
  return {
    words: ledger.reduce((total, { words }) => total + words, 0),
    notes: sum('notes'),
    links: sum('links'),
    pictures: sum('pictures'),
    tables: sum('tables'),
    comments: sum('comments'),
  };
}
