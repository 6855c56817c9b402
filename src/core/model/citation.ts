import { z } from 'zod';

/** The newsroom's own way of naming sources: no CSL style. */
export const plainStyle = 'plain';

export const citationStyleSchema = z.object({
  /** Its file's name without `.csl`. */
  id: z.string(),
  title: z.string(),
  /** Its citations are notes rather than words in the text. */
  isNote: z.boolean(),
  /** Brought by the user, in the workspace's `styles` folder. */
  isOwn: z.boolean(),
});
export type CitationStyle = z.infer<typeof citationStyleSchema>;

/** Words of one look. */
export const runSchema = z.object({
  text: z.string(),
  italic: z.boolean(),
  bold: z.boolean(),
  /** Empty: no link. */
  url: z.string(),
});
export type Run = z.infer<typeof runSchema>;

export const citationTextsSchema = z.object({
  isNote: z.boolean(),
  /** One for each cluster, in their order; none in the plain style. */
  citations: z.array(z.array(runSchema)),
  bibliography: z.array(z.array(runSchema)),
});
export type CitationTexts = z.infer<typeof citationTextsSchema>;
