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
  authors: z.array(z.string()),
  /** A BCP 47 tag; empty where nothing states it. */
  language: z.string(),
});
export type ArchivePost = z.infer<typeof archivePostSchema>;

/** An article or archive post that links to another, or that another links to. */
export const linkedPostSchema = z.object({
  kind: z.enum(['article', 'archive']),
  id: idSchema,
  title: z.string(),
  publishedOn: z.string().nullable(),
});
export type LinkedPost = z.infer<typeof linkedPostSchema>;
