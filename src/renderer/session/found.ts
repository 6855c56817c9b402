import { quotationsOf } from '../../core/document/find';
import type { Block } from '../../core/document/nodes';
import { blockText, plainText } from '../../core/document/text';
import type { ScannedQuotation } from '../../core/quotes/scan';
import type { BlockSpan, EditorSnapshot } from '../../editor/api';

/** Words in quotation marks without a record. */
export interface FoundEntry {
  kind: 'found';
  key: string;
  span: BlockSpan;
  /** As in the text, with quotation marks. */
  text: string;
  /** Without quotation marks. */
  words: string;
  isScare: boolean;
  speaker: string | null;
  /** Up to 200 characters of the block on either side. */
  before: string;
  after: string;
}

const contextLength = 200;

/** More are not listed or drawn at once: nobody could go through them, and the window would wait. */
const mostFound = 2_000;

/** The quotations of the text that have no record, outside code. `all`: those of the whole text. */
export function untied({ body, keys }: EditorSnapshot, all: ScannedQuotation[]): FoundEntry[] {
  const { blocks } = plainText(body);
  const found: FoundEntry[] = [];
  let at = 0;
  for (const scanned of all) {
    if (found.length === mostFound) break;
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) < scanned.end) at += 1;
    const block = body[at];
    const bounds = blocks[at];
    const blockKey = keys[at];
    if (!block || !bounds || blockKey === undefined || block.type === 'code') continue;
    const span = { blockKey, start: scanned.start - bounds.start, end: scanned.end - bounds.start };
    if (span.start >= 0 && !isTied(block, span)) found.push(entry(scanned, span, blockText(block)));
  }
  return found;
}

const isTied = (block: Block, { start, end }: BlockSpan): boolean =>
  quotationsOf(block).some((tied) => start < tied.start + tied.text.length && end > tied.start);

const entry = ({ text, kind, speaker }: ScannedQuotation, span: BlockSpan, block: string): FoundEntry => ({
  kind: 'found',
  // Not the position in the block: it changes with every word before it.
  key: `${span.blockKey}:${text}`,
  span,
  text: block.slice(span.start, span.end),
  words: text.replace(/,$/, ''),
  isScare: kind === 'scare',
  speaker,
  before: block.slice(Math.max(0, span.start - contextLength), span.start).trim(),
  after: block.slice(span.end, span.end + contextLength).trim(),
});

/** Sorts by position in the text. */
export function inReadingOrder<T extends { span: BlockSpan }>(
  entries: readonly T[],
  keys: readonly string[],
): T[] {
  const order = new Map(keys.map((key, index) => [key, index]));
  const place = ({ span }: T) => order.get(span.blockKey) ?? -1;
  return [...entries].sort((a, b) => place(a) - place(b) || a.span.start - b.span.start);
}

/** Those of the entries whose words are still in the same place and still without a record. */
export function stillThere(entries: FoundEntry[], { body, keys }: EditorSnapshot): FoundEntry[] {
  if (entries.length === 0) return [];
  const places = new Map(keys.map((key, index) => [key, index]));
  return entries.filter(({ span, text }) => {
    const block = body[places.get(span.blockKey) ?? -1];
    return (
      block !== undefined && !isTied(block, span) && blockText(block).slice(span.start, span.end) === text
    );
  });
}
