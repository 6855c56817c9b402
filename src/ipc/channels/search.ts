import { z } from 'zod';
import { searchHitSchema, searchKinds } from '../../core/model/searchHit';
import { channel } from './channel';

export const searchChannels = {
  'search.query': channel({
    input: z.object({
      query: z.string().max(500),
      kinds: z.array(z.enum(searchKinds)).default([...searchKinds]),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.array(searchHitSchema),
    reads: ['articles', 'quotes', 'sources', 'speakers', 'archive', 'snippets'],
  }),
};
