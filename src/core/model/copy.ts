import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

/** A copy of the database beside it, as programs that synchronise folders make one. */
export const foundCopySchema = z.object({ name: z.string(), at: instantSchema });
export type FoundCopy = z.infer<typeof foundCopySchema>;

const comparedArticleSchema = z.object({
  id: idSchema,
  headline: z.string(),
  /** Only in the copy; merged without a question; with places to choose; only its header differs. */
  state: z.enum(['new', 'merged', 'overlapping', 'header']),
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
  'snippet',
  'asset',
  'archive_post',
] as const;
export type CopiedTable = (typeof copiedTables)[number];

export const copyComparisonSchema = z.object({
  articles: z.array(comparedArticleSchema),
  /** Records that only the copy has. */
  records: z.array(z.object({ table: z.enum(copiedTables), count: z.int() })),
  /** Names of records that differ: they stay as they are. */
  kept: z.array(z.string()),
});
export type CopyComparison = z.infer<typeof copyComparisonSchema>;

export const copyDecisionSchema = z.object({
  id: idSchema,
  overlaps: z.array(z.enum(['mine', 'theirs', 'both'])),
  header: z.enum(['mine', 'theirs']),
});
export type CopyDecision = z.infer<typeof copyDecisionSchema>;
