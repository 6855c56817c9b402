import { z } from 'zod';
import { bibliographyFormatSchema } from './preset';
import { idSchema } from './primitives';
import { selfCheckSchema } from './selfCheck';

export const exportOptionsSchema = z.object({
  preset: z.string(),
  sourcesAs: z.enum(['footnotes', 'inline', 'citations', 'none']).optional(),
  frontMatter: z.boolean().optional(),
  relatedList: z.boolean().optional(),
  bibliographyAs: bibliographyFormatSchema.optional(),
  /** Whether drafts and articles with a date to come are written for targets that would publish them. */
  unpublished: z.boolean().optional(),
  /** Whether articles are written that use what is under an embargo. */
  beforeEmbargo: z.boolean().optional(),
  /** Whether the target’s own import file is written instead of Markdown, where it has one. */
  importFile: z.boolean().optional(),
  /** Whether a quotation ledger is written beside the text. */
  ledger: z.boolean().optional(),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** Why a target must not show an article: it is not published, or its date is still to come. */
export const heldSchema = z.enum(['draft', 'future']);
export type Held = z.infer<typeof heldSchema>;

/** A text file as it will be written; `path` is relative to the chosen folder. */
export const exportPreviewSchema = z.object({
  articleId: idSchema,
  path: z.string(),
  text: z.string(),
  /** Files that go with it (images, references.json). */
  companions: z.array(z.string()),
  selfCheck: selfCheckSchema,
  /** Why an export would leave the article out; null: it is written. */
  leftOut: heldSchema.nullable(),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;

const fileSchema = z.object({ slug: z.string(), path: z.string() });

/** What to do with files that stand in the way and that no export wrote. */
export const overForeignSchema = z.enum(['replace', 'keep']);
export type OverForeign = z.infer<typeof overForeignSchema>;

export const exportReportSchema = z.object({
  written: z.array(
    z.object({ slug: z.string(), path: z.string(), sha256: z.string(), selfCheck: selfCheckSchema }),
  ),
  /** How many files that are, with pictures and lists of sources. */
  fileCount: z.int(),
  failed: z.array(z.object({ slug: z.string(), error: z.string() })),
  /** Articles that the target would publish although they must not be shown. */
  leftOut: z.array(z.object({ slug: z.string(), reason: heldSchema })),
  /** Files of others, to be asked about: nothing is written yet. */
  foreign: z.array(fileSchema),
  /** Files of others that were left as they are. */
  kept: z.array(fileSchema),
  cancelled: z.boolean(),
});
export type ExportReport = z.infer<typeof exportReportSchema>;
