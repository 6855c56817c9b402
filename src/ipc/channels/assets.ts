import { z } from 'zod';
import { assetSchema } from '../../core/model/asset';
import { channel, nothing } from './channel';

export const assetChannels = {
  'assets.add': channel({
    input: z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: assetSchema,
    writes: [],
  }),
  /** Asks the user for a picture. Null when the user cancels. */
  'assets.choose': channel({ input: nothing, output: assetSchema.nullable(), writes: [] }),
};
