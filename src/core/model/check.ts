import { z } from 'zod';
import { instantSchema } from './primitives';

/** An article with an error that is not waived is not ready. */
const severities = ['error', 'warning'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** What a workspace makes of a check. */
export const checkLevels = [...severities, 'off'] as const;
const checkLevelSchema = z.enum(checkLevels);
export type CheckLevel = z.infer<typeof checkLevelSchema>;

/** Where a finding is: a top-level block by its index, and UTF-16 offsets in its plain text. */
const findingPlaceSchema = z.object({ block: z.int(), start: z.int(), end: z.int() });
export type FindingPlace = z.infer<typeof findingPlaceSchema>;

const mendFields = ['headline', 'standfirst', 'bylines', 'slug', 'language', 'coverAlt'] as const;

/** What one key does about a finding: it opens a form, or changes the text. */
const mendSchema = z.discriminatedUnion('kind', [
  /** Makes a record of the words at the place. */
  z.object({ kind: z.literal('record') }),
  z.object({ kind: z.literal('quote'), quoteId: z.string() }),
  z.object({ kind: z.literal('source'), sourceId: z.string() }),
  /** Puts the words of the record back into the text. */
  z.object({ kind: z.literal('restore'), quoteId: z.string() }),
  z.object({ kind: z.literal('removeBlock') }),
  z.object({ kind: z.literal('field'), field: z.enum(mendFields) }),
  z.object({ kind: z.literal('related') }),
  z.object({ kind: z.literal('comments') }),
]);
export type Mend = z.infer<typeof mendSchema>;

/** What a check finds, before it has the name of the check. */
export const foundSchema = z.object({
  message: z.string(),
  /** The words it is about; empty when it is about the whole article. */
  excerpt: z.string(),
  /** Null when it is about the whole article. */
  place: findingPlaceSchema.nullable(),
  /** The same for the same finding later on; another one when the words that it is about change. */
  subject: z.string().min(1),
  mend: mendSchema.nullable(),
});
export type Found = z.infer<typeof foundSchema>;

const waiverSchema = z.object({
  reason: z.string(),
  /** Who waived it; empty for waivers from before names were kept. */
  by: z.string(),
  at: instantSchema,
});

/** One thing to mend, or to waive with a reason. */
export const findingSchema = foundSchema.extend({
  check: z.string(),
  severity: severitySchema,
  waiver: waiverSchema.nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

export const isStanding = ({ severity, waiver }: Pick<Finding, 'severity' | 'waiver'>): boolean =>
  severity === 'error' && waiver === null;

/** An article is ready when no error stands. */
export const isReady = (findings: readonly Finding[]): boolean => !findings.some(isStanding);

export const checkSettingsSchema = z.object({
  /** The checks whose level is not their usual one. */
  levels: z.record(z.string(), checkLevelSchema),
  /** Days after which words said in the present tense are old. */
  oldAfterDays: z.int().min(1).max(3650),
});
