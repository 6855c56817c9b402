import { z } from 'zod';

/** Kinds of records whose loss is named. */
const salvageKinds = ['article', 'fields', 'block', 'revision', 'quote', 'source', 'page', 'other'] as const;

/** One thing that could not be read; of an article whose `fields` are lost the text comes from its last revision. `name` is a headline, a citation key, or empty. */
const unreadableSchema = z.object({
  kind: z.enum(salvageKinds),
  name: z.string(),
  /** Of a block: its number in the article, from 1. */
  number: z.int().optional(),
});
export type Unreadable = z.infer<typeof unreadableSchema>;

/** An article that is not the same in the damaged workspace and in its newest backup. */
const differenceSchema = z.object({
  headline: z.string(),
  /** `changed`: other words than in the backup. */
  state: z.enum(['onlySaved', 'onlyBackup', 'changed']),
  savedWords: z.int(),
  backupWords: z.int(),
});

/** What was read from a damaged workspace into a new one, and how that differs from its newest backup. */
export const salvageReportSchema = z.object({
  /** The new workspace's folder, for display. */
  path: z.string(),
  counts: z.object({
    articles: z.int(),
    revisions: z.int(),
    quotes: z.int(),
    sources: z.int(),
    speakers: z.int(),
  }),
  unreadable: z.array(unreadableSchema),
  /** Null when there is no backup that can be read. */
  backup: z.object({ name: z.string(), at: z.string(), articles: z.array(differenceSchema) }).nullable(),
});
export type SalvageReport = z.infer<typeof salvageReportSchema>;
export type SalvageDifference = z.infer<typeof differenceSchema>;
