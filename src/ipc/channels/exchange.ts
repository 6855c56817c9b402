import { z } from 'zod';
import { exchangeReportSchema } from '../../core/model/exchange';
import { channel, job, nothing } from './channel';
import type { Topic } from './topics';
import { workspaceStateSchema } from './workspace';

const whole: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive', 'settings'];

const moved = exchangeReportSchema.extend({
  /** The folder's name, for display. */
  folder: z.string(),
});

export const exchangeChannels = {
  /** Writes the whole workspace as open files; asks for a folder. Null when the user cancels. */
  'exchange.export': channel({
    input: z.object({ job, confidential: z.boolean() }),
    output: moved.nullable(),
    reads: whole,
  }),
  /** Makes a new workspace from such files; asks where they are, and for a folder. Null when the user cancels. */
  'exchange.import': channel({ input: z.object({ job }), output: moved.nullable(), writes: [] }),
  /** Opens the workspace of the last import. */
  'exchange.open': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
};
