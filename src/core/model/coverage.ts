import { z } from 'zod';
import { idSchema } from './primitives';

/** Whose coverage is asked for: what stands under a tag or in a section, or where a speaker or a source appears. */
export const coverageSubjectSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('tag'), tag: z.string().min(1) }),
  z.object({ of: z.literal('section'), section: z.string().min(1) }),
  z.object({ of: z.literal('speaker'), id: idSchema }),
  z.object({ of: z.literal('source'), id: idSchema }),
]);
export type CoverageSubject = z.infer<typeof coverageSubjectSchema>;

/**
 * How something appears in an article or archive post; of several, the first of these. Quoted: an article has a
 * quotation of it. Cited: an article has a citation of it. Linked: the text links to its address. Named: the text has
 * the full name. Filed: it has the tag, or is in the section.
 */
export const coverageManners = ['quoted', 'cited', 'linked', 'named', 'filed'] as const;
const coverageMannerSchema = z.enum(coverageManners);

const postKindSchema = z.enum(['article', 'archive']);

/** Articles or archive posts of one month in which the subject appears in the same manner. */
export const coverageCellSchema = z.object({
  /** `2026-03`; empty where the month is not known. */
  month: z.string(),
  kind: postKindSchema,
  manner: coverageMannerSchema,
  count: z.int(),
});
export type CoverageCell = z.infer<typeof coverageCellSchema>;

export const coverageItemSchema = z.object({
  kind: postKindSchema,
  id: idSchema,
  title: z.string(),
  /** Of publication; of an article that is not published, the day on which it was begun. ISO; empty: not known. */
  date: z.string(),
  isPublished: z.boolean(),
  manner: coverageMannerSchema,
});
export type CoverageItem = z.infer<typeof coverageItemSchema>;

/** A post near another one by links; `step` counts the links between them. */
export const linkedNodeSchema = z.object({
  kind: postKindSchema,
  id: idSchema,
  title: z.string(),
  date: z.string(),
  step: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});
export type LinkedNode = z.infer<typeof linkedNodeSchema>;

export const linkGraphSchema = z.object({
  nodes: z.array(linkedNodeSchema),
  /** Ids of posts: `from` links to `to`. */
  links: z.array(z.object({ from: idSchema, to: idSchema })),
  /** How many posts one link away are not among the nodes, and whether some two links away are not. */
  leftOut: z.object({ near: z.int(), far: z.int() }),
});
export type LinkGraph = z.infer<typeof linkGraphSchema>;
