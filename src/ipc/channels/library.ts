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

const citationKeysSchema = z.array(z.object({ id: idSchema, key: z.string() }));

/** Without `detach` a record in use is refused (`in-use`, naming where); with it, its uses become plain words. */
const deletion = z.object({ id: idSchema, detach: z.boolean().default(false) });

const mergeOf = { survivorId: idSchema, otherIds: z.array(idSchema).min(1).max(500) };
/** Merges into a record that can be undone, the newest first; `count`: records that are gone into it. */
const mergesSchema = z.array(z.object({ id: idSchema, at: z.string(), count: z.int() }));

const sort = z.enum(['updated', 'name', 'uses']).default('updated');

export const libraryChannels = {
  'quotes.list': channel(
    z.object({
      ...paging,
      sort,
      speakerId: idSchema.optional(),
      sourceId: idSchema.optional(),
      articleId: idSchema.optional(),
      unused: z.boolean().optional(),
    }),
    page(quoteDetailSchema),
  ),
  /** Unknown ids are left out. */
  'quotes.getMany': channel(byIds, z.array(quoteDetailSchema)),
  'quotes.create': channel(quoteFieldsSchema, quoteSchema),
  'quotes.update': channel(z.object({ id: idSchema, fields: quoteFieldsSchema.partial() }), quoteSchema),
  'quotes.delete': channel(deletion, nothing),
  'quotes.uses': channel(byId, z.array(usageSchema)),

  'sources.list': channel(
    z.object({
      ...paging,
      sort,
      type: z.string().optional(),
      unused: z.boolean().optional(),
      /** These come before all others. */
      first: z.array(idSchema).max(500).optional(),
    }),
    page(sourceListItemSchema),
  ),
  'sources.getMany': channel(byIds, z.array(sourceSchema)),
  'sources.create': channel(sourceInputSchema, sourceSchema),
  'sources.update': channel(z.object({ id: idSchema, fields: sourceInputSchema.partial() }), sourceSchema),
  /** Gives every source a new key by the workspace's pattern; answers the keys there were, for `sources.setKeys`. */
  'sources.rekey': channel(nothing, citationKeysSchema),
  'sources.setKeys': channel(citationKeysSchema, nothing),
  'sources.delete': channel(deletion, nothing),
  'sources.uses': channel(byId, z.array(usageSchema)),
  /** Groups of sources that seem to be one work. */
  'sources.duplicates': channel(nothing, z.array(z.array(sourceListItemSchema))),
  /** Makes the others one with the survivor, whose item becomes `csl`; answers what `sources.undoMerge` takes. */
  'sources.merge': channel(z.object({ ...mergeOf, csl: cslItemSchema }), z.object({ merge: idSchema })),
  'sources.merges': channel(byId, mergesSchema),
  'sources.undoMerge': channel(byId, nothing),

  'speakers.list': channel(
    z.object({ ...paging, sort, side: z.string().optional() }),
    page(speakerListItemSchema),
  ),
  'speakers.getMany': channel(byIds, z.array(speakerListItemSchema)),
  'speakers.create': channel(speakerFieldsSchema, speakerSchema),
  'speakers.update': channel(
    z.object({ id: idSchema, fields: speakerFieldsSchema.partial() }),
    speakerSchema,
  ),
  'speakers.delete': channel(deletion, nothing),
  'speakers.uses': channel(byId, z.array(usageSchema)),
  /** Groups of speakers who seem to be one. */
  'speakers.duplicates': channel(nothing, z.array(z.array(speakerListItemSchema))),
  /** Makes the others one with the survivor, of whom `facts` are kept; answers what `speakers.undoMerge` takes. */
  'speakers.merge': channel(
    z.object({ ...mergeOf, facts: speakerFactsSchema }),
    z.object({ merge: idSchema }),
  ),
  'speakers.merges': channel(byId, mergesSchema),
  'speakers.undoMerge': channel(byId, nothing),

  'snippets.list': channel(z.object({ ...paging, sort }), page(snippetListItemSchema)),
  'snippets.getMany': channel(byIds, z.array(snippetSchema)),
  'snippets.create': channel(snippetFieldsSchema, snippetSchema),
  'snippets.update': channel(
    z.object({ id: idSchema, fields: snippetFieldsSchema.partial() }),
    snippetSchema,
  ),
  'snippets.delete': channel(deletion, nothing),
  'snippets.uses': channel(byId, z.array(usageSchema)),

  'archive.list': channel(z.object({ ...paging }), page(archivePostSchema)),
  'archive.get': channel(byId, archivePostSchema.extend({ text: z.string() })),

  'assets.add': channel(
    z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    assetSchema,
  ),
  /** Asks the user for a picture; null: none chosen. */
  'assets.choose': channel(nothing, assetSchema.nullable()),

  'search.query': channel(
    z.object({
      query: z.string().max(500),
      kinds: z.array(z.enum(searchKinds)).default([...searchKinds]),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.array(searchHitSchema),
  ),
};
