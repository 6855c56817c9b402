import { z } from 'zod';
import { bodySchema } from '../document/schema';
import { articleStatuses } from './articleStatus';
import { authoredDateSchema } from './authoredDate';
import { dialectIds } from './dialect';
import { goalKindSchema, goalWordsSchema } from './goal';
import { idSchema, instantSchema, languageSchema } from './primitives';
import { relatedPostSchema } from './relatedPost';

export const articleStatusSchema = z.enum(articleStatuses);
export type ArticleStatus = z.infer<typeof articleStatusSchema>;

/** Lower-case words with hyphens: the one form of a name that may become a file. */
const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'A slug is made of a-z, 0-9 and single hyphens.',
});

const webAddress = z.url({ protocol: /^https?$/ });
const notWebAddress = 'A canonical address begins with http:// or https://.';

/** No union: of one that fails the schema would say what its last member says. */
const canonicalUrlSchema = z
  .string()
  .regex(/^(https?:\/\/.+)?$/i, { error: notWebAddress, abort: true })
  .refine((text) => text === '' || webAddress.safeParse(text).success, { error: notWebAddress });

/** The fields of an article that its author edits, besides the text. */
export const articleMetaSchema = z.object({
  headline: z.string(),
  standfirst: z.string(),
  slug: slugSchema,
  section: z.string(),
  /** Sections besides `section`: what generators call categories. */
  categories: z.array(z.string()),
  tags: z.array(z.string()),
  /** Authors in the order they are credited. */
  bylines: z.array(z.string()),
  language: languageSchema,
  /** The id of a citation style; empty: the workspace's usual one. */
  citationStyle: z.string().max(200),
  /** For search engines and feeds; empty: the standfirst serves. */
  description: z.string(),
  /** When it is to be, or was, published as the author says; apart from the move to `published`. */
  publishAt: authoredDateSchema,
  /** The last change as the author says; empty: `updatedAt` serves. */
  modifiedAt: authoredDateSchema,
  /** The http(s) address under which search engines list the article; empty: its own. */
  canonicalUrl: canonicalUrlSchema,
  /** The picture that stands for the article: the `src` of a figure; empty: none. */
  cover: z.string(),
  coverAlt: z.string(),
  /** Paths on the site that lead to the article, as the author has them: `/2010/old.html`. */
  formerPaths: z.array(z.string()),
  /** Front matter that is no field: a YAML mapping as it was written (`core/markdown/otherFrontMatter.ts`). */
  otherFrontMatter: z.string().max(100_000),
  /** The Markdown in which the text was written: what marks that the import kept as they were mean. */
  dialect: z.enum(dialectIds),
  /** How many words it is to have; 0: there is no goal. */
  goalWords: goalWordsSchema,
  goalKind: goalKindSchema,
});
export type ArticleMeta = z.infer<typeof articleMetaSchema>;

/** The fields of an article without the rest of it. */
export const metaOf = (article: ArticleMeta): ArticleMeta => articleMetaSchema.parse(article);

/** What the fields of a new article hold. */
export const emptyMeta: Omit<ArticleMeta, 'slug'> = {
  headline: '',
  standfirst: '',
  section: '',
  categories: [],
  tags: [],
  bylines: [],
  language: 'en-GB',
  citationStyle: '',
  description: '',
  publishAt: '',
  modifiedAt: '',
  canonicalUrl: '',
  cover: '',
  coverAlt: '',
  formerPaths: [],
  otherFrontMatter: '',
  dialect: 'gfm',
  goalWords: 0,
  goalKind: 'about',
};

export const articleFields = [...(Object.keys(emptyMeta) as (keyof typeof emptyMeta)[]), 'slug'] as const;

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
