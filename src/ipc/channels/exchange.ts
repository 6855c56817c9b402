import { z } from 'zod';
import { exportOptionsSchema, exportPreviewSchema, exportReportSchema } from '../../core/model/exporting';
import { importReportSchema, importTargetSchema } from '../../core/model/importing';
import { presetInfoSchema } from '../../core/model/preset';
import { idSchema } from '../../core/model/primitives';
import { libraryFormats, libraryReportSchema } from '../../core/model/sourceFiles';
import type { Topic } from '../topics';
import { channel, nothing } from './channel';

/** Names the job in `progress` events and in `jobs.cancel`; made by the caller. */
export const job = z.string().min(1).max(64);

const exported: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive', 'settings'];
const imported: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive'];

export const exchangeChannels = {
  /** Asks for a library file (CSL-JSON, BibTeX, RIS); null: none chosen. */
  'library.choose': channel({
    input: z.object({ job }),
    output: libraryReportSchema.nullable(),
    writes: ['sources'],
  }),
  /** A dropped file or pasted text. */
  'library.import': channel({
    input: z.object({ job, name: z.string().max(1024), bytes: z.instanceof(Uint8Array) }),
    output: libraryReportSchema,
    writes: ['sources'],
  }),
  /** Asks where to; null: nowhere. Sources that are confidential stay here. */
  'library.export': channel({
    input: z.object({ job, format: z.enum(libraryFormats) }),
    output: z.object({ file: z.string() }).nullable(),
    reads: ['sources'],
  }),
  'export.presets': channel({ input: nothing, output: z.array(presetInfoSchema), reads: [] }),
  'export.preview': channel({
    input: z.object({ articleId: idSchema, options: exportOptionsSchema }),
    output: exportPreviewSchema,
    reads: exported,
  }),
  /** Asks for a folder; null: none chosen. */
  'export.run': channel({
    input: z.object({ job, articleIds: z.array(idSchema).min(1), options: exportOptionsSchema }),
    output: exportReportSchema.nullable(),
    reads: exported,
  }),
  /** A text that the workspace cannot take, as a Markdown file; asks where to. null: nowhere. */
  'export.saveCopy': channel({
    input: z.object({ name: z.string().max(300), text: z.string() }),
    output: z.object({ file: z.string() }).nullable(),
    reads: [],
  }),
  /** Shows the folder of the last export in the file manager. */
  'export.reveal': channel({ input: nothing, output: nothing, reads: [] }),
  /** Asks for files or a folder; null: none chosen. */
  'import.choose': channel({
    input: z.object({ job, as: importTargetSchema, folder: z.boolean() }),
    output: importReportSchema.nullable(),
    writes: imported,
  }),
  /** Takes the site's own lines out of a freshly imported article; answers how many. */
  'import.removeFurniture': channel({
    input: z.object({ id: idSchema }),
    output: z.object({ removed: z.int() }),
    writes: ['articles'],
  }),
  /** Dropped files; `name` may hold forward slashes for files of a dropped folder. */
  'import.files': channel({
    input: z.object({
      job,
      as: importTargetSchema,
      files: z
        .array(z.object({ name: z.string().max(1024), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(5000),
    }),
    output: importReportSchema,
    writes: imported,
  }),
};
