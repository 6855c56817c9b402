import { z } from 'zod';
import { searchHitSchema } from './searchHit';

/** Where words stand, exactly or nearly; a source is the page that it keeps. */
export const originSchema = searchHitSchema
  .pick({ kind: true, id: true, title: true, snippet: true })
  .extend({ isExact: z.boolean() });
export type Origin = z.infer<typeof originSchema>;

/** UTF-16 units: a paragraph, not a whole text. */
export const longestOrigin = 2000;
