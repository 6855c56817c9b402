import { z } from 'zod';
import { bodySchema } from '../document/schema';

/** Replace `remove` top-level blocks from index `at` by `insert`; indexes refer to the body before this splice, in ascending order. */
export const bodySpliceSchema = z.object({
  at: z.int().min(0),
  remove: z.int().min(0),
  insert: bodySchema,
});
export type BodySplice = z.infer<typeof bodySpliceSchema>;
