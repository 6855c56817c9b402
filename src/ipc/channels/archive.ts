import { z } from 'zod';
import { archivePostSchema } from '../../core/model/archivePost';
import { byId, channel, page, paging } from './channel';

export const archiveChannels = {
  'archive.list': channel({
    input: z.object({ ...paging }),
    output: page(archivePostSchema),
    reads: ['archive'],
  }),
  'archive.get': channel({
    input: byId,
    output: archivePostSchema.extend({ text: z.string() }),
    reads: ['archive'],
  }),
};
