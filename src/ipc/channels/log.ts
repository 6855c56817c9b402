import { z } from 'zod';
import { channel, nothing } from './channel';

export const logChannels = {
  /** The end of the log, oldest line first. */
  'log.read': channel({ input: nothing, output: z.object({ text: z.string() }), reads: [] }),
  'log.reveal': channel({ input: nothing, output: nothing, writes: [] }),
  /** An error of the window that nobody expected; main writes down its kind and positions, and nothing else. */
  'log.error': channel({
    input: z.object({ kind: z.string().max(200), stack: z.string().max(20_000) }),
    output: nothing,
    writes: [],
  }),
};
