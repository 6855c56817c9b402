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

/**
 * The data of an article that a front matter key may contain. `draft` and `published` are booleans. `date` is when it
 * was published, else when it was changed last; `publishAt` and `modifiedAt` are only what the author set. `related` is a list of titles
 * with addresses; `coverFile` is a cover that is a file of the export, `coverList` a list of one. `quotations` is JSON-LD for a page.
 */
export const presetFields = [
  'headline',
  'standfirst',
  'description',
  'descriptionOrStandfirst',
  'slug',
  'section',
  'sectionList',
  'tags',
  'bylines',
  'bylinesText',
  'language',
  'direction',
  'aliases',
  'date',
  'publishAt',
  'updated',
  'modifiedAt',
  'draft',
  'published',
  'canonicalUrl',
  'cover',
  'coverFile',
  'coverList',
  'coverAlt',
  'related',
  'relatedTitles',
  'relatedUrls',
  'bibliography',
  'citationStyle',
  'quotations',
] as const;
export type PresetField = (typeof presetFields)[number];

/** The fields that take a date format. */
export const presetDates: ReadonlySet<PresetField> = new Set(['date', 'publishAt', 'updated', 'modifiedAt']);
