import { z } from 'zod';
import { idSchema, partialDateSchema } from './primitives';

/** Which articles are counted; all of them where nothing is said. */
export const balanceScopeSchema = z.object({
  articleId: idSchema.optional(),
  section: z.string().optional(),
  /** Days of publication, both included: a year, a month or a day. */
  from: partialDateSchema.optional(),
  to: partialDateSchema.optional(),
});
export type BalanceScope = z.infer<typeof balanceScopeSchema>;

/** Words of the same people, given in the same way. An empty text is not known. */
export const balanceCellSchema = z.object({
  speaker: z.string(),
  affiliation: z.string(),
  side: z.string(),
  manner: z.enum(['direct', 'paraphrased']),
  isSourced: z.boolean(),
  /** How often. */
  count: z.int(),
  words: z.int(),
  /** Ids of the articles. */
  articles: z.array(idSchema),
});
export type BalanceCell = z.infer<typeof balanceCellSchema>;

export const balanceSchema = z.object({
  /** How many articles were read. */
  articles: z.int(),
  /** Headlines of articles that could not be read. */
  unread: z.array(z.string()),
  cells: z.array(balanceCellSchema),
});
export type Balance = z.infer<typeof balanceSchema>;
