import { noteQuotationsOf, quotationsOf } from '../document/find';
import { blockText, countWords, plainText } from '../document/text';
import type { Preset } from '../markdown/presets/schema';
import type { QuoteRecord, RenderInput } from '../markdown/render/input';
import type { FindingPlace } from '../model/check';
import type { QuoteEvidence } from '../model/evidence';
import type { ExportOptions } from '../model/exporting';
import { type ScannedQuotation, scanQuotations } from '../quotes/scan';

/** What is known of an address that a link of the article leads to. */
export interface KnownPost {
  /** `draft`: an article that is not published. */
  state: 'published' | 'draft' | 'bin';
}

/** Everything that the checks read, as plain data. Confidential sources are in it. */
export interface CheckInput extends Pick<RenderInput, 'article' | 'quotes' | 'sources'> {
  relatedArticles: NonNullable<RenderInput['relatedArticles']>;
  evidence: Map<string, QuoteEvidence>;
  /** Sources of which a page or a transcript is kept. */
  withPage: Set<string>;
  /** Links of the text that lead to a post of this workspace. */
  posts: Map<string, KnownPost>;
  /** Links of the text into a folder in which this workspace has posts. */
  amongPosts: Set<string>;
  /** The choices of the last export; null before the first one. */
  usual: { preset: Preset; options: Omit<ExportOptions, 'preset'> } | null;
  /** The time of the check, as an instant. */
  now: string;
  /** Threads of comments that are not resolved. */
  openThreads: number;
  oldAfterDays: number;
}

/** Words of the text that are linked to a record. */
export interface CheckedQuotation {
  quoteId: string;
  words: string;
  place: FindingPlace;
  /** Null when the record is gone. */
  record: QuoteRecord | null;
  /** The verb of saying beside the words; null where none was found. */
  cue: string | null;
}

export interface CheckedArticle extends CheckInput {
  quotations: CheckedQuotation[];
  /** Words in quotation marks that have no record and are no title or term. */
  unrecorded: { words: string; place: FindingPlace }[];
}

/** A word is a term, and so are a few that nobody is plainly said to have said. */
function isTerm({ kind, text, confidence }: ScannedQuotation): boolean {
  const count = countWords(text);
  return kind === 'scare' || count < 2 || (count < 4 && confidence < 0.8);
}

/** Finds the quotations of the article, once for all checks. */
export function readForChecks(input: CheckInput): CheckedArticle {
  const { body } = input.article;
  const { text, blocks } = plainText(body);
  const byBlock = new Map<number, ScannedQuotation[]>();
  let at = 0;
  for (const scanned of scanQuotations(text)) {
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) < scanned.end) at += 1;
    const first = blocks[at]?.start ?? 0;
    if (scanned.start < first) continue;
    const placed = { ...scanned, start: scanned.start - first, end: scanned.end - first };
    byBlock.set(at, [...(byBlock.get(at) ?? []), placed]);
  }
  const quotations: CheckedQuotation[] = [];
  const unrecorded: CheckedArticle['unrecorded'] = [];
  for (const [block, node] of body.entries()) {
    const all = byBlock.get(block) ?? [];
    const tied = quotationsOf(node);
    for (const { quoteId, text: words, start } of tied) {
      const end = start + words.length;
      const cue = all.find((scanned) => overlaps(scanned, { start, end }))?.cue ?? null;
      const record = input.quotes.get(quoteId) ?? null;
      quotations.push({ quoteId, words, place: { block, start, end }, record, cue });
    }
    for (const { quoteId, text: words, at: mark } of noteQuotationsOf(node)) {
      const record = input.quotes.get(quoteId) ?? null;
      quotations.push({ quoteId, words, place: { block, start: mark, end: mark }, record, cue: null });
    }
    if (node.type === 'code') continue;
    for (const scanned of all) {
      const { start, end } = scanned;
      const isTied = tied.some((quotation) =>
        overlaps(scanned, { start: quotation.start, end: quotation.start + quotation.text.length }),
      );
      if (!isTerm(scanned) && !isTied)
        unrecorded.push({ words: blockText(node).slice(start, end), place: { block, start, end } });
    }
  }
  return { ...input, quotations, unrecorded };
}

type Span = Pick<FindingPlace, 'start' | 'end'>;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
