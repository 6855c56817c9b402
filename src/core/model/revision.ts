import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

const revisionReasons = [
  'work',
  'import',
  'restore',
  'status',
  'shrink',
  'manual',
  'merge',
  'correction',
] as const;

/** What the user calls a revision; empty for one without a name. */
export const revisionNameSchema = z.string().trim().max(200);

export const revisionSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  /** Orders revisions; clocks do not. */
  counter: z.int(),
  reason: z.enum(revisionReasons),
  name: z.string(),
  headline: z.string(),
  words: z.int(),
  /** Of its blocks as they are stored; most of them are shared with other revisions. */
  bytes: z.int(),
  at: instantSchema,
});
export type Revision = z.infer<typeof revisionSchema>;

export type RevisionReason = Revision['reason'];
