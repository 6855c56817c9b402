import { z } from 'zod';
import { longestOrigin, originSchema } from '../../core/model/origin';
import { idSchema } from '../../core/model/primitives';
import { searchHitSchema, searchKinds } from '../../core/model/searchHit';
import { channel } from './channel';
import type { Topic } from './topics';

const reads: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'archive', 'snippets'];
const query = z.string().max(500);
/** By which it is stopped when nobody waits for it any more. */
const job = z.string().optional();
const kinds = z.array(z.enum(searchKinds)).default([...searchKinds]);

export const searchChannels = {
  'search.query': channel({
    input: z.object({
      query,
      kinds,
      limit: z.int().min(1).max(200).default(50),
      job,
    }),
    output: z.array(searchHitSchema),
    reads,
  }),
  /** What holds words, exactly or nearly. */
  'search.origins': channel({
    input: z.object({ words: z.string().max(longestOrigin), except: idSchema.nullable() }),
    output: z.array(originSchema),
    reads,
  }),
  /** Another search that was probably meant by one that finds nothing. */
  'search.meant': channel({
    input: z.object({ query, kinds, job }),
    output: z.string().nullable(),
    reads,
  }),
};
