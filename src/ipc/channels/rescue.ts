import { z } from 'zod';
import { bodySchema } from '../../core/document/schema';
import { articleMetaSchema } from '../../core/model/article';
import { idSchema } from '../../core/model/primitives';
import { channel, nothing } from './channel';

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

export const rescueChannels = {
  /** The reply to main's `flush` event. */
  'app.flushed': channel({ input: flushedSchema, output: nothing, writes: [] }),
  /** Resolves once the words are in a file outside the workspace; the same id replaces the file. */
  'rescue.keep': channel({ input: rescueSchema, output: nothing, writes: [] }),
  /** The words are stored: their file is no longer needed. */
  'rescue.release': channel({ input: z.object({ id: idSchema }), output: nothing, writes: [] }),
};
