import { z } from 'zod';
import type { Row } from '../../core/document/compare';
import { bodySchema } from '../../core/document/schema';
import {
  articleMetaSchema,
  articleSchema,
  articleStatusSchema,
  articleSummarySchema,
} from '../../core/model/article';
import { bodySpliceSchema } from '../../core/model/bodySplice';
import { evidenceCountsSchema } from '../../core/model/evidence';
import { idSchema, instantSchema } from '../../core/model/primitives';
import { relatedPostSchema } from '../../core/model/relatedPost';
import { revisionNameSchema, revisionSchema } from '../../core/model/revision';
import {
  noFilter,
  suggestionFilterSchema,
  suggestionSchema,
  suggestionsSchema,
} from '../../core/model/suggestion';
import { templateIdSchema } from '../../core/model/template';
import { usageSchema } from '../../core/model/usage';
import { byId, byIds, channel, job, nothing, page, paging } from './channel';

const articleFilterSchema = z.object({
  ...paging,
  status: articleStatusSchema.optional(),
  section: z.string().optional(),
  tag: z.string().optional(),
  author: z.string().optional(),
  /** Only what is in the bin. */
  bin: z.boolean().default(false),
  sort: z.enum(['updated', 'created', 'headline', 'words']).default('updated'),
});

const facetSchema = z.array(z.object({ value: z.string(), count: z.int() }));
export const deskFacetsSchema = z.object({
  byStatus: z.record(articleStatusSchema, z.int()),
  sections: facetSchema,
  tags: facetSchema,
  authors: facetSchema,
  bin: z.int(),
  /** What the left column counts beside its entries. */
  totals: z.object({
    articles: z.int(),
    quotes: z.int(),
    sources: z.int(),
    speakers: z.int(),
    archive: z.int(),
    snippets: z.int(),
  }),
});
export type DeskFacets = z.infer<typeof deskFacetsSchema>;

const dismissalSchema = z.object({ id: idSchema, words: z.string().trim().min(1).max(100_000) });

/** An article as the desk lists it, with the number of its records for each evidence, and of its open comments. */
export const listedArticleSchema = articleSummarySchema.extend({
  evidence: evidenceCountsSchema,
  openThreads: z.int(),
});
export type ListedArticle = z.infer<typeof listedArticleSchema>;

export const articleChannels = {
  'articles.list': channel({
    input: articleFilterSchema,
    output: page(listedArticleSchema),
    reads: ['articles', 'quotes', 'sources', 'statements', 'comments'],
  }),
  'articles.facets': channel({
    input: nothing,
    output: deskFacetsSchema,
    reads: ['articles', 'quotes', 'sources', 'speakers', 'archive', 'snippets'],
  }),
  'articles.get': channel({ input: byId, output: articleSchema, reads: ['articles'] }),
  'articles.create': channel({
    input: z.object({
      headline: z.string().default(''),
      /** Null: none; without it the one that new articles begin with. */
      template: templateIdSchema.nullable().optional(),
    }),
    output: articleSchema,
    writes: ['articles'],
  }),
  'articles.duplicate': channel({ input: byId, output: articleSchema, writes: ['articles'] }),
  'articles.setMeta': channel({
    input: z.object({ id: idSchema, meta: articleMetaSchema.partial() }),
    output: articleSummarySchema,
    writes: ['articles'],
  }),
  'articles.setStatus': channel({
    input: z.object({ id: idSchema, status: articleStatusSchema }),
    output: articleSummarySchema,
    writes: ['articles'],
  }),
  /** By how many words the articles of the workspace grew since midnight; one that became shorter counts as nothing. */
  'articles.writtenToday': channel({
    input: nothing,
    output: z.object({ words: z.int().min(0) }),
    reads: ['articles'],
  }),
  /** Returns only after the commit. A `version` that is not the stored one is a `conflict`. */
  'articles.saveBody': channel({
    input: z.object({ id: idSchema, version: z.int(), splices: z.array(bodySpliceSchema) }),
    output: z.object({ version: z.int(), words: z.int(), savedAt: instantSchema }),
    writes: ['articles'],
  }),
  'articles.setRelated': channel({
    input: z.object({ id: idSchema, related: z.array(relatedPostSchema) }),
    output: nothing,
    writes: ['articles'],
  }),
  /** Words in quotation marks that the user marked as no quotation: keys as `core/quotes/dismissed.ts` makes them. */
  'articles.dismissals': channel({ input: byId, output: z.array(z.string()), reads: ['waivers'] }),
  'articles.dismiss': channel({ input: dismissalSchema, output: nothing, writes: ['waivers'] }),
  'articles.takeBackDismissal': channel({ input: dismissalSchema, output: nothing, writes: ['waivers'] }),
  /** Articles that name this one as related. */
  'articles.backlinks': channel({ input: byId, output: z.array(usageSchema), reads: ['articles'] }),
  'articles.suggest': channel({
    input: z.object({
      id: idSchema,
      limit: z.int().min(1).max(50).default(10),
      filter: suggestionFilterSchema.default(noFilter),
      /** Reports how many posts were read, where they are many, and can be cancelled. */
      job,
    }),
    output: suggestionsSchema,
    reads: ['articles', 'archive', 'quotes', 'sources', 'speakers'],
  }),
  /** Posts to attach or to link: those that match the text, or without a text the related ones. */
  'articles.offerPosts': channel({
    input: z.object({ id: idSchema, text: z.string().max(500), limit: z.int().min(1).max(50).default(10) }),
    output: z.array(suggestionSchema),
    reads: ['articles', 'archive'],
  }),
  'articles.bin': channel({ input: byIds, output: nothing, writes: ['articles'] }),
  'articles.unbin': channel({ input: byIds, output: nothing, writes: ['articles'] }),
  'articles.deleteForever': channel({ input: byIds, output: nothing, writes: ['articles'] }),
  'revisions.list': channel({
    input: z.object({ articleId: idSchema }),
    output: z.array(revisionSchema),
    reads: ['revisions', 'articles'],
  }),
  /** Never changes. */
  'revisions.body': channel({ input: byId, output: bodySchema, reads: [] }),
  /** A revision and another one, or the stored text: `null`. */
  'revisions.compare': channel({
    input: z.object({ articleId: idSchema, before: idSchema, after: idSchema.nullable() }),
    output: z.array(z.custom<Row>()),
    reads: ['articles'],
  }),
  'revisions.create': channel({
    input: z.object({ articleId: idSchema, name: revisionNameSchema.default('') }),
    output: revisionSchema,
    writes: ['revisions'],
  }),
  'revisions.rename': channel({
    input: z.object({ id: idSchema, name: revisionNameSchema }),
    output: nothing,
    writes: ['revisions'],
  }),
  /** Returns the revision that has the stored text, a new one if need be; null when there is no text. */
  'revisions.keep': channel({
    input: z.object({ articleId: idSchema }),
    output: revisionSchema.nullable(),
    writes: ['revisions'],
  }),
};
