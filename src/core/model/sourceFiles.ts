import { z } from 'zod';

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
