import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { snapshotInfoSchema } from '../../core/model/snapshot';
import { sourceSchema } from '../../core/model/source';
import { byId, channel, job, nothing } from './channel';

const place = { start: z.int(), end: z.int() };
const diffPart = z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) });

/** Whether words stand in a kept page. */
const verbatimSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('yes'), ...place }),
  z.object({ state: z.literal('near'), ...place, diff: z.array(diffPart) }),
  z.object({ state: z.literal('no') }),
]);

const words = z.string().max(100_000);

/** The page of a source as it was; `id` is the source's. */
export const snapshotChannels = {
  'snapshots.info': channel({ input: byId, output: snapshotInfoSchema.nullable(), reads: ['sources'] }),
  /** Asks for a saved page (.html, .mhtml, .pdf). Null when the user cancels. */
  'snapshots.keep': channel({
    input: z.object({ job, id: idSchema }),
    output: snapshotInfoSchema.nullable(),
    writes: ['sources'],
  }),
  /** Asks the user, then the source's address, for the page as it is now; null when the user cancels. */
  'snapshots.fetch': channel({
    input: z.object({ job, id: idSchema }),
    output: snapshotInfoSchema.nullable(),
    writes: ['sources'],
  }),
  /** Asks for a saved page and makes a source of it. Null when the user cancels. */
  'snapshots.newSource': channel({
    input: z.object({ job }),
    output: sourceSchema.nullable(),
    writes: ['sources'],
  }),
  'snapshots.delete': channel({ input: byId, output: nothing, writes: ['sources'] }),
  /** The page's safe HTML, the words in a `mark`. With empty words nothing is searched for. */
  'snapshots.show': channel({
    input: z.object({ id: idSchema, words: words.default('') }),
    output: z.object({ html: z.string(), verbatim: verbatimSchema.nullable() }),
    reads: ['sources'],
  }),
  /** Null when no page is kept. */
  'snapshots.verbatim': channel({
    input: z.object({ id: idSchema, words }),
    output: verbatimSchema.nullable(),
    reads: ['sources'],
  }),
};
