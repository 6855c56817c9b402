import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

/** Words of an article and the source of the citation that vouches for them. */
export const statementKeySchema = z.object({
  articleId: idSchema,
  /** As the citation names it. */
  sourceId: idSchema,
  words: z.string().trim().min(1).max(100_000),
});
export type StatementKey = z.infer<typeof statementKeySchema>;

/** What is kept of a statement. */
export const statementSchema = statementKeySchema.omit({ articleId: true }).extend({
  /** Somebody chose these words; otherwise they are the sentence. */
  isChosen: z.boolean(),
  /** Who compared them with the source; empty: nobody. */
  checkedBy: z.string(),
  at: instantSchema,
  /** The entry of the source, or its saved page, has changed since. */
  isSourceChanged: z.boolean(),
});
export type StoredStatement = z.infer<typeof statementSchema>;
