import { z } from 'zod';
import { copyChoicesSchema, copyComparisonSchema, foundCopySchema } from '../../core/model/copy';
import { channel, job, nothing } from './channel';

const name = z.string().max(300);

/** Copies of the database beside it, as programs that synchronise folders make them. */
export const copyChannels = {
  'copies.list': channel({ input: nothing, output: z.array(foundCopySchema), reads: ['copies'] }),
  'copies.compare': channel({ input: z.object({ job, name }), output: copyComparisonSchema, writes: [] }),
  'copies.merge': channel({
    input: z.object({ name, choices: copyChoicesSchema }),
    /** The headlines of articles that are damaged and stayed as they are. */
    output: z.object({ left: z.array(z.string()) }),
    writes: ['copies', 'articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive'],
  }),
};
