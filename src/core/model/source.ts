import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';
import { termsShape } from './terms';

/** The CSL types a newsroom uses; the form offers these, the store keeps any. */
export const cslTypes = [
  'webpage',
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'book',
  'chapter',
  'report',
  'speech',
  'interview',
  'post',
  'post-weblog',
  'broadcast',
  'legislation',
  'personal_communication',
  'document',
] as const;
/** A CSL-JSON item, kept whole: fields this schema does not name stay. */
export const cslItemSchema = z.looseObject({
  type: z.string().min(1),
  title: z.string().optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

export const sourceFieldsSchema = z.object({
  csl: cslItemSchema,
  archiveUrl: z.string(),
  note: z.string(),
  /** Its name, its address and all that tells of it stay out of every export. */
  confidential: z.boolean(),
  ...termsShape,
});
export type SourceFields = z.infer<typeof sourceFieldsSchema>;

/** A source as its form gives it; without a key it gets one. */
export const sourceInputSchema = sourceFieldsSchema.extend({ citationKey: z.string().optional() });
export type SourceInput = z.infer<typeof sourceInputSchema>;

export const sourceSchema = sourceFieldsSchema.extend({
  id: idSchema,
  /** Unique, stable, e.g. `smith2020truce`; made from author, year and title. */
  citationKey: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Source = z.infer<typeof sourceSchema>;
