import { z } from 'zod';
import { instantSchema, sha256Schema } from './primitives';

/** What is said of a kept page beside the page itself. */
export const snapshotInfoSchema = z.object({
  /** Empty: not known. */
  url: z.string(),
  takenAt: instantSchema,
  sha256: sha256Schema,
  /** Characters of its text. */
  length: z.int(),
});
export type SnapshotInfo = z.infer<typeof snapshotInfoSchema>;
