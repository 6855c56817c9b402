import { nodesOf, quotationsOf } from '../document/find';
import type { Block, Body, DocumentNode, TextNode } from '../document/nodes';
import { blockSchema } from '../document/schema';
import { readWords, walk } from '../document/text';
import { correctedWords, type QuoteChange, wordEdits } from './words';

/** A quotation of a record that has changed. */
export interface CorrectedPlace {
  /** As in the article. */
  words: string;
  /** As they are to be, the same where they still match; null where somebody has to look. */
  corrected: string | null;
}

export interface CorrectedBody {
  body: Body;
  places: CorrectedPlace[];
}

/** A body whose quotations of one record follow its change, where that is clear; formats, notes and links stay. */
export function correctBody(
  body: Body,
  quoteId: string,
  change: QuoteChange,
  language: string,
): CorrectedBody {
  const places: CorrectedPlace[] = [];
  const correct = (block: Block): Block => {
    const quotations = quotationsOf(block).filter((found) => found.quoteId === quoteId);
    const notes = nodesOf(block, 'footnote').length > 0;
    if (quotations.length === 0 && !notes) return block;
    const copy = blockSchema.parse(block);
    // From the end, so that the places before stay where they are.
    const own = quotations.toReversed().map(({ text: words, start }): CorrectedPlace => {
      const corrected = correctedWords(words, change, language);
      const isDone = corrected !== null && (corrected === words || putIn(copy, words, start, corrected));
      return { words, corrected: isDone ? corrected : null };
    });
    for (const place of own.toReversed()) places.push(place);
    for (const note of ownNotes(copy)) note.body = note.body.map(correct);
    return copy;
  };
  return { body: body.map(correct), places };
}

function ownNotes(block: Block) {
  const notes: Extract<DocumentNode, { type: 'footnote' }>[] = [];
  walk(block, (node) => {
    if (node.type === 'footnote') notes.push(node);
  });
  return notes;
}

/** Changes the words in the block's text nodes; false, with nothing changed, where a change is not within its lines. */
function putIn(block: Block, words: string, start: number, corrected: string): boolean {
  const texts: { node: TextNode; at: number }[] = [];
  const now = readWords(block, (node, at) => {
    if (node.type === 'text') texts.push({ node, at });
  });
  // A quotation in a quotation has been changed before.
  if (now.slice(start, start + words.length) !== words) return false;
  const edits = wordEdits(words, corrected).map(({ from, to, insert }) => ({
    from: start + from,
    to: start + to,
    insert,
  }));
  const holderOf = (offset: number) =>
    texts.find(({ node, at }) => at <= offset && offset < at + node.text.length) ??
    texts.find(({ node, at }) => at + node.text.length === offset);
  const isWithin = edits.every(({ from, to }) => {
    if (!holderOf(from)) return false;
    for (let offset = from; offset < to; offset++) {
      if (!texts.some(({ node, at }) => at <= offset && offset < at + node.text.length)) return false;
    }
    return true;
  });
  if (!isWithin) return false;
  for (const { from, to, insert } of edits.toReversed()) {
    const holder = holderOf(from);
    for (const text of texts) {
      const { node, at } = text;
      const [first, last] = [Math.max(0, from - at), Math.min(node.text.length, to - at)];
      if (text === holder) {
        const end = Math.max(first, last);
        node.text = node.text.slice(0, first) + insert + node.text.slice(end);
      } else if (last > first) node.text = node.text.slice(0, first) + node.text.slice(last);
    }
  }
  dropEmpty(block);
  return true;
}

/** Lexical keeps no text without words. */
function dropEmpty(block: Block): void {
  walk(block, (node) => {
    if (!('children' in node)) return;
    const children: DocumentNode[] = node.children;
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child?.type === 'text' && child.text === '') children.splice(at, 1);
    }
  });
}
