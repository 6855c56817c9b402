import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

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

export const backupKinds = ['article', 'quote', 'source'] as const;
export type BackupKind = (typeof backupKinds)[number];

/** A record in an opened backup. */
export const backupRecordSchema = z.object({
  id: idSchema,
  /** The headline, the words of the quote, or the title of the source. */
  title: z.string(),
  words: z.int().nullable(),
  at: instantSchema,
  /** Whether the present workspace has it: as it was, changed since, or no longer. */
  state: z.enum(['same', 'changed', 'gone']),
});
export type BackupRecord = z.infer<typeof backupRecordSchema>;

/** As a new article, or in place of the present text, which becomes a revision. */
export const copyHowSchema = z.enum(['new', 'replace']);
export type CopyHow = z.infer<typeof copyHowSchema>;

/** Where backups go, for display. */
export const backupPlaceSchema = z.object({
  folder: z.string(),
  isMoved: z.boolean(),
  isReachable: z.boolean(),
});
