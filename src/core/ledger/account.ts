import { nodesOf } from '../document/find';
import type { Block, Body } from '../document/nodes';
import { blockText, countWords } from '../document/text';
import type { LedgerEntry } from '../model/ledger';
import { excerptOf } from './entry';
import { type Counts, countsOfKept, noCounts } from './kept';
import { t } from './messages';

const kinds = ['words', 'notes', 'links', 'pictures', 'tables', 'comments'] as const;

/** What an imported text holds: what has a node of the model, and what is kept as it was written. */
export function accountOf(body: Body): LedgerEntry[] {
  const sources = body.flatMap((block) => [
    ...nodesOf(block, 'opaque-block').map(({ source }) => source),
    ...nodesOf(block, 'opaque-inline').map(({ source }) => source),
  ]);
  const text = sumOf(body.map(countsOf));
  const kept = sumOf(sources.map(countsOfKept));
  const sample = sources[0] ?? '';
  return [
    ...entriesOf('text', text, ''),
    ...entriesOf('kept', kept, sample),
    ...(sources.length > 0 ? [entry('kept', 'pieces', sources.length, 0, t('what.pieces'), sample)] : []),
  ];
}

function countsOf(block: Block): Counts {
  const notes = nodesOf(block, 'footnote');
  const figures = nodesOf(block, 'figure');
  return {
    ...noCounts(),
    words: wordsIn([block]) + wordsOf(figures.map(({ caption, credit }) => `${caption}\n${credit}`)),
    notes: notes.length,
    noteWords: notes.reduce((sum, { body }) => sum + wordsIn(body), 0),
    links: nodesOf(block, 'link').length,
    pictures: figures.length,
    tables: nodesOf(block, 'table').length,
  };
}

const wordsOf = (texts: string[]): number => texts.reduce((sum, text) => sum + countWords(text), 0);
const wordsIn = (body: Body): number => wordsOf(body.map(blockText));

function sumOf(all: Counts[]): Counts {
  const sum = noCounts();
  for (const counts of all) for (const kind of [...kinds, 'noteWords'] as const) sum[kind] += counts[kind];
  return sum;
}

const entriesOf = (fate: 'text' | 'kept', counts: Counts, sample: string): LedgerEntry[] =>
  kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const words = kind === 'words' ? counts.words : kind === 'notes' ? counts.noteWords : 0;
      return entry(fate, kind, counts[kind], words, t(`what.${kind}`), sample);
    });

const entry = (
  fate: LedgerEntry['fate'],
  kind: LedgerEntry['kind'],
  count: number,
  words: number,
  what: string,
  sample: string,
): LedgerEntry => ({ kind, fate, count, words, what, excerpt: excerptOf(sample) });
