import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import type { Topic } from './topics';

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

/** `uses` counts articles. */
export const withUses = <T extends z.ZodRawShape>(schema: z.ZodObject<T>) => schema.extend({ uses: z.int() });

export const sort = z.enum(['updated', 'name', 'uses']).default('updated');

/** Without `detach` a record in use is refused (`in-use`, naming where); with it, its uses become plain words. */
export const deletion = z.object({ id: idSchema, detach: z.boolean().default(false) });

export const mergeOf = { survivorId: idSchema, otherIds: z.array(idSchema).min(1).max(500) };
/** Merges into a record that can be undone, the newest first; `count` is the number of records merged into it. */
export const mergesSchema = z.array(z.object({ id: idSchema, at: z.string(), count: z.int() }));

/** Names the job in `progress` events and in `jobs.cancel`; made by the caller. */
export const job = z.string().min(1).max(64);

/** A file that was dropped or pasted into the window. */
export const droppedFile = z.object({ name: z.string().max(1024), bytes: z.instanceof(Uint8Array) });
