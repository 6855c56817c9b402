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

const fileSchema = z.object({ slug: z.string(), path: z.string() });

/** What to do with files that stand in the way and that no export wrote. */
export const overForeignSchema = z.enum(['replace', 'keep']);
export type OverForeign = z.infer<typeof overForeignSchema>;

export const exportReportSchema = z.object({
  written: z.array(
    z.object({ slug: z.string(), path: z.string(), sha256: z.string(), selfCheck: selfCheckSchema }),
  ),
  failed: z.array(z.object({ slug: z.string(), error: z.string() })),
  /** Files of others, to be asked about: nothing is written yet. */
  foreign: z.array(fileSchema),
  /** Files of others that were left as they are. */
  kept: z.array(fileSchema),
  cancelled: z.boolean(),
});
export type ExportReport = z.infer<typeof exportReportSchema>;
