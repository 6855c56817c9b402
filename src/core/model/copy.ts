import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

/** A copy of the database beside it, as programs that synchronise folders make one. */
export const foundCopySchema = z.object({ name: z.string(), at: instantSchema });
export type FoundCopy = z.infer<typeof foundCopySchema>;

const comparedArticleSchema = z.object({
  id: idSchema,
  headline: z.string(),
  /**
   * Only in the copy; merged without a question; with places to choose; only its header differs; its text cannot be read
   * whole here or in the copy, so that it stays as it is.
   */
  state: z.enum(['new', 'merged', 'overlapping', 'header', 'damaged']),
  /** The blocks of each place that both changed, as plain text. */
  overlaps: z.array(z.object({ mine: z.array(z.string()), theirs: z.array(z.string()) })),
  header: z.array(z.object({ field: z.string(), mine: z.string(), theirs: z.string() })),
});
export type ComparedArticle = z.infer<typeof comparedArticleSchema>;

/** Tables of records that come in from a copy, parents before what points to them. */
export const copiedTables = [
  'speaker',
  'source',
  'snapshot',
  'quote',
  'verification',
  'snippet',
  'template',
  'asset',
  'transcript',
  'archive_site',
  'archive_post',
] as const;
export type CopiedTable = (typeof copiedTables)[number];

/** Of these a record that differs is one or the other's. */
export const chosenTables = ['source', 'quote', 'speaker', 'snippet', 'template'] as const;
export type ChosenTable = (typeof chosenTables)[number];

const recordRef = z.object({ table: z.enum(chosenTables), id: idSchema });
export type RecordRef = z.infer<typeof recordRef>;

const differingRecordSchema = recordRef.extend({
  /** What it is called here. */
  name: z.string(),
  /** When each side last changed it. */
  mine: instantSchema,
  theirs: instantSchema,
});
export type DifferingRecord = z.infer<typeof differingRecordSchema>;

export const copyComparisonSchema = z.object({
  articles: z.array(comparedArticleSchema),
  /** Records that only the copy has. */
  records: z.array(z.object({ table: z.enum(copiedTables), count: z.int() })),
  /** Records of both that differ: each stays as it is unless the copy's is chosen. */
  differing: z.array(differingRecordSchema),
});
export type CopyComparison = z.infer<typeof copyComparisonSchema>;

export const copyDecisionSchema = z.object({
  id: idSchema,
  overlaps: z.array(z.enum(['mine', 'theirs', 'both'])),
  header: z.enum(['mine', 'theirs']),
});
export type CopyDecision = z.infer<typeof copyDecisionSchema>;

export const copyChoicesSchema = z.object({
  articles: z.array(copyDecisionSchema),
  /** Records that become what they are in the copy. */
  taken: z.array(recordRef),
});
export type CopyChoices = z.infer<typeof copyChoicesSchema>;
