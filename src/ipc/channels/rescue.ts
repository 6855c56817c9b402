import { z } from 'zod';
import { bodySchema } from '../../core/document/schema';
import { articleMetaSchema, articleSchema } from '../../core/model/article';
import { idSchema } from '../../core/model/primitives';
import { byId, channel, nothing } from './channel';

/** The window's answer to `flush`. */
export const flushedSchema = z.object({
  asked: z.int(),
  /** Null: everything typed is on disk. */
  unsaved: z
    .object({
      /** What stood in the way, in a sentence. */
      reason: z.string().max(2000),
      /** Whether all of it is in rescue files. */
      isRescued: z.boolean(),
    })
    .nullable(),
});
export type Flushed = z.infer<typeof flushedSchema>;

/** What one article's window holds and could not store. */
export const rescueSchema = z.object({
  /** Chosen by the window, one for each article that it has open. */
  id: idSchema,
  /** The opening of the workspace that the words belong to. */
  opening: idSchema,
  articleId: idSchema,
  headline: z.string().max(100_000),
  body: bodySchema,
  /** Fields of the header that are not stored. */
  meta: articleMetaSchema.partial(),
});

const offerSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  headline: z.string(),
  /** The name of the workspace's folder. */
  workspace: z.string(),
  /** Whether that workspace is open, and whether the article is in it. */
  isHere: z.boolean(),
  hasArticle: z.boolean(),
  words: z.int(),
  at: z.string(),
});
export type RescueOffer = z.infer<typeof offerSchema>;

export const rescueChannels = {
  /** The reply to main's `flush` event. */
  'app.flushed': channel({ input: flushedSchema, output: nothing, writes: [] }),
  /** Resolves once the words are in a file outside the workspace; the same id replaces the file. */
  'rescue.keep': channel({ input: rescueSchema, output: nothing, writes: [] }),
  /** The words are stored: their file is no longer needed. */
  'rescue.release': channel({ input: byId, output: nothing, writes: [] }),
  /** What waits in rescue files, the newest first; what has been stored since is left out and removed. */
  'rescue.list': channel({
    /** The opening that the window shows: what crashed is told to the window that shows the present one. */
    input: z.object({ opening: z.string().nullable() }),
    output: z.object({
      offers: z.array(offerSchema),
      /** What stopped unexpectedly before; told once. */
      crashed: z.enum(['app', 'window']).nullable(),
    }),
    reads: [],
  }),
  /** The words, and the text that the open workspace has of the article. */
  'rescue.read': channel({
    input: byId,
    output: z.object({
      body: bodySchema,
      meta: articleMetaSchema.partial(),
      stored: bodySchema.nullable(),
    }),
    reads: [],
  }),
  /** Makes a new article of the words in the open workspace. */
  'articles.fromRescue': channel({ input: byId, output: articleSchema, writes: ['articles'] }),
};
