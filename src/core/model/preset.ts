import { z } from 'zod';

/** Formats of the cited sources beside a text for Pandoc. */
export const bibliographyFormatSchema = z.enum(['csl-json', 'biblatex']);
export type BibliographyFormat = z.infer<typeof bibliographyFormatSchema>;

export const presetInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** Choices the preset leaves to the user, with their defaults. */
  sourcesAs: z.array(z.enum(['footnotes', 'inline', 'citations', 'none'])),
  frontMatter: z.boolean(),
  relatedList: z.boolean(),
  bibliographyAs: z.array(bibliographyFormatSchema),
  /** Whether articles that the target must not show are written as drafts, or only when the user asks. */
  drafts: z.enum(['written', 'leftOut']),
  /** Whether the target has an import file of its own, which holds more fields than Markdown. */
  importFile: z.boolean(),
});
export type PresetInfo = z.infer<typeof presetInfoSchema>;
