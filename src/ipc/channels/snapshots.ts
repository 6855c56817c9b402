import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { snapshotInfoSchema } from '../../core/model/snapshot';
import { sourceSchema } from '../../core/model/source';
import { byId, channel, nothing } from './channel';
import { job } from './exchange';

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
  'snapshots.info': channel(byId, snapshotInfoSchema.nullable()),
  /** Asks for a saved page (.html, .mhtml, .pdf); null: none chosen. */
  'snapshots.keep': channel(z.object({ job, id: idSchema }), snapshotInfoSchema.nullable()),
  /** Asks the user, then the source's address, for the page as it is now; null: the user thought better of it. */
  'snapshots.fetch': channel(z.object({ job, id: idSchema }), snapshotInfoSchema.nullable()),
  /** Asks for a saved page and makes a source of it; null: none chosen. */
  'snapshots.newSource': channel(z.object({ job }), sourceSchema.nullable()),
  'snapshots.delete': channel(byId, nothing),
  /** The page's safe HTML, the words in a `mark`; empty words: none are looked for. */
  'snapshots.show': channel(
    z.object({ id: idSchema, words: words.default('') }),
    z.object({ html: z.string(), verbatim: verbatimSchema.nullable() }),
  ),
  /** Null: no page is kept. */
  'snapshots.verbatim': channel(z.object({ id: idSchema, words }), verbatimSchema.nullable()),
};
