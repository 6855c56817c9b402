import { z } from 'zod';
import { commentTextSchema, commentThreadSchema, newCommentSchema } from '../../core/model/comment';
import { idSchema } from '../../core/model/primitives';
import { byId, channel, nothing } from './channel';

export const commentChannels = {
  /** What waits for an answer in these articles together. */
  'comments.pending': channel({
    input: z.object({ articleIds: z.array(idSchema).max(100) }),
    output: z.object({ threads: z.int(), suggestions: z.int() }),
    reads: ['comments', 'articles'],
  }),
  'comments.list': channel({
    input: z.object({ articleId: idSchema }),
    output: z.array(commentThreadSchema),
    reads: ['comments'],
  }),
  /** Begins a thread, whose id the words carry. */
  'comments.start': channel({
    input: z.object({
      articleId: idSchema,
      thread: commentThreadSchema.pick({ id: true, words: true }),
      comment: newCommentSchema,
    }),
    output: nothing,
    writes: ['comments'],
  }),
  'comments.reply': channel({
    input: z.object({ threadId: idSchema, comment: newCommentSchema }),
    output: nothing,
    writes: ['comments'],
  }),
  'comments.edit': channel({
    input: z.object({ id: idSchema, text: commentTextSchema }),
    output: nothing,
    writes: ['comments'],
  }),
  'comments.delete': channel({ input: byId, output: nothing, writes: ['comments'] }),
  'comments.deleteThread': channel({ input: byId, output: nothing, writes: ['comments'] }),
  /** `by` null: it is open again. */
  'comments.resolve': channel({
    input: z.object({ threadId: idSchema, by: z.string().trim().min(1).max(200).nullable() }),
    output: nothing,
    writes: ['comments'],
  }),
  /** Puts back what was deleted. */
  'comments.restore': channel({
    input: z.object({ articleId: idSchema, thread: commentThreadSchema }),
    output: nothing,
    writes: ['comments'],
  }),
};
