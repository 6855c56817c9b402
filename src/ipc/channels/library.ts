import { z } from 'zod';
import { archivePostSchema } from '../../core/model/archivePost';
import { assetSchema } from '../../core/model/asset';
import { idSchema } from '../../core/model/primitives';
import { quoteFieldsSchema, quoteSchema } from '../../core/model/quote';
import { searchHitSchema, searchKinds } from '../../core/model/searchHit';
import { snippetFieldsSchema, snippetSchema } from '../../core/model/snippet';
import { cslItemSchema, sourceInputSchema, sourceSchema } from '../../core/model/source';
import { speakerFactsSchema, speakerFieldsSchema, speakerSchema } from '../../core/model/speaker';
import { usageSchema } from '../../core/model/usage';
import type { Topic } from '../topics';
import { byId, byIds, channel, nothing, page, paging } from './channel';

/** `uses` counts articles. */
const withUses = <T extends z.ZodRawShape>(schema: z.ZodObject<T>) => schema.extend({ uses: z.int() });

/** A quote with the records it points to, as lists and the inspector show it. */
export const quoteDetailSchema = quoteSchema.extend({
  speaker: speakerSchema.nullable(),
  source: sourceSchema.nullable(),
  /** Where no source is on record: a confidential one, if the speaker is known through such ones alone. */
  knownThrough: sourceSchema.nullable(),
  uses: z.int(),
});
export type QuoteDetail = z.infer<typeof quoteDetailSchema>;
const sourceListItemSchema = withUses(sourceSchema);
export type SourceListItem = z.infer<typeof sourceListItemSchema>;
export const speakerListItemSchema = withUses(speakerSchema).extend({
  quotes: z.int(),
  /** In confidence: every source of their quotes is confidential. Null: none is on record. */
  known: z.enum(['openly', 'in-confidence']).nullable(),
});
export type SpeakerListItem = z.infer<typeof speakerListItemSchema>;
const snippetListItemSchema = withUses(snippetSchema);

/** Quotes are shown with their speaker and source, and both lists count uses in articles. */
const quoteDetails: Topic[] = ['quotes', 'speakers', 'sources', 'articles'];
/** A speaker is known openly or in confidence by the sources of their quotes. */
const speakerItems: Topic[] = ['speakers', 'quotes', 'sources', 'articles'];

const citationKeysSchema = z.array(z.object({ id: idSchema, key: z.string() }));

/** Without `detach` a record in use is refused (`in-use`, naming where); with it, its uses become plain words. */
const deletion = z.object({ id: idSchema, detach: z.boolean().default(false) });

const mergeOf = { survivorId: idSchema, otherIds: z.array(idSchema).min(1).max(500) };
/** Merges into a record that can be undone, the newest first; `count`: records that are gone into it. */
const mergesSchema = z.array(z.object({ id: idSchema, at: z.string(), count: z.int() }));

const sort = z.enum(['updated', 'name', 'uses']).default('updated');

export const libraryChannels = {
  'quotes.list': channel({
    input: z.object({
      ...paging,
      sort,
      speakerId: idSchema.optional(),
      sourceId: idSchema.optional(),
      articleId: idSchema.optional(),
      unused: z.boolean().optional(),
    }),
    output: page(quoteDetailSchema),
    reads: quoteDetails,
  }),
  /** Unknown ids are left out. */
  'quotes.getMany': channel({ input: byIds, output: z.array(quoteDetailSchema), reads: quoteDetails }),
  'quotes.create': channel({ input: quoteFieldsSchema, output: quoteSchema, writes: ['quotes'] }),
  'quotes.update': channel({
    input: z.object({ id: idSchema, fields: quoteFieldsSchema.partial() }),
    output: quoteSchema,
    writes: ['quotes', 'articles'],
  }),
  'quotes.delete': channel({ input: deletion, output: nothing, writes: ['quotes', 'articles'] }),
  'quotes.uses': channel({ input: byId, output: z.array(usageSchema), reads: ['quotes', 'articles'] }),

  'sources.list': channel({
    input: z.object({
      ...paging,
      sort,
      type: z.string().optional(),
      unused: z.boolean().optional(),
      /** These come before all others. */
      first: z.array(idSchema).max(500).optional(),
    }),
    output: page(sourceListItemSchema),
    reads: ['sources', 'quotes', 'articles'],
  }),
  'sources.getMany': channel({ input: byIds, output: z.array(sourceSchema), reads: ['sources'] }),
  'sources.create': channel({ input: sourceInputSchema, output: sourceSchema, writes: ['sources'] }),
  'sources.update': channel({
    input: z.object({ id: idSchema, fields: sourceInputSchema.partial() }),
    output: sourceSchema,
    writes: ['sources'],
  }),
  /** Gives every source a new key by the workspace's pattern; answers the keys there were, for `sources.setKeys`. */
  'sources.rekey': channel({ input: nothing, output: citationKeysSchema, writes: ['sources'] }),
  'sources.setKeys': channel({ input: citationKeysSchema, output: nothing, writes: ['sources'] }),
  'sources.delete': channel({ input: deletion, output: nothing, writes: ['sources', 'quotes', 'articles'] }),
  'sources.uses': channel({
    input: byId,
    output: z.array(usageSchema),
    reads: ['sources', 'quotes', 'articles'],
  }),
  /** Groups of sources that seem to be one work. */
  'sources.duplicates': channel({
    input: nothing,
    output: z.array(z.array(sourceListItemSchema)),
    reads: ['sources', 'quotes', 'articles'],
  }),
  /** Makes the others one with the survivor, whose item becomes `csl`; answers what `sources.undoMerge` takes. */
  'sources.merge': channel({
    input: z.object({ ...mergeOf, csl: cslItemSchema }),
    output: z.object({ merge: idSchema }),
    writes: ['sources', 'quotes', 'articles'],
  }),
  'sources.merges': channel({ input: byId, output: mergesSchema, reads: ['sources'] }),
  'sources.undoMerge': channel({ input: byId, output: nothing, writes: ['sources', 'quotes', 'articles'] }),

  'speakers.list': channel({
    input: z.object({ ...paging, sort, side: z.string().optional() }),
    output: page(speakerListItemSchema),
    reads: speakerItems,
  }),
  'speakers.getMany': channel({ input: byIds, output: z.array(speakerListItemSchema), reads: speakerItems }),
  'speakers.create': channel({ input: speakerFieldsSchema, output: speakerSchema, writes: ['speakers'] }),
  'speakers.update': channel({
    input: z.object({ id: idSchema, fields: speakerFieldsSchema.partial() }),
    output: speakerSchema,
    writes: ['speakers'],
  }),
  'speakers.delete': channel({
    input: deletion,
    output: nothing,
    writes: ['speakers', 'quotes', 'articles'],
  }),
  'speakers.uses': channel({
    input: byId,
    output: z.array(usageSchema),
    reads: ['speakers', 'quotes', 'articles'],
  }),
  /** Groups of speakers who seem to be one. */
  'speakers.duplicates': channel({
    input: nothing,
    output: z.array(z.array(speakerListItemSchema)),
    reads: speakerItems,
  }),
  /** Makes the others one with the survivor, of whom `facts` are kept; answers what `speakers.undoMerge` takes. */
  'speakers.merge': channel({
    input: z.object({ ...mergeOf, facts: speakerFactsSchema }),
    output: z.object({ merge: idSchema }),
    writes: ['speakers', 'quotes', 'articles'],
  }),
  'speakers.merges': channel({ input: byId, output: mergesSchema, reads: ['speakers'] }),
  'speakers.undoMerge': channel({ input: byId, output: nothing, writes: ['speakers', 'quotes', 'articles'] }),

  'snippets.list': channel({
    input: z.object({ ...paging, sort }),
    output: page(snippetListItemSchema),
    reads: ['snippets', 'articles'],
  }),
  'snippets.getMany': channel({ input: byIds, output: z.array(snippetSchema), reads: ['snippets'] }),
  'snippets.create': channel({ input: snippetFieldsSchema, output: snippetSchema, writes: ['snippets'] }),
  'snippets.update': channel({
    input: z.object({ id: idSchema, fields: snippetFieldsSchema.partial() }),
    output: snippetSchema,
    writes: ['snippets'],
  }),
  'snippets.delete': channel({ input: deletion, output: nothing, writes: ['snippets', 'articles'] }),
  'snippets.uses': channel({ input: byId, output: z.array(usageSchema), reads: ['snippets', 'articles'] }),

  'archive.list': channel({
    input: z.object({ ...paging }),
    output: page(archivePostSchema),
    reads: ['archive'],
  }),
  'archive.get': channel({
    input: byId,
    output: archivePostSchema.extend({ text: z.string() }),
    reads: ['archive'],
  }),

  'assets.add': channel({
    input: z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: assetSchema,
    writes: [],
  }),
  /** Asks the user for a picture; null: none chosen. */
  'assets.choose': channel({ input: nothing, output: assetSchema.nullable(), writes: [] }),

  'search.query': channel({
    input: z.object({
      query: z.string().max(500),
      kinds: z.array(z.enum(searchKinds)).default([...searchKinds]),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.array(searchHitSchema),
    reads: ['articles', 'quotes', 'sources', 'speakers', 'archive'],
  }),
};
