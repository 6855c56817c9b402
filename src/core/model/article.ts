import { z } from 'zod';
import { bodySchema } from '../document/schema';
import { idSchema, instantSchema, languageSchema } from './primitives';
import { relatedPostSchema } from './relatedPost';

export const articleStatuses = ['draft', 'review', 'ready', 'published'] as const;
export const articleStatusSchema = z.enum(articleStatuses);
export type ArticleStatus = z.infer<typeof articleStatusSchema>;

/** Lower-case words with hyphens: the one form of a name that may become a file. */
const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'A slug is made of a-z, 0-9 and single hyphens.',
});

/** What stands above the text, edited in the page itself. */
export const articleMetaSchema = z.object({
  headline: z.string(),
  standfirst: z.string(),
  slug: slugSchema,
  section: z.string(),
  tags: z.array(z.string()),
  /** Authors in the order they are credited. */
  bylines: z.array(z.string()),
  language: languageSchema,
  /** The id of a citation style; empty: the workspace's usual one. */
  citationStyle: z.string().max(200),
});
export type ArticleMeta = z.infer<typeof articleMetaSchema>;

export const articleSummarySchema = articleMetaSchema.extend({
  id: idSchema,
  status: articleStatusSchema,
  words: z.int(),
  /** Quotations that have drifted from their record. */
  drifted: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  publishedAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
});
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

export const articleSchema = articleSummarySchema.extend({
  /** Earlier slugs, newest first. */
  aliases: z.array(z.string()),
  related: z.array(relatedPostSchema),
  statusMoves: z.array(z.object({ status: articleStatusSchema, at: instantSchema })),
  /** Grows by one with each save of the body; a save names the version it builds on. */
  version: z.int(),
  body: bodySchema,
});
export type Article = z.infer<typeof articleSchema>;
