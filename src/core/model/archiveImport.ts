import { z } from 'zod';
import { generators } from './archiveSite';
import { idSchema } from './primitives';

const rulesSchema = z.object({
  generator: z.enum(generators),
  address: z.string(),
  permalink: z.string(),
  bySection: z.record(z.string(), z.string()),
  root: z.string(),
  places: z.array(
    z.object({
      folder: z.string(),
      suffix: z.string(),
      prefix: z.string(),
      permalink: z.string().nullable(),
      language: z.string(),
    }),
  ),
  ending: z.string(),
  zone: z.string(),
  defaults: z.array(z.object({ folder: z.string(), data: z.record(z.string(), z.unknown()) })),
  dateFormats: z.record(z.string(), z.string()),
});

/** What an import of a site into the archive would do. */
export const archivePlanSchema = z.object({
  id: idSchema,
  /** Of the chosen folder or file. */
  name: z.string(),
  rules: rulesSchema,
  /** The files of the site's settings that were read. */
  settings: z.array(z.string()),
  /** Files of posts; null for an export file, whose posts are counted as they are read. */
  files: z.int().nullable(),
  /** Posts with what their addresses are made of. */
  examples: z.array(
    z.object({
      path: z.string(),
      title: z.string(),
      slug: z.string(),
      date: z.string(),
      section: z.string(),
      categories: z.array(z.string()),
      url: z.string(),
      aliases: z.array(z.string()),
    }),
  ),
});
export type ArchivePlan = z.infer<typeof archivePlanSchema>;

/** What the user decides on an import. */
export const archiveChoiceSchema = z.object({
  address: z.string().max(2000),
  /** Of every post; empty: as the site's own settings say. */
  permalink: z.string().max(500),
  drafts: z.boolean(),
});
export type ArchiveChoice = z.infer<typeof archiveChoiceSchema>;

export const unresolvedKinds = ['draft', 'missing', 'gone', 'page', 'list', 'file', 'template'] as const;
export type UnresolvedKind = (typeof unresolvedKinds)[number];

const unread = z.array(z.object({ path: z.string(), error: z.string() }));

export const archiveReportSchema = z.object({
  imported: z.array(
    z.object({
      path: z.string(),
      id: idSchema,
      slug: z.string(),
      title: z.string(),
      url: z.string(),
    }),
  ),
  failed: unread,
  /** Drafts, which were not asked for. */
  drafts: z.array(z.string()),
  /** Links of the site's posts inside their site, each once for a post, and those of them that lead to a post. */
  links: z.object({
    inside: z.int(),
    resolved: z.int(),
    /** Those that lead to none: where they lead, the post that they stand in, and why. */
    unresolved: z.array(
      z.object({ link: z.string(), path: z.string(), title: z.string(), why: z.enum(unresolvedKinds) }),
    ),
  }),
  cancelled: z.boolean(),
});
export type ArchiveReport = z.infer<typeof archiveReportSchema>;
