import { z } from 'zod';
import { citationItemSchema } from '../../core/document/schema';
import { citationStyleSchema, citationTextsSchema } from '../../core/model/citation';
import { languageSchema } from '../../core/model/primitives';
import { channel, nothing } from './channel';

export const citationChannels = {
  'citations.styles': channel(nothing, z.array(citationStyleSchema)),
  /** Asks for a CSL file; null: none chosen. */
  'citations.importStyle': channel(nothing, citationStyleSchema.nullable()),
  /** The places of an article that point to sources, in the order of the text, as its style writes them. */
  'citations.render': channel(
    z.object({
      /** As the article has it. */
      style: z.string().max(200),
      language: languageSchema,
      clusters: z
        .array(z.object({ items: z.array(citationItemSchema).min(1), inNote: z.boolean() }))
        .max(100_000),
    }),
    citationTextsSchema,
  ),
};
