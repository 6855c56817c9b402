import { z } from 'zod';
import { idSchema } from './primitives';

export const searchKinds = ['article', 'quote', 'source', 'speaker', 'snippet', 'archive'] as const;
export const searchHitSchema = z.object({
  kind: z.enum(searchKinds),
  id: idSchema,
  title: z.string(),
  /** Plain text; matches stand between U+0002 and U+0003. */
  snippet: z.string(),
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;
