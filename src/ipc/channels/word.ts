import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { shareContentSchema } from '../../core/model/sharing';
import { channel } from './channel';

export const wordChannels = {
  /** Asks where to save the article as a Word file. Null when the user cancels. */
  'word.save': channel({
    input: z.object({
      id: idSchema,
      /** Whether comments and suggestions are in it. */
      review: z.boolean(),
    }),
    output: z
      .object({
        file: z.string(),
        /** How many pictures are in it as words or links. */
        picturesLeftOut: z.int(),
      })
      .nullable(),
    reads: [],
  }),
  /** Asks for a folder, and makes one for reviewers in it. Null when the user cancels. */
  'word.saveFolder': channel({
    input: z.object({ id: idSchema, content: shareContentSchema }),
    output: z.object({ folder: z.string(), files: z.array(z.string()) }).nullable(),
    reads: [],
  }),
};
