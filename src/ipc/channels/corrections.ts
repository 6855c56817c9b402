import { z } from 'zod';
import { appliedCorrectionsSchema, correctionKeySchema, correctionSchema } from '../../core/model/correction';
import { idSchema } from '../../core/model/primitives';
import { channel, nothing } from './channel';

const keys = z.array(correctionKeySchema).max(10_000);

export const correctionChannels = {
  /** What a changed record, or all of them, ask of the articles that used it. */
  'corrections.list': channel({
    input: z.object({ of: z.union([correctionKeySchema.omit({ articleId: true }), z.literal('all')]) }),
    output: z.array(correctionSchema),
    reads: ['articles', 'quotes', 'sources', 'speakers', 'corrections'],
  }),
  /** Changes the quoted words in articles where that is clear; returns what `corrections.undo` takes. */
  'corrections.apply': channel({
    input: z.object({ keys }),
    output: appliedCorrectionsSchema,
    writes: ['articles', 'revisions', 'corrections'],
  }),
  /** Returns how many articles have been changed since, and stay as they are. */
  'corrections.undo': channel({
    input: appliedCorrectionsSchema,
    output: z.object({ left: z.int() }),
    writes: ['articles', 'revisions', 'corrections'],
  }),
  'corrections.settle': channel({
    input: z.object({ keys, isSettled: z.boolean() }),
    output: nothing,
    writes: ['corrections'],
  }),
  /** A correction notice in Markdown, in the words of a snippet or (null) in Stet's own; absent: the desk's, if it has some. */
  'corrections.draftNotice': channel({
    input: z.object({ articleId: idSchema, wording: idSchema.nullable().optional() }),
    output: z.object({
      notice: z.string(),
      wording: idSchema.nullable(),
      wordings: z.array(z.object({ id: idSchema, name: z.string() })),
    }),
    reads: ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'corrections'],
  }),
  'corrections.putNotice': channel({
    input: z.object({
      articleId: idSchema,
      notice: z.string().trim().min(1).max(100_000),
      place: z.enum(['start', 'end']),
      alsoWords: z.boolean(),
    }),
    output: appliedCorrectionsSchema,
    writes: ['articles', 'revisions', 'corrections'],
  }),
};
