import { noteQuotationsOf, quotationsOf } from '../document/find';
import type { Body } from '../document/nodes';
import { blockText, plainText } from '../document/text';
import { dismissalKey } from '../quotes/dismissed';
import { scanQuotations } from '../quotes/scan';
import type { VerifiedQuotation } from '../quotes/verify';
import type { ReportedBlock, TextPart } from './report';

/** A quotation in the text: one with a record by its place in `verified`, or words that have none. */
export interface MarkedQuotation {
  block: number;
  /** UTF-16 offsets in the block’s text; equal for a quotation in a footnote. */
  start: number;
  end: number;
  of: VerifiedQuotation | { words: string; speaker: string };
}

/** All quotations of an article in the order of its text; those without a record are found in it, except dismissed ones. */
export function markQuotations(
  body: Body,
  verified: VerifiedQuotation[],
  dismissed: ReadonlySet<string>,
): MarkedQuotation[] {
  const left = [...verified];
  const tied = body.flatMap((block, index): MarkedQuotation[] => {
    const inText = quotationsOf(block).map(({ start, text }) => ({ start, end: start + text.length }));
    const inNotes = noteQuotationsOf(block).map(({ at }) => ({ start: at, end: at }));
    return [...inText, ...inNotes].flatMap((span) => {
      const of = left.shift();
      return of ? { block: index, ...span, of } : [];
    });
  });
  const found = foundIn(body, dismissed).filter(
    ({ block, start, end }) =>
      !tied.some((mark) => mark.block === block && mark.start < end && start < mark.end),
  );
  return [...tied, ...found].sort((a, b) => a.block - b.block || a.start - b.start);
}

function foundIn(body: Body, dismissed: ReadonlySet<string>): MarkedQuotation[] {
  const { text, blocks } = plainText(body);
  let block = 0;
  return scanQuotations(text).flatMap(({ kind, start, end, text: words, speaker }): MarkedQuotation[] => {
    while (start >= (blocks[block]?.end ?? Number.POSITIVE_INFINITY)) block += 1;
    const from = blocks[block]?.start ?? 0;
    if (kind !== 'direct' || dismissed.has(dismissalKey(words))) return [];
    return [{ block, start: start - from, end: end - from, of: { words, speaker: speaker ?? '' } }];
  });
}

/** The text of each block, cut at its quotations. A quotation inside another one is marked at its place only. */
export function markedText(body: Body, marks: MarkedQuotation[]): ReportedBlock[] {
  const byBlock = body.map((): (MarkedQuotation & { number: number })[] => []);
  for (const [index, mark] of marks.entries()) byBlock[mark.block]?.push({ ...mark, number: index + 1 });
  return body.flatMap((block, index) => {
    const own = byBlock[index] ?? [];
    const text = blockText(block);
    if (text.trim() === '' && own.length === 0) return [];
    const parts: TextPart[] = [];
    let at = 0;
    const plain = (end: number) => {
      if (end > at) parts.push({ text: text.slice(at, end), number: null });
      at = Math.max(at, end);
    };
    for (const { start, end, number } of own) {
      plain(start);
      parts.push({ text: text.slice(at, Math.max(at, end)), number });
      at = Math.max(at, end);
    }
    plain(text.length);
    return { isHeading: block.type === 'heading', parts, numbers: own.map(({ number }) => number) };
  });
}
