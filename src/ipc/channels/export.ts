import { z } from 'zod';
import {
  exportOptionsSchema,
  exportPreviewSchema,
  exportReportSchema,
  overForeignSchema,
} from '../../core/model/exporting';
import { presetInfoSchema } from '../../core/model/preset';
import { idSchema } from '../../core/model/primitives';
import { channel, job, nothing } from './channel';
import type { Topic } from './topics';

const exported: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive', 'settings'];

const presetSource = z.string().max(200_000);

export const exportChannels = {
  'export.presets': channel({ input: nothing, output: z.array(presetInfoSchema), reads: ['settings'] }),
  /** A preset as JSON to be changed: the workspace's own one itself, a copy of one of the app's. */
  'presets.source': channel({ input: z.object({ id: z.string() }), output: z.string(), reads: ['settings'] }),
  /** What a preset that is not saved yet would write. Refuses what is no preset, and says where. */
  'presets.preview': channel({
    input: z.object({ articleId: idSchema, source: presetSource }),
    output: exportPreviewSchema,
    reads: exported,
  }),
  /** Stores it in the workspace's folder of presets. */
  'presets.save': channel({
    input: z.object({ source: presetSource }),
    output: presetInfoSchema,
    writes: ['settings'],
  }),
  'export.preview': channel({
    input: z.object({ articleId: idSchema, options: exportOptionsSchema }),
    output: exportPreviewSchema,
    reads: exported,
  }),
  /** Asks for a folder. Null when the user cancels; with `foreign` files in the report, nothing is written yet. */
  'export.run': channel({
    input: z.object({ job, articleIds: z.array(idSchema).min(1), options: exportOptionsSchema }),
    output: exportReportSchema.nullable(),
    reads: exported,
  }),
  /** What to do with the foreign files of the last `export.run`; writes its files. */
  'export.decide': channel({
    input: z.object({ job, overForeign: overForeignSchema }),
    output: exportReportSchema,
    reads: [],
  }),
  /** Gives up an `export.run` that waits for `export.decide`. */
  'export.drop': channel({ input: nothing, output: nothing, reads: [] }),
  /** Writes a text that could not be saved to a Markdown file; asks where. Null when the user cancels. */
  'export.saveCopy': channel({
    input: z.object({ name: z.string().max(300), text: z.string() }),
    output: z.object({ file: z.string() }).nullable(),
    reads: [],
  }),
  /** Shows the folder of the last export in the file manager. */
  'export.reveal': channel({ input: nothing, output: nothing, reads: [] }),
};
