import type { PhrasingContent } from 'mdast';
import { formatLocator, formatReference, sourceUrl } from '../citations/reference';
import type { QuoteRecord, RenderInput } from '../markdown/render/input';
import { withhold } from '../markdown/render/withhold';
import type { QuotationCounts } from '../model/report';
import { type VerifiedQuotation, verifyQuotations } from '../quotes/verify';
import { heldOn } from '../speakers/roles';
import { type MarkedQuotation, markedText, markQuotations } from './marks';
import { countsOf, type QuotationReport, type ReportedQuotation, type ReportedWaiver } from './report';

export interface ReportInput {
  /** With confidential sources: words are compared with their records, and then nothing else is told of them. */
  input: RenderInput;
  /** Keys of words that are no quotation (`core/quotes/dismissed.ts`). */
  dismissed: string[];
  waivers: ReportedWaiver[];
  madeAt: string;
}

function marksOf({ input, dismissed }: ReportInput): MarkedQuotation[] {
  const { body, language } = input.article;
  const quotes = new Map(
    [...input.quotes].map(([id, { quote, proof }]) => [
      id,
      { ...quote, evidence: proof?.evidence ?? ('recorded' as const) },
    ]),
  );
  return markQuotations(body, verifyQuotations(body, quotes, language), new Set(dismissed));
}

export const countQuotations = (input: ReportInput): QuotationCounts =>
  countsOf(
    marksOf(input).map(({ of }) =>
      'evidence' in of
        ? { ...of, state: of.evidence === 'unrecorded' ? null : of.state }
        : { evidence: 'unrecorded', state: null, warnings: [] },
    ),
  );

export function quotationReport(from: ReportInput): QuotationReport {
  const marks = marksOf(from);
  const { article, quotes } = withhold(from.input);
  const quotations = marks.map(({ of }, index) => {
    const number = index + 1;
    return 'evidence' in of
      ? reported(number, of, quotes.get(of.quoteId), article.language)
      : { ...unknown(number, of.words), speaker: of.speaker };
  });
  const { headline, slug, status, language, updatedAt, words } = article;
  return {
    version: 1,
    article: { headline, slug, status, language, updatedAt, words },
    madeAt: from.madeAt,
    counts: countsOf(quotations),
    quotations,
    waivers: from.waivers,
    text: markedText(article.body, marks),
  };
}

const unknown = (number: number, words: string): ReportedQuotation => ({
  number,
  words,
  evidence: 'unrecorded',
  state: null,
  warnings: [],
  diff: [],
  withheld: false,
  record: '',
  speaker: '',
  role: '',
  dateSaid: '',
  source: '',
  url: '',
  locator: '',
  verification: null,
  page: null,
});

function reported(
  number: number,
  { words, state, warnings, evidence, diff }: VerifiedQuotation,
  record: QuoteRecord | undefined,
  language: string,
): ReportedQuotation {
  const known = unknown(number, words);
  if (!record || evidence === 'unrecorded') return known;
  const { quote, speaker, source, proof } = record;
  const reference = source ? formatReference(source, language).map(textOf).join('') : '';
  // Warnings and differences have words of the record.
  if (source?.confidential) return { ...known, state, evidence, withheld: true, source: reference };
  return {
    ...known,
    state,
    warnings,
    evidence,
    diff,
    record: quote.text,
    speaker: speaker?.name ?? '',
    role: speaker ? heldOn(speaker, quote.dateSaid) : '',
    dateSaid: quote.dateSaid ?? '',
    source: reference,
    url: source ? sourceUrl(source) : '',
    locator: formatLocator(quote.locatorLabel || undefined, quote.locator),
    verification: proof?.verification ?? null,
    page: proof?.page ?? null,
  };
}

const textOf = (node: PhrasingContent): string => {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};
