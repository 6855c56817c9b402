import { z } from 'zod';
import { balanceDimensions } from '../../core/balance/rows';
import { balanceSchema, balanceScopeSchema } from '../../core/model/balance';
import { channel } from './channel';

export const balanceChannels = {
  /** Who is quoted, how often and in how many words. */
  'balance.read': channel({
    input: balanceScopeSchema,
    output: balanceSchema,
    reads: ['articles', 'quotes', 'sources', 'speakers'],
  }),
  /** Asks where to store the figures; returns the name of the file, null when the user cancels. */
  'balance.exportFile': channel({
    input: z.object({
      scope: balanceScopeSchema,
      by: z.enum(balanceDimensions),
      format: z.enum(['csv', 'json']),
    }),
    output: z.string().nullable(),
    reads: ['articles', 'quotes', 'sources', 'speakers'],
  }),
};
