import type { Statement } from '../citations/statements';
import type { Article } from '../model/article';
import type { QuoteProof } from '../model/evidence';
import type { QuotationCounts } from '../model/report';
import type { Warning } from '../quotes/drift';
import type { VerifiedQuotation } from '../quotes/verify';
import type { DiffPart } from '../quotes/wordDiff';

/** A quotation of an article with all that is known of it. */
export interface ReportedQuotation {
  /** From 1, in the order of the text. */
  number: number;
  words: string;
  evidence: VerifiedQuotation['evidence'];
  /** Null without a record, as there is nothing to compare with, and for words off the record. */
  state: VerifiedQuotation['state'] | null;
  warnings: Warning[];
  /** From the record to the article; empty unless the words have drifted. */
  diff: DiffPart[];
  /** Its source is confidential or on background: nothing of it or of its speaker is told. */
  withheld: boolean;
  /** It is off the record: its words are not told either. */
  offRecord: boolean;
  /** The words on record; empty without a record, or when they are withheld. */
  record: string;
  /** For words without a record, who may have said them, as the text has it. */
  speaker: string;
  role: string;
  dateSaid: string;
  source: string;
  url: string;
  locator: string;
  verification: QuoteProof['verification'];
  page: QuoteProof['page'];
}

/** Words that the article cites a source for. */
export interface ReportedStatement {
  words: string;
  evidence: 'verified' | 'sourced';
  /** Its source must not be named. */
  withheld: boolean;
  source: string;
  url: string;
  check: Statement['check'];
  lapse: Statement['lapse'];
}

/** A piece of the article’s text; with the number of a quotation, its words. */
export interface TextPart {
  text: string;
  number: number | null;
}

/** A top-level block of the article. */
export interface ReportedBlock {
  isHeading: boolean;
  parts: TextPart[];
  /** The quotations in it, those of its footnotes too. */
  numbers: number[];
}

export interface ReportedWaiver {
  check: string;
  subject: string;
  reason: string;
  by: string;
  at: string;
}

/** What a checking desk wants to know of an article. */
export interface QuotationReport {
  version: 1;
  article: Pick<Article, 'headline' | 'slug' | 'status' | 'language' | 'updatedAt' | 'words'>;
  madeAt: string;
  counts: QuotationCounts;
  quotations: ReportedQuotation[];
  statements: ReportedStatement[];
  waivers: ReportedWaiver[];
  text: ReportedBlock[];
}

export function countsOf(
  quotations: Pick<ReportedQuotation, 'evidence' | 'state' | 'warnings'>[],
): QuotationCounts {
  const counts = { verified: 0, sourced: 0, recorded: 0, unrecorded: 0, drifted: 0, warned: 0 };
  for (const { evidence, state, warnings } of quotations) {
    counts[evidence] += 1;
    if (state === 'drifted') counts.drifted += 1;
    if (warnings.length > 0) counts.warned += 1;
  }
  return counts;
}
