import type { PhrasingContent } from 'mdast';
import { formatLocator, formatReference, sourceUrl } from '../citations/reference';
import { statementsOf } from '../citations/statements';
import type { Body } from '../document/nodes';
import type { QuoteRecord, RenderInput } from '../markdown/render/input';
import { leftOut, offRecordAmong, withhold, without } from '../markdown/render/withhold';
import type { QuotationCounts } from '../model/report';
import type { Source } from '../model/source';
import { type VerifiedQuotation, verifyQuotations } from '../quotes/verify';
import { heldOn } from '../speakers/roles';
import { markedText, markQuotations } from './marks';
import {
  countsOf,
  type QuotationReport,
  type ReportedQuotation,
  type ReportedStatement,
  type ReportedWaiver,
} from './report';

export interface ReportInput {
  /** With confidential sources: words are compared with their records, and then nothing else is told of them. */
  input: RenderInput;
  /** Keys of words that are no quotation (`core/quotes/dismissed.ts`). */
  dismissed: string[];
  waivers: ReportedWaiver[];
  madeAt: string;
}

/** The text and its quotations. Words off the record are left out of the text and of what it is compared with. */
function markedUp({ input, dismissed }: ReportInput) {
  const { article } = input;
  const offRecord = offRecordAmong(input.quotes);
  const body = without(article.body, { sources: new Set(), quotes: offRecord });
  const quotes = new Map(
    [...input.quotes].map(([id, { quote, proof }]) => [
      id,
      {
        ...quote,
        ...(offRecord.has(id) && { text: leftOut, translation: '' }),
        evidence: proof?.evidence ?? ('recorded' as const),
      },
    ]),
  );
  const verified = verifyQuotations(body, quotes, article.language);
  return { body, offRecord, marks: markQuotations(body, verified, new Set(dismissed)) };
}

export const countQuotations = (input: ReportInput): QuotationCounts =>
  countsOf(
    markedUp(input).marks.map(({ of }) =>
      'evidence' in of
        ? { ...of, state: of.evidence === 'unrecorded' ? null : of.state }
        : { evidence: 'unrecorded', state: null, warnings: [] },
    ),
  );

export function quotationReport(from: ReportInput): QuotationReport {
  const { body, offRecord, marks } = markedUp(from);
  const { article, quotes, sources } = withhold(from.input);
  const quotations = marks.map(({ of }, index) => {
    const number = index + 1;
    if ('evidence' in of && offRecord.has(of.quoteId))
      return { ...unknown(number, of.words), evidence: of.evidence, withheld: true, offRecord: true };
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
    statements: reportedStatements(body, from.input, sources),
    waivers: from.waivers,
    text: markedText(body, marks),
  };
}

/** `body` is without words off the record, `sources` without those that must not be named. */
function reportedStatements(
  body: Body,
  { article, statements = [] }: RenderInput,
  sources: RenderInput['sources'],
): ReportedStatement[] {
  return statementsOf(body, statements).map(({ sourceId, words, check, lapse }) => {
    const source = sources.get(sourceId);
    return {
      words,
      evidence: check ? 'verified' : 'sourced',
      withheld: source?.confidential ?? false,
      source: source ? referenceOf(source, article.language) : '',
      url: source ? sourceUrl(source) : '',
      check,
      lapse,
    };
  });
}

const referenceOf = (source: Source, language: string): string =>
  formatReference(source, language).map(textOf).join('');

const unknown = (number: number, words: string): ReportedQuotation => ({
  number,
  words,
  evidence: 'unrecorded',
  state: null,
  warnings: [],
  diff: [],
  withheld: false,
  offRecord: false,
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
  const reference = source ? referenceOf(source, language) : '';
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
