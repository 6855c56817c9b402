import { placeSchema } from '../../core/model/readingPlace';
import { channel, nothing } from './channel';

/** Where the user was in the open workspace; kept with the settings of this machine. */
export const placeChannels = {
  'place.get': channel({ input: nothing, output: placeSchema.nullable(), reads: [] }),
  'place.set': channel({ input: placeSchema, output: nothing, writes: [] }),
};
