import { z } from 'zod';
import { captureSchema } from '../../core/model/capture';
import { cslItemSchema, sourceSchema } from '../../core/model/source';
import { channel, nothing } from './channel';

/** Keys that no system and no usual program takes, as Electron spells them. */
export const captureKeys = [
  'CmdOrCtrl+Shift+F9',
  'CmdOrCtrl+Shift+F8',
  'CmdOrCtrl+Shift+Y',
  'Alt+Shift+Q',
] as const;
const captureKeySchema = z.enum(captureKeys).nullable();
export type CaptureKey = z.infer<typeof captureKeySchema>;

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
  /** The source on record of this address or DOI. */
  'sources.known': channel({
    input: z.object({ csl: cslItemSchema }),
    output: sourceSchema.nullable(),
    reads: ['sources'],
  }),
  /** Asks the web about an address or a DOI, after the user has seen whom; null: the user thought better of it. */
  'sources.fetchMetadata': channel({
    input: z.object({ job: z.string().min(1).max(64), address: z.string().trim().min(1).max(2048) }),
    output: cslItemSchema.nullable(),
    reads: [],
  }),
};
