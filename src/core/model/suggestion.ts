import { z } from 'zod';
import { idSchema } from './primitives';
import type { RelatedPost } from './relatedPost';

/** An article or archive post that is offered as related. */
export const suggestionSchema = z.object({
  kind: z.enum(['article', 'archive']),
  id: idSchema,
  slug: z.string(),
  title: z.string(),
  /** Of an archive post; empty for one whose address is not known. */
  url: z.string(),
  section: z.string(),
  /** `YYYY-MM-DD`; empty for what is not published or without a date. */
  publishedOn: z.string(),
  score: z.number(),
  /** The reason; empty for what was found by its words. */
  why: z.string(),
  /** Whether the text links to it already. */
  isLinked: z.boolean(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** Which of the related posts are suggested. */
export const suggestionFilterSchema = z.object({
  /** Also those that the text links to. */
  linked: z.boolean(),
  /** Empty: every section. */
  section: z.string(),
  /** Not published before this day, `YYYY-MM-DD`; empty: of any age. */
  since: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
});
export type SuggestionFilter = z.infer<typeof suggestionFilterSchema>;

export const noFilter: SuggestionFilter = { linked: false, section: '', since: '' };

export const suggestionsSchema = z.object({
  posts: z.array(suggestionSchema),
  /** Of all related posts, whatever the filter is. */
  sections: z.array(z.string()),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;

export const asRelated = ({ kind, id, title, url }: Suggestion): RelatedPost => ({
  kind,
  targetId: id,
  title,
  url,
  note: '',
});
