import { z } from 'zod';
import { idSchema } from './primitives';

export const generators = [
  'hugo',
  'jekyll',
  'eleventy',
  'astro',
  'zola',
  'hexo',
  'markdown',
  'ghost',
  'wordpress',
  'feed',
] as const;
export type Generator = (typeof generators)[number];

/** A site whose posts were read into the archive. */
export const archiveSiteSchema = z.object({
  id: idSchema,
  /** Of the folder or file that it was read from. */
  name: z.string(),
  /** Of its home page, without a last slash; empty while it is not known. */
  address: z.string(),
  /** How the address of a post is made (`/:year/:slug/`); empty for posts that state their own. */
  permalink: z.string(),
  generator: z.enum(generators),
  readAt: z.string(),
});
export type ArchiveSite = z.infer<typeof archiveSiteSchema>;
