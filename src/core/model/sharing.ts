import { z } from 'zod';

/** What a folder for reviewers holds. */
export const shareContentSchema = z.object({
  word: z.boolean(),
  /** Whether the Word file has comments and suggestions. */
  review: z.boolean(),
  page: z.boolean(),
  markdown: z.boolean(),
  /** The article's pictures as files of their own. */
  pictures: z.boolean(),
});
export type ShareContent = z.infer<typeof shareContentSchema>;
