import { z } from 'zod';
import { instantSchema } from './primitives';

export const backupReasons = ['automatic', 'asked', 'import', 'migration', 'restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

export const backupInfoSchema = z.object({
  name: z.string(),
  /** When it was made; from its name, so that copying the file does not change it. */
  at: instantSchema,
  /** Null for those of Stet 0.2 and before, which have no pictures either. */
  reason: z.enum(backupReasons).nullable(),
  articles: z.int(),
  quotes: z.int(),
  sources: z.int(),
  /** Of the database. */
  bytes: z.int(),
  /** Pictures, presets and styles that belong to it, without those that were gone already. */
  files: z.int(),
  /** Whether it is in the folder that the user chose, or beside the database. */
  isMoved: z.boolean(),
});
export type BackupInfo = z.infer<typeof backupInfoSchema>;
