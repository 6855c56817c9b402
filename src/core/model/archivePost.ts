import { z } from 'zod';
import { idSchema } from './primitives';

export const archivePostSchema = z.object({
  id: idSchema,
  title: z.string(),
  slug: z.string(),
  url: z.string(),
  publishedOn: z.string().nullable(),
  section: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
});
export type ArchivePost = z.infer<typeof archivePostSchema>;
