import { z } from 'zod';
import { idSchema } from './primitives';

export const lossKindSchema = z.enum([
  'words',
  'quotation',
  'citation',
  'link',
  'footnote',
  'figure',
  'table',
  'front-matter',
]);

/** One thing of the source that could not be found again in the written file. */
export const lossSchema = z.object({
  kind: lossKindSchema,
  message: z.string(),
  excerpt: z.string(),
});
export type Loss = z.infer<typeof lossSchema>;

export const selfCheckSchema = z.object({
  ok: z.boolean(),
  losses: z.array(lossSchema),
  /** How many of each kind were looked for and found. */
  counted: z.partialRecord(lossKindSchema, z.object({ expected: z.int(), found: z.int() })),
});
export type SelfCheck = z.infer<typeof selfCheckSchema>;

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
});
export type PresetInfo = z.infer<typeof presetInfoSchema>;

export const exportOptionsSchema = z.object({
  preset: z.string(),
  sourcesAs: z.enum(['footnotes', 'inline', 'citations', 'none']).optional(),
  frontMatter: z.boolean().optional(),
  relatedList: z.boolean().optional(),
  bibliographyAs: bibliographyFormatSchema.optional(),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** A text file as it will be written; `path` is relative to the chosen folder. */
export const exportPreviewSchema = z.object({
  articleId: idSchema,
  path: z.string(),
  text: z.string(),
  /** Files that go with it (images, references.json). */
  companions: z.array(z.string()),
  selfCheck: selfCheckSchema,
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;

export const exportReportSchema = z.object({
  written: z.array(
    z.object({ slug: z.string(), path: z.string(), sha256: z.string(), selfCheck: selfCheckSchema }),
  ),
  failed: z.array(z.object({ slug: z.string(), error: z.string() })),
  cancelled: z.boolean(),
});
export type ExportReport = z.infer<typeof exportReportSchema>;

export const importedSchema = z.object({
  path: z.string(),
  id: idSchema,
  slug: z.string(),
  title: z.string(),
  /** What of the file went where, in words: "front matter `tags` → tags". */
  mapped: z.array(z.string()),
  /** Pieces kept verbatim because the model has no node for them. */
  opaque: z.int(),
  /** Things left out or to be looked at, in words. */
  notes: z.array(z.string()),
  /** Lines that repeat the headline or are the site's own: offered for removal. */
  furniture: z.array(z.string()),
});
export type Imported = z.infer<typeof importedSchema>;

export const importReportSchema = z.object({
  imported: z.array(importedSchema),
  failed: z.array(z.object({ path: z.string(), error: z.string() })),
  cancelled: z.boolean(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** Formats that libraries of sources are exchanged in. */
export const libraryFormats = ['csl-json', 'biblatex', 'bibtex', 'ris'] as const;
export type LibraryFormat = (typeof libraryFormats)[number];

export const libraryReportSchema = z.object({
  imported: z.int(),
  /** Entries of works that are here already: what they add was filled in. */
  merged: z.int(),
  skipped: z.array(z.object({ entry: z.string(), line: z.int(), error: z.string() })),
  cancelled: z.boolean(),
});
export type LibraryReport = z.infer<typeof libraryReportSchema>;

export const importTargetSchema = z.enum(['article', 'archive']);
export type ImportTarget = z.infer<typeof importTargetSchema>;

export const searchKinds = ['article', 'quote', 'source', 'archive'] as const;
export const searchHitSchema = z.object({
  kind: z.enum(searchKinds),
  id: idSchema,
  title: z.string(),
  /** Plain text; matches stand between U+0002 and U+0003. */
  snippet: z.string(),
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const suggestionSchema = z.object({
  kind: z.enum(['article', 'archive']),
  id: idSchema,
  slug: z.string(),
  title: z.string(),
  url: z.string(),
  score: z.number(),
  why: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
