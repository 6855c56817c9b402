import { z } from 'zod';
import { bodySchema } from '../document/schema';
import { articleMetaSchema } from './article';
import { idSchema, instantSchema } from './primitives';

/** Templates that come with the app. */
export const builtInTemplates = ['analysis', 'interview'] as const;
export type BuiltInTemplate = (typeof builtInTemplates)[number];

/** An own template, or one that comes with the app. */
export const templateIdSchema = z.union([idSchema, z.enum(builtInTemplates)]);
export type TemplateId = z.infer<typeof templateIdSchema>;

export const templateNameSchema = z
  .string()
  .trim()
  .min(1, { error: 'A template needs a name.' })
  .max(200, { error: 'The name of a template has up to 200 characters.' });

/** The fields of an article that a template gives: those that many articles have in common. */
export const templateMetaSchema = articleMetaSchema
  .pick({
    headline: true,
    standfirst: true,
    section: true,
    categories: true,
    tags: true,
    bylines: true,
    language: true,
    citationStyle: true,
    otherFrontMatter: true,
    dialect: true,
  })
  .partial();
export type TemplateMeta = z.infer<typeof templateMetaSchema>;

/** With what a new article begins. */
export interface Beginning {
  meta: TemplateMeta;
  body: z.infer<typeof bodySchema>;
}

/** An own template as it is stored. */
export const templateSchema = z.object({
  id: idSchema,
  name: templateNameSchema,
  meta: templateMetaSchema,
  body: bodySchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Template = z.infer<typeof templateSchema>;

/** A template as it is listed: what one reads of it before choosing it. */
export const listedTemplateSchema = z.object({
  id: templateIdSchema,
  name: z.string(),
  meta: templateMetaSchema,
  /** The first blocks of its text, each cut to a line. */
  lines: z.array(z.object({ isHeading: z.boolean(), text: z.string() })),
});
export type ListedTemplate = z.infer<typeof listedTemplateSchema>;
