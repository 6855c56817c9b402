import { z } from 'zod';
import { instantSchema } from './primitives';
import type { SnapshotInfo } from './snapshot';

/**
 * What the words of a record rest on. `recorded`: on nothing outside the article. `sourced`: their source is named.
 * `verified`: they were found in the page or the transcript of the source, or a person confirmed them against the source.
 */
export const evidenceSchema = z.enum(['recorded', 'sourced', 'verified']);
export type Evidence = z.infer<typeof evidenceSchema>;

/** `unverified`: recorded or sourced. `drifted`: an article has other words than the record. */
export const evidenceFilterSchema = z.enum([...evidenceSchema.options, 'unverified', 'drifted']);
export type EvidenceFilter = z.infer<typeof evidenceFilterSchema>;

/** How many records, and in lists of articles cited statements too, of an article have each evidence. */
export const evidenceCountsSchema = z.record(evidenceSchema, z.int());
export type EvidenceCounts = z.infer<typeof evidenceCountsSchema>;

export const noRecords: EvidenceCounts = { recorded: 0, sourced: 0, verified: 0 };

const verificationSchema = z.object({
  method: z.enum(['snapshot', 'transcript', 'by-hand']),
  /** Empty where Stet found the words. */
  checkedBy: z.string(),
  at: instantSchema,
  /** Milliseconds at which the words are said, where they were found in a transcript. */
  saidAt: z.int().nullable(),
  /**
   * What changed since, so that the verification no longer counts: the words or their context, who said them or when,
   * the source, the source's entry, its page, or its transcript. Null while it counts.
   */
  lapse: z.enum(['words', 'speaker', 'source', 'entry', 'page', 'transcript']).nullable(),
});

export const quoteEvidenceSchema = z.object({
  evidence: evidenceSchema,
  verification: verificationSchema.nullable(),
});
export type QuoteEvidence = z.infer<typeof quoteEvidenceSchema>;

export const noEvidence: QuoteEvidence = { evidence: 'recorded', verification: null };

/** With the page of the source, where it has one. */
export interface QuoteProof extends QuoteEvidence {
  page: SnapshotInfo | null;
}
