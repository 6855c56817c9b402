import { z } from 'zod';
import { idSchema } from './primitives';

export const suggestionSchema = z.object({
  kind: z.enum(['article', 'archive']),
  id: idSchema,
  slug: z.string(),
  title: z.string(),
  url: z.string(),
  score: z.number(),
  why: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
