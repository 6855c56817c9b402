import { z } from 'zod';
import { archivePostSchema, linkedPostSchema } from '../../core/model/archivePost';
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
  'archive.links': channel({
    input: byId,
    output: z.object({ from: z.array(linkedPostSchema), to: z.array(linkedPostSchema) }),
    reads: ['archive', 'articles'],
  }),
};
