import { z } from 'zod';
import { archiveChoiceSchema, archivePlanSchema, archiveReportSchema } from '../../core/model/archiveImport';
import { archivePostSchema, linkedPostSchema } from '../../core/model/archivePost';
import { idSchema } from '../../core/model/primitives';
import { byId, channel, droppedFile, job, page, paging } from './channel';

export const archiveChannels = {
  'archive.list': channel({
    input: z.object({ ...paging }),
    output: page(archivePostSchema),
    reads: ['archive'],
  }),
  'archive.get': channel({
    input: byId,
    output: archivePostSchema.extend({ text: z.string() }),
    reads: ['archive'],
  }),
  'archive.links': channel({
    input: byId,
    output: z.object({ from: z.array(linkedPostSchema), to: z.array(linkedPostSchema) }),
    reads: ['archive', 'articles'],
  }),
  /** Asks for the folder of a site, or a file that it exported, and looks at it. Null when the user cancels. */
  'archive.choose': channel({
    input: z.object({ folder: z.boolean() }),
    output: archivePlanSchema.nullable(),
    reads: [],
  }),
  /** Looks at dropped files. */
  'archive.inspectFiles': channel({
    input: z.object({ files: z.array(droppedFile).min(1).max(5000) }),
    output: archivePlanSchema,
    reads: [],
  }),
  /** Takes in what was looked at last. */
  'archive.import': channel({
    input: archiveChoiceSchema.extend({ job, plan: idSchema }),
    output: archiveReportSchema,
    writes: ['archive'],
  }),
};
