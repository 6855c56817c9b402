import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import type { Topic } from '../topics';

/** A channel reads or it writes; an empty list says that it does so without touching any stored data. */
type Access = { reads: readonly Topic[]; writes?: never } | { writes: readonly Topic[]; reads?: never };

interface Channel<I extends z.ZodType, O extends z.ZodType> {
  input: I;
  output: O;
  /** Its output shows data of these kinds. */
  reads: readonly Topic[];
  /** It changes data of these kinds: whatever shows them is refetched. */
  writes: readonly Topic[];
}

export const channel = <I extends z.ZodType, O extends z.ZodType>(
  definition: { input: I; output: O } & Access,
): Channel<I, O> => ({ reads: [], writes: [], ...definition });

export const nothing = z.void();
export const byId = z.object({ id: idSchema });
export const byIds = z.object({ ids: z.array(idSchema).max(10_000) });

/** One window of a list: `total` counts all that match. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.int() });

export const paging = {
  text: z.string().max(500).default(''),
  limit: z.int().min(1).max(1000).default(200),
  offset: z.int().min(0).default(0),
};
