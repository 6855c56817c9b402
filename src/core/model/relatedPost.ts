import { z } from 'zod';
import { idSchema } from './primitives';

export const relatedPostSchema = z.object({
  kind: z.enum(['article', 'archive', 'url']),
  /** The article or archive post; null for a plain URL. */
  targetId: idSchema.nullable(),
  title: z.string(),
  /** For an article its slug-based path is made at export; here only what is known now. */
  url: z.string(),
  note: z.string(),
});
export type RelatedPost = z.infer<typeof relatedPostSchema>;
