import { z } from 'zod';
import { byId, channel } from './channel';

export const wordChannels = {
  /** Asks where to save the article as a Word file. Null when the user cancels. */
  'word.save': channel({
    input: byId,
    output: z
      .object({
        file: z.string(),
        /** How many pictures are in it as words or links. */
        picturesLeftOut: z.int(),
      })
      .nullable(),
    reads: [],
  }),
};
