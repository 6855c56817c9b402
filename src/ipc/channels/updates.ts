import { z } from 'zod';
import { channel, job, nothing } from './channel';

const foundSchema = z.discriminatedUnion('status', [
  /** The build has no feed. */
  z.object({ status: z.literal('off'), current: z.string() }),
  z.object({ status: z.literal('current'), current: z.string() }),
  z.object({ status: z.literal('newer'), current: z.string(), version: z.string() }),
]);
export type UpdateFound = z.infer<typeof foundSchema>;

export const updateChannels = {
  /**
   * The newer version that the feed has, asked once a start and only where the user chose that; null: nobody was asked,
   * there is none, or it could not be found out.
   */
  'app.newVersion': channel({ input: nothing, output: z.string().nullable(), writes: [] }),
  /** Asks the feed, if the build has one. */
  'app.checkUpdates': channel({ input: nothing, output: foundSchema, writes: [] }),
  /** Fetches what was found; `corrupt` where the file is not the published one. */
  'app.fetchUpdate': channel({ input: z.object({ job }), output: nothing, writes: [] }),
  /** Quits, installs what was fetched, and starts it; nothing where nothing was. */
  'app.installUpdate': channel({ input: nothing, output: nothing, writes: [] }),
};
