import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

/** Formats that libraries of sources are exchanged in. */
export const sourceFormats = ['csl-json', 'biblatex', 'bibtex', 'ris'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

export const sourceImportReportSchema = z.object({
  imported: z.int(),
  /** Entries of works that are here already: what they add was filled in. */
  merged: z.int(),
  /** How many of the imported ones may be works that are here already, for the user to judge. */
  alike: z.int(),
  skipped: z.array(z.object({ entry: z.string(), line: z.int(), error: z.string() })),
  /** Fields that could not be read, of entries that were. */
  lost: z.array(z.object({ entry: z.string(), line: z.int(), field: z.string(), error: z.string() })),
  cancelled: z.boolean(),
  /** The import to undo; null when it changed nothing. */
  undo: idSchema.nullable(),
});
export type SourceImportReport = z.infer<typeof sourceImportReportSchema>;

/** A source that an export leaves out, and why. */
export const skippedSourceSchema = z.object({ entry: z.string(), error: z.string() });
export type SkippedSource = z.infer<typeof skippedSourceSchema>;

export const lastSourceImportSchema = z.object({
  id: idSchema,
  at: instantSchema,
  /** The file's name. */
  name: z.string(),
  added: z.int(),
  /** Sources in which it filled fields. */
  filled: z.int(),
});
export type LastSourceImport = z.infer<typeof lastSourceImportSchema>;
