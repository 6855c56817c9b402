import { z } from 'zod';
import { bodySchema } from '../../core/document/schema';
import {
  articleMetaSchema,
  articleSchema,
  articleStatusSchema,
  articleSummarySchema,
} from '../../core/model/article';
import { bodySpliceSchema } from '../../core/model/bodySplice';
import { idSchema, instantSchema } from '../../core/model/primitives';
import { relatedPostSchema } from '../../core/model/relatedPost';
import { revisionSchema } from '../../core/model/revision';
import { suggestionSchema } from '../../core/model/suggestion';
import { usageSchema } from '../../core/model/usage';
import { byId, byIds, channel, nothing, page, paging } from './channel';

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

export const articleChannels = {
  'articles.list': channel(articleFilterSchema, page(articleSummarySchema)),
  'articles.facets': channel(nothing, deskFacetsSchema),
  'articles.get': channel(byId, articleSchema),
  'articles.create': channel(z.object({ headline: z.string().default('') }), articleSchema),
  'articles.duplicate': channel(byId, articleSchema),
  'articles.setMeta': channel(
    z.object({ id: idSchema, meta: articleMetaSchema.partial() }),
    articleSummarySchema,
  ),
  'articles.setStatus': channel(
    z.object({ id: idSchema, status: articleStatusSchema }),
    articleSummarySchema,
  ),
  /** Answers only after the commit. A `version` that is not the stored one is a `conflict`. */
  'articles.saveBody': channel(
    z.object({ id: idSchema, version: z.int(), splices: z.array(bodySpliceSchema) }),
    z.object({ version: z.int(), words: z.int(), savedAt: instantSchema }),
  ),
  'articles.setRelated': channel(z.object({ id: idSchema, related: z.array(relatedPostSchema) }), nothing),
  /** Words in quotation marks that are nobody's: keys as `core/quotes/dismissed.ts` makes them. */
  'articles.dismissals': channel(byId, z.array(z.string())),
  'articles.dismiss': channel(dismissalSchema, nothing),
  'articles.takeBackDismissal': channel(dismissalSchema, nothing),
  /** Articles that name this one as related. */
  'articles.backlinks': channel(byId, z.array(usageSchema)),
  'articles.suggest': channel(
    z.object({ id: idSchema, limit: z.int().min(1).max(50).default(10) }),
    z.array(suggestionSchema),
  ),
  'articles.bin': channel(byIds, nothing),
  'articles.unbin': channel(byIds, nothing),
  'articles.deleteForever': channel(byIds, nothing),
  'revisions.list': channel(z.object({ articleId: idSchema }), z.array(revisionSchema)),
  'revisions.body': channel(byId, bodySchema),
  'revisions.create': channel(z.object({ articleId: idSchema }), revisionSchema),
  /** Stores the present state as a revision first. */
  'revisions.restore': channel(byId, articleSchema),
};
