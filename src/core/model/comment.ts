import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

/** The name of somebody who comments or suggests. */
export const reviewerNameSchema = z.string().trim().max(200);

const authorSchema = reviewerNameSchema.min(1);
export const commentTextSchema = z.string().trim().min(1).max(20_000);

const commentSchema = z.object({
  id: idSchema,
  author: authorSchema,
  text: commentTextSchema,
  at: instantSchema,
  /** Null: as it was written. */
  editedAt: instantSchema.nullable(),
});
export type Comment = z.infer<typeof commentSchema>;

/** What is said about some words of an article; the words carry the thread's id (`core/document/review.ts`). */
export const commentThreadSchema = z.object({
  id: idSchema,
  /** The words as they were when the thread began. */
  words: z.string().max(20_000),
  /** Null: open. */
  resolved: z.object({ at: instantSchema, by: authorSchema }).nullable(),
  /** The first one began the thread. */
  comments: z.array(commentSchema).min(1),
});
export type CommentThread = z.infer<typeof commentThreadSchema>;

/** A comment that is written now. */
export const newCommentSchema = z.object({ author: authorSchema, text: commentTextSchema });
export type NewComment = z.infer<typeof newCommentSchema>;
