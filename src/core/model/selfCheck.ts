import { z } from 'zod';

export const lossKindSchema = z.enum([
  'words',
  'quotation',
  'citation',
  'link',
  'footnote',
  'figure',
  /** That of a picture. */
  'width',
  'table',
  'front-matter',
]);
/** One thing of the source that could not be found again in the written file. */
export const lossSchema = z.object({
  kind: lossKindSchema,
  message: z.string(),
  excerpt: z.string(),
});
export type Loss = z.infer<typeof lossSchema>;

/** Something that is not in the file as the article has it: a field that the preset leaves out, a missing alt text. */
export const noticeSchema = z.object({ message: z.string(), excerpt: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

export const selfCheckSchema = z.object({
  ok: z.boolean(),
  losses: z.array(lossSchema),
  notices: z.array(noticeSchema),
  /** The parser that read the file back. */
  reader: z.string(),
  /** How many of each kind were looked for and found. */
  counted: z.partialRecord(lossKindSchema, z.object({ expected: z.int(), found: z.int() })),
});
export type SelfCheck = z.infer<typeof selfCheckSchema>;
