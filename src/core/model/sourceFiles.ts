import { z } from 'zod';

/** Formats that libraries of sources are exchanged in. */
export const sourceFormats = ['csl-json', 'biblatex', 'bibtex', 'ris'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

export const sourceImportReportSchema = z.object({
  imported: z.int(),
  /** Entries of works that are here already: what they add was filled in. */
  merged: z.int(),
  skipped: z.array(z.object({ entry: z.string(), line: z.int(), error: z.string() })),
  cancelled: z.boolean(),
});
export type SourceImportReport = z.infer<typeof sourceImportReportSchema>;
