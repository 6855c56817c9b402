import { nodesOf } from '../document/find';
import type { Block, Body, DocumentNode } from '../document/nodes';
import { reviewOf } from '../document/suggestion';
import { countWords, lineTypes, readWords } from '../document/text';
import type { LedgerEntry } from '../model/ledger';
import { excerptOf } from './entry';
import { type Kept, readKept } from './kept';
import { t } from './messages';

const kinds = ['words', 'notes', 'links', 'pictures', 'tables', 'comments'] as const;

/** How many of each kind; `noteWords` are the words of the notes, which `words` is without. */
type Counts = Record<(typeof kinds)[number] | 'noteWords' | 'pieces', number>;

const noCounts = (): Counts => ({
  words: 0,
  notes: 0,
  noteWords: 0,
  links: 0,
  pictures: 0,
  tables: 0,
  comments: 0,
  pieces: 0,
});

/** What an imported text holds: what has a node of the model, and what is kept as it was written. */
export function accountOf(body: Body): LedgerEntry[] {
  const text = noCounts();
  const kept = noCounts();
  const read = readOnce();
  let sample = '';
  for (const block of body) {
    countWordsOf(block, { text, kept, read }, 'words');
    for (const { body: note } of nodesOf(block, 'footnote'))
      for (const inner of note) countWordsOf(inner, { text, kept, read }, 'noteWords');
    text.notes += nodesOf(block, 'footnote').length;
    text.links += nodesOf(block, 'link').length;
    text.pictures += nodesOf(block, 'figure').length;
    text.tables += nodesOf(block, 'table').length;
    for (const { source } of [...nodesOf(block, 'opaque-block'), ...nodesOf(block, 'opaque-inline')]) {
      const piece = read(source);
      for (const kind of ['notes', 'links', 'pictures', 'tables', 'comments'] as const)
        kept[kind] += piece[kind];
      kept.pieces += 1;
      sample ||= source;
    }
  }
  return [
    ...entriesOf('text', text, ''),
    ...entriesOf('kept', kept, sample),
    ...(kept.pieces > 0 ? [entry('kept', 'pieces', kept.pieces, 0, sample)] : []),
  ];
}

/** Each piece is parsed once, for its words and for what else is in it. */
function readOnce(): (source: string) => Kept {
  const known = new Map<string, Kept>();
  return (source) => {
    const piece = known.get(source) ?? readKept(source);
    known.set(source, piece);
    return piece;
  };
}

interface Account {
  text: Counts;
  kept: Counts;
  read: (source: string) => Kept;
}

/** A word that is in part kept, as the ordinal in `3<sup>rd</sup>`, is one word of the text. */
function countWordsOf(block: Block, { text, kept, read }: Account, kind: 'words' | 'noteWords'): void {
  const pieces: { at: number; text: string }[] = [];
  let captions = '';
  const words = readApart(block, (node, at) => {
    if (lineTypes.has(node.type)) pieces.push({ at, text: '\n' });
    if (node.type === 'opaque-inline') pieces.push({ at, text: read(node.source).text });
    if (node.type === 'opaque-block') pieces.push({ at, text: `\n${read(node.source).text}\n` });
    if (node.type === 'figure') captions += `\n${node.caption}\n${node.credit}`;
  });
  let whole = '';
  let from = 0;
  for (const piece of pieces) {
    whole += words.slice(from, piece.at) + piece.text;
    from = piece.at;
  }
  const inText = countWords(words);
  text[kind] += inText + countWords(captions);
  kept.words += countWords(whole + words.slice(from)) - inText;
}

/** The words of a block. Where words are suggested to be deleted, they are words of their own: `old|new` are two. */
function readApart(block: Block, enter: (node: DocumentNode, at: number) => void): string {
  const ends: number[] = [];
  let isDeleted = false;
  const words = readWords(block, (node, at) => {
    enter(node, at + ends.length);
    if (node.type !== 'text') return;
    const next = reviewOf(node).suggestion?.kind === 'deletion';
    if (next !== isDeleted) ends.push(at);
    isDeleted = next;
  });
  return [...ends, words.length].map((end, index) => words.slice(ends[index - 1] ?? 0, end)).join(' ');
}

const entriesOf = (fate: 'text' | 'kept', counts: Counts, sample: string): LedgerEntry[] =>
  kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const words = kind === 'words' ? counts.words : kind === 'notes' ? counts.noteWords : 0;
      return entry(fate, kind, counts[kind], words, sample);
    });

const entry = (
  fate: LedgerEntry['fate'],
  kind: (typeof kinds)[number] | 'pieces',
  count: number,
  words: number,
  sample: string,
): LedgerEntry => ({ kind, fate, count, words, what: t(`what.${kind}`), excerpt: excerptOf(sample) });
