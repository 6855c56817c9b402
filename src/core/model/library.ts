import { z } from 'zod';
import { idSchema, instantSchema, languageSchema, partialDateSchema } from './primitives';

/** The CSL types a newsroom uses; the form offers these, the store keeps any. */
export const cslTypes = [
  'webpage',
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'book',
  'chapter',
  'report',
  'speech',
  'interview',
  'post',
  'post-weblog',
  'broadcast',
  'legislation',
  'personal_communication',
  'document',
] as const;

/** A CSL-JSON item, kept whole: fields this schema does not name stay. */
export const cslItemSchema = z.looseObject({
  type: z.string().min(1),
  title: z.string().optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

export const sourceFieldsSchema = z.object({
  csl: cslItemSchema,
  archiveUrl: z.string(),
  note: z.string(),
  /** Its name, its address and all that tells of it stay out of every export. */
  confidential: z.boolean(),
  /** What stands in their place: “a senior official”; empty: the usual words. */
  withheldAs: z.string(),
});
export type SourceFields = z.infer<typeof sourceFieldsSchema>;

/** A source as its form gives it; without a key it gets one. */
export const sourceInputSchema = sourceFieldsSchema.extend({ citationKey: z.string().optional() });
export type SourceInput = z.infer<typeof sourceInputSchema>;

export const sourceSchema = sourceFieldsSchema.extend({
  id: idSchema,
  /** Unique, stable, e.g. `smith2020truce`; made from author, year and title. */
  citationKey: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Source = z.infer<typeof sourceSchema>;

export const quoteFieldsSchema = z.object({
  /** The verbatim words, without quotation marks around them. */
  text: z.string().trim().min(1, { error: 'A quote needs its words.' }),
  language: languageSchema,
  speakerId: idSchema.nullable(),
  sourceId: idSchema.nullable(),
  locatorLabel: z.string(),
  locator: z.string(),
  dateSaid: partialDateSchema.nullable(),
  contextBefore: z.string(),
  contextAfter: z.string(),
  translation: z.string(),
  translator: z.string(),
  verifiedOn: partialDateSchema.nullable(),
  note: z.string(),
});
export type QuoteFields = z.infer<typeof quoteFieldsSchema>;

/** A record that says nothing yet. */
export const emptyQuote = (language: string): QuoteFields => ({
  text: '',
  language,
  speakerId: null,
  sourceId: null,
  locatorLabel: '',
  locator: '',
  dateSaid: null,
  contextBefore: '',
  contextAfter: '',
  translation: '',
  translator: '',
  verifiedOn: null,
  note: '',
});

export const quoteSchema = quoteFieldsSchema.extend({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Quote = z.infer<typeof quoteSchema>;

/** Where something of the library is used. */
export const usageSchema = z.object({ articleId: idSchema, headline: z.string(), count: z.int() });
export type Usage = z.infer<typeof usageSchema>;

export const snippetFieldsSchema = z.object({
  name: z.string().trim().min(1, { error: 'A snippet needs a name.' }),
  markdown: z.string(),
});
export type SnippetFields = z.infer<typeof snippetFieldsSchema>;
export const snippetSchema = snippetFieldsSchema.extend({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Snippet = z.infer<typeof snippetSchema>;

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

export const assetSchema = z.object({
  sha256: z.string(),
  /** `asset:<sha256>.<ext>`: what a figure's `src` holds. */
  src: z.string(),
  mime: z.string(),
  bytes: z.int(),
  name: z.string(),
});
export type Asset = z.infer<typeof assetSchema>;
