import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { statementKeySchema, statementSchema } from '../../core/model/statement';
import { channel, nothing } from './channel';

export const statementChannels = {
  /** What is kept of the words that an article's citations vouch for. */
  'statements.list': channel({
    input: z.object({ articleId: idSchema }),
    output: z.array(statementSchema),
    reads: ['statements', 'sources'],
  }),
  /** Somebody chose the words, or compared them with the source (`checkedBy` is not empty). */
  'statements.keep': channel({
    input: statementKeySchema.extend({ isChosen: z.boolean(), checkedBy: z.string().trim().max(200) }),
    output: nothing,
    writes: ['statements'],
  }),
  /** Takes back a check or a choice of words. */
  'statements.delete': channel({ input: statementKeySchema, output: nothing, writes: ['statements'] }),
};
