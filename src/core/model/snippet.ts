import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

export const snippetFieldsSchema = z.object({
  name: z.string().trim().min(1, { error: 'A snippet needs a name.' }),
  markdown: z.string(),
  /** `notice`: the desk's own wording of correction notices; absent: a block of an article. */
  purpose: z.enum(['block', 'notice']).optional(),
});
export type SnippetFields = z.infer<typeof snippetFieldsSchema>;

export const snippetSchema = snippetFieldsSchema.extend({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Snippet = z.infer<typeof snippetSchema>;
