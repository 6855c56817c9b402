import { z } from 'zod';
import { captureSchema } from '../../core/model/capture';
import { captureKeySchema } from '../../core/model/settings';
import { channel, nothing } from './channel';

export const captureChannels = {
  /** Takes the waiting captures out of main's list, in the order they came, with the messages about them. */
  'capture.take': channel({
    input: nothing,
    output: z.object({ captures: z.array(captureSchema), problems: z.array(z.string()) }),
    reads: [],
  }),
  /** How many wait for a workspace. */
  'capture.waiting': channel({ input: nothing, output: z.int(), reads: [] }),
  /** Captures what was copied; refused unless the user has just used the window. */
  'capture.clipboard': channel({ input: nothing, output: nothing, writes: [] }),
  /** The global key for that. Null when none is chosen. */
  'capture.key': channel({
    input: nothing,
    output: z.object({ key: captureKeySchema, works: z.boolean() }),
    reads: ['captureKey'],
  }),
  /** A key that another program holds is a `conflict`; the one before stays. */
  'capture.setKey': channel({
    input: z.object({ key: captureKeySchema }),
    output: nothing,
    writes: ['captureKey'],
  }),
};
