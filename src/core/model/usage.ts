import { z } from 'zod';
import { idSchema } from './primitives';

/** Where something of the library is used. */
export const usageSchema = z.object({ articleId: idSchema, headline: z.string(), count: z.int() });
export type Usage = z.infer<typeof usageSchema>;
