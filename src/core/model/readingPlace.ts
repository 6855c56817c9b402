import { z } from 'zod';
import { idSchema } from './primitives';

const count = z.int().min(0).max(10_000_000);

/** Where somebody was in an article: the caret, and what of the text was in view. */
export const placeSchema = z.object({
  articleId: idSchema,
  /** The top-level block with the caret, and the UTF-16 offset in its plain text. */
  block: count,
  offset: count,
  /** The block at the upper edge of the view, and how many pixels of it are above that edge. */
  top: count,
  above: z.int().min(-1_000_000).max(10_000_000),
});
export type Place = z.infer<typeof placeSchema>;
