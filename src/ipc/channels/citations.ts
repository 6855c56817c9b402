import { z } from 'zod';
import { citationItemSchema } from '../../core/document/nodeSchemas';
import { citationStyleSchema, citationTextsSchema } from '../../core/model/citation';
import { languageSchema } from '../../core/model/primitives';
import { channel, nothing } from './channel';

export const citationChannels = {
  'citations.styles': channel({ input: nothing, output: z.array(citationStyleSchema), reads: ['settings'] }),
  /** Asks for a CSL file. Null when the user cancels. */
  'citations.importStyle': channel({
    input: nothing,
    output: citationStyleSchema.nullable(),
    writes: ['settings'],
  }),
  /** The places of an article that point to sources, in the order of the text, as its style writes them. */
  'citations.render': channel({
    input: z.object({
      /** As the article has it. */
      style: z.string().max(200),
      language: languageSchema,
      clusters: z
        .array(z.object({ items: z.array(citationItemSchema).min(1), inNote: z.boolean() }))
        .max(100_000),
    }),
    output: citationTextsSchema,
    reads: ['settings', 'sources'],
  }),
};
