import { z } from 'zod';
import { channel, nothing } from './channel';

export const helpChannels = {
  /** What the help has to say by itself: `isUpdated` once after an update, never at the first start. */
  'help.state': channel({
    input: nothing,
    output: z.object({
      version: z.string(),
      isUpdated: z.boolean(),
      isTourNew: z.boolean(),
      /** Nobody was told yet how to leave focus mode. */
      isFocusNew: z.boolean(),
    }),
    reads: [],
  }),
  /** It was shown, and is not shown by itself again. */
  'help.seen': channel({
    input: z.object({ what: z.enum(['news', 'tour', 'focus']) }),
    output: nothing,
    writes: [],
  }),
  /** What a report of a problem says: versions, and the log, which has nothing of the user's. */
  'help.report': channel({
    input: nothing,
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      platform: z.string(),
      release: z.string(),
      arch: z.string(),
      log: z.string(),
    }),
    reads: [],
  }),
};
