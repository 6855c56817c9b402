import { z } from 'zod';
import { articleStatusSchema } from './article';
import { idSchema, instantSchema } from './primitives';

/** A record that changed, as an article used it. */
export const correctionKeySchema = z.object({
  articleId: idSchema,
  kind: z.enum(['quote', 'source']),
  /** The id of the quote or the source. */
  target: idSchema,
});
export type CorrectionKey = z.infer<typeof correctionKeySchema>;

/** What a quote said before it changed. */
export const quoteBeforeSchema = z.object({
  text: z.string(),
  language: z.string(),
  translation: z.string(),
  speakerId: idSchema.nullable(),
  sourceId: idSchema.nullable(),
});
export type QuoteBefore = z.infer<typeof quoteBeforeSchema>;

/** The standing of a source before it changed. */
export const sourceBeforeSchema = z.object({ standing: z.string(), on: z.string(), note: z.string() });

const changedFactSchema = z.object({
  field: z.enum(['speaker', 'source', 'standing']),
  /** Empty: nobody, no source, nothing. */
  before: z.string(),
  after: z.string(),
});
export type ChangedFact = z.infer<typeof changedFactSchema>;

const changedPlaceSchema = z.object({
  /** As in the article. */
  words: z.string(),
  /** As they are to be, the same where they still match; null where somebody has to look. */
  corrected: z.string().nullable(),
});

/** What a change of a record asks of one article. */
export const correctionSchema = correctionKeySchema.extend({
  headline: z.string(),
  status: articleStatusSchema,
  /** It was published before the record changed: its readers have seen what it said. */
  isPublic: z.boolean(),
  at: instantSchema,
  /** What the record says now: the words, or the title of the source. */
  record: z.string(),
  facts: z.array(changedFactSchema),
  places: z.array(changedPlaceSchema),
  /** False: nothing is left to do. */
  isOpen: z.boolean(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** What an update of articles did, so that it can be undone. */
export const appliedCorrectionsSchema = z.object({
  articles: z.array(z.object({ articleId: idSchema, version: z.int(), revisionId: idSchema })),
  settled: z.array(correctionKeySchema),
});
export type AppliedCorrections = z.infer<typeof appliedCorrectionsSchema>;
