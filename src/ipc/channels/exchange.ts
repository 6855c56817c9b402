import { z } from 'zod';
import { exportOptionsSchema, exportPreviewSchema, exportReportSchema } from '../../core/model/exporting';
import { importReportSchema, importTargetSchema } from '../../core/model/importing';
import { presetInfoSchema } from '../../core/model/preset';
import { idSchema } from '../../core/model/primitives';
import { libraryFormats, libraryReportSchema } from '../../core/model/sourceFiles';
import { channel, nothing } from './channel';

/** Names the job in `progress` events and in `jobs.cancel`; made by the caller. */
export const job = z.string().min(1).max(64);

export const exchangeChannels = {
  /** Asks for a library file (CSL-JSON, BibTeX, RIS); null: none chosen. */
  'library.choose': channel(z.object({ job }), libraryReportSchema.nullable()),
  /** A dropped file or pasted text. */
  'library.import': channel(
    z.object({ job, name: z.string().max(1024), bytes: z.instanceof(Uint8Array) }),
    libraryReportSchema,
  ),
  /** Asks where to; null: nowhere. Sources that are confidential stay here. */
  'library.export': channel(
    z.object({ job, format: z.enum(libraryFormats) }),
    z.object({ file: z.string() }).nullable(),
  ),
  'export.presets': channel(nothing, z.array(presetInfoSchema)),
  'export.preview': channel(
    z.object({ articleId: idSchema, options: exportOptionsSchema }),
    exportPreviewSchema,
  ),
  /** Asks for a folder; null: none chosen. */
  'export.run': channel(
    z.object({ job, articleIds: z.array(idSchema).min(1), options: exportOptionsSchema }),
    exportReportSchema.nullable(),
  ),
  /** A text that the workspace cannot take, as a Markdown file; asks where to. null: nowhere. */
  'export.saveCopy': channel(
    z.object({ name: z.string().max(300), text: z.string() }),
    z.object({ file: z.string() }).nullable(),
  ),
  /** Shows the folder of the last export in the file manager. */
  'export.reveal': channel(nothing, nothing),
  /** Asks for files or a folder; null: none chosen. */
  'import.choose': channel(
    z.object({ job, as: importTargetSchema, folder: z.boolean() }),
    importReportSchema.nullable(),
  ),
  /** Takes the site's own lines out of a freshly imported article; answers how many. */
  'import.removeFurniture': channel(z.object({ id: idSchema }), z.object({ removed: z.int() })),
  /** Dropped files; `name` may hold forward slashes for files of a dropped folder. */
  'import.files': channel(
    z.object({
      job,
      as: importTargetSchema,
      files: z
        .array(z.object({ name: z.string().max(1024), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(5000),
    }),
    importReportSchema,
  ),
};
