import { quotationsOf } from '../../../core/document/find';
import { blockText, plainText } from '../../../core/document/text';
import { type ScannedQuotation, scanQuotations } from '../../../core/quotes/scan';
import type { BlockSpan, EditorSnapshot } from '../../../editor/api';

/** Words in quotation marks that no record stands behind. */
export interface FoundEntry {
  kind: 'found';
  key: string;
  span: BlockSpan;
  /** Without quotation marks. */
  words: string;
  isScare: boolean;
  speaker: string | null;
  /** Up to 200 characters of the block on either side. */
  before: string;
  after: string;
}

const contextLength = 200;

/**
 * Reads the whole text for quotations and leaves out those that are tied to a record, and code. The whole,
 * because “she added” may point to a speaker of the paragraph before.
 */
export function findUntied({ body, keys }: EditorSnapshot): FoundEntry[] {
  const { text, blocks } = plainText(body);
  const found: FoundEntry[] = [];
  let at = 0;
  for (const scanned of scanQuotations(text)) {
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) < scanned.end) at += 1;
    const block = body[at];
    const bounds = blocks[at];
    const blockKey = keys[at];
    if (!block || !bounds || blockKey === undefined || block.type === 'code') continue;
    const start = scanned.start - bounds.start;
    const end = scanned.end - bounds.start;
    const isTied = quotationsOf(block).some(
      (tied) => start < tied.start + tied.text.length && end > tied.start,
    );
    if (start >= 0 && !isTied) found.push(entry(scanned, { blockKey, start, end }, blockText(block)));
  }
  return found;
}

const entry = ({ text, kind, speaker }: ScannedQuotation, span: BlockSpan, block: string): FoundEntry => ({
  kind: 'found',
  // The place in the block changes with every word before it; the words themselves are what was dismissed.
  key: `${span.blockKey}:${text}`,
  span,
  words: text.replace(/,$/, ''),
  isScare: kind === 'scare',
  speaker,
  before: block.slice(Math.max(0, span.start - contextLength), span.start).trim(),
  after: block.slice(span.end, span.end + contextLength).trim(),
});

/** Both lists as one, in the order of the text. */
export function inReadingOrder<T extends { span: BlockSpan }>(
  entries: readonly T[],
  keys: readonly string[],
): T[] {
  const order = new Map(keys.map((key, index) => [key, index]));
  const place = ({ span }: T) => order.get(span.blockKey) ?? -1;
  return [...entries].sort((a, b) => place(a) - place(b) || a.span.start - b.span.start);
}
