import { z } from 'zod';
import { importReportSchema, importTargetSchema, takenProposalSchema } from '../../core/model/importing';
import { idSchema } from '../../core/model/primitives';
import { channel, droppedFile, job, nothing } from './channel';
import type { Topic } from './topics';

const imported: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive'];

export const importChannels = {
  /** Asks for files or a folder. Null when the user cancels. */
  'import.choose': channel({
    input: z.object({ job, as: importTargetSchema, folder: z.boolean() }),
    output: importReportSchema.nullable(),
    writes: imported,
  }),
  /** Does what the user agreed to with lines of an imported article; `gone` are those that are no longer in it. */
  'import.takeProposals': channel({
    input: z.object({ id: idSchema, proposals: z.array(takenProposalSchema) }),
    output: z.object({ taken: z.int(), gone: z.int() }),
    writes: ['articles', 'snippets'],
  }),
  /** Adds what an import left out, as Markdown, at the end of its article. */
  'import.putBack': channel({
    input: z.object({ id: idSchema, markdown: z.string() }),
    output: nothing,
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
