import { z } from 'zod';
import { linkedKinds } from '../../core/model/deepLink';
import { idSchema } from '../../core/model/primitives';
import { channel, nothing } from './channel';

export const linkChannels = {
  /** The record that another program asked for; null where nothing waits. `not-found`: this workspace has no such record. */
  'links.take': channel({
    input: nothing,
    output: z.object({ kind: z.enum(linkedKinds), id: idSchema }).nullable(),
    reads: [],
  }),
};
