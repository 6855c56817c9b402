import { z } from 'zod';
import { importReportSchema, importTargetSchema } from '../../core/model/importing';
import { idSchema } from '../../core/model/primitives';
import { channel, droppedFile, job } from './channel';
import type { Topic } from './topics';

const imported: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive'];

export const importChannels = {
  /** Asks for files or a folder. Null when the user cancels. */
  'import.choose': channel({
    input: z.object({ job, as: importTargetSchema, folder: z.boolean() }),
    output: importReportSchema.nullable(),
    writes: imported,
  }),
  /** Takes the site's own lines out of a freshly imported article; returns how many. */
  'import.removeBoilerplate': channel({
    input: z.object({ id: idSchema }),
    output: z.object({ removed: z.int() }),
    writes: ['articles'],
  }),
  /** Dropped files; `name` may hold forward slashes for files of a dropped folder. */
  'import.files': channel({
    input: z.object({
      job,
      as: importTargetSchema,
      files: z.array(droppedFile).min(1).max(5000),
    }),
    output: importReportSchema,
    writes: imported,
  }),
};
