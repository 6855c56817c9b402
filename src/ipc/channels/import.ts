import { z } from 'zod';
import { importReportSchema, takenProposalSchema } from '../../core/model/importing';
import { ledgerEntrySchema, leftOutSchema } from '../../core/model/ledger';
import { idSchema } from '../../core/model/primitives';
import { trackedChanges } from '../../core/model/trackedChanges';
import { channel, droppedFile, job, nothing } from './channel';
import type { Topic } from './topics';

const imported: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive'];

export const importChannels = {
  /** Asks for files or a folder. Null when the user cancels. */
  'import.choose': channel({
    input: z.object({ job, folder: z.boolean() }),
    output: importReportSchema.nullable(),
    writes: imported,
  }),
  /** Does what the user agreed to with lines of an imported article; `gone` are those that are no longer in it. */
  'import.takeProposals': channel({
    input: z.object({ id: idSchema, proposals: z.array(takenProposalSchema) }),
    output: z.object({ taken: z.int(), gone: z.int() }),
    writes: ['articles', 'snippets'],
  }),
  /** Puts what an import left out where it stood. */
  'import.takeBack': channel({
    input: z.object({ id: idSchema, back: leftOutSchema }),
    output: z.null(),
    writes: ['articles'],
  }),
  /** Reads an article of the last import again, with the tracked changes of its Word file in another way. */
  'import.readAgain': channel({
    input: z.object({ id: idSchema, changes: z.enum(trackedChanges) }),
    output: z.array(ledgerEntrySchema),
    writes: ['articles'],
  }),
  /** Takes over the files that the system asked Stet to open; after that nobody else gets them. */
  'import.takeOpened': channel({
    input: nothing,
    output: z.object({ files: z.array(droppedFile), problems: z.array(z.string()) }),
    writes: [],
  }),
  /** Dropped files; `name` may hold forward slashes for files of a dropped folder. */
  'import.files': channel({
    input: z.object({
      job,
      files: z.array(droppedFile).min(1).max(5000),
    }),
    output: importReportSchema,
    writes: imported,
  }),
};
