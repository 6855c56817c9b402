import { z } from 'zod';
import { captureSchema } from '../../core/model/capture';
import { captureKeySchema } from '../../core/model/settings';
import { channel, nothing } from './channel';

export const captureChannels = {
  /** What waits to be kept, in the order it came, and what is to be said; it is then main's no more. */
  'capture.take': channel({
    input: nothing,
    output: z.object({ captures: z.array(captureSchema), problems: z.array(z.string()) }),
    reads: [],
  }),
  /** How many wait for a workspace. */
  'capture.waiting': channel({ input: nothing, output: z.int(), reads: [] }),
  /** Captures what was copied; refused unless the user has just used the window. */
  'capture.clipboard': channel({ input: nothing, output: nothing, writes: [] }),
  /** The global key for that; null: none is chosen. */
  'capture.key': channel({
    input: nothing,
    output: z.object({ key: captureKeySchema, works: z.boolean() }),
    reads: ['captureKey'],
  }),
  /** A key that another program holds is a `conflict`, and the one before stays. */
  'capture.setKey': channel({
    input: z.object({ key: captureKeySchema }),
    output: nothing,
    writes: ['captureKey'],
  }),
};
