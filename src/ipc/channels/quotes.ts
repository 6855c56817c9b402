import { z } from 'zod';
import { evidenceFilterSchema, quoteEvidenceSchema } from '../../core/model/evidence';
import { idSchema } from '../../core/model/primitives';
import { quoteFieldsSchema, quoteSchema } from '../../core/model/quote';
import { sourceSchema } from '../../core/model/source';
import { speakerSchema } from '../../core/model/speaker';
import { usageSchema } from '../../core/model/usage';
import { byId, byIds, channel, deletion, nothing, page, paging, sort } from './channel';
import type { Topic } from './topics';

/** A quote with the records it points to, as lists and the inspector show it. */
export const quoteDetailSchema = quoteSchema.extend({
  ...quoteEvidenceSchema.shape,
  speaker: speakerSchema.nullable(),
  source: sourceSchema.nullable(),
  /** Where no source is on record: a confidential one, if the speaker is known through such ones alone. */
  knownThrough: sourceSchema.nullable(),
  uses: z.int(),
});
export type QuoteDetail = z.infer<typeof quoteDetailSchema>;

/** Quotes are shown with their speaker and source, and their uses in articles are counted. */
const shown: Topic[] = ['quotes', 'speakers', 'sources', 'articles'];

export const quoteChannels = {
  'quotes.list': channel({
    input: z.object({
      ...paging,
      sort,
      speakerId: idSchema.optional(),
      sourceId: idSchema.optional(),
      articleId: idSchema.optional(),
      unused: z.boolean().optional(),
      evidence: evidenceFilterSchema.optional(),
    }),
    output: page(quoteDetailSchema),
    reads: shown,
  }),
  /** Unknown ids are left out. */
  'quotes.getMany': channel({ input: byIds, output: z.array(quoteDetailSchema), reads: shown }),
  'quotes.create': channel({ input: quoteFieldsSchema, output: quoteSchema, writes: ['quotes'] }),
  'quotes.update': channel({
    input: z.object({ id: idSchema, fields: quoteFieldsSchema.partial() }),
    output: quoteSchema,
    writes: ['quotes', 'articles'],
  }),
  /** All of them or none. */
  'quotes.changeMany': channel({
    input: z.object({
      changes: z.array(z.object({ id: idSchema, fields: quoteFieldsSchema.partial() })).max(10_000),
    }),
    output: nothing,
    writes: ['quotes', 'articles'],
  }),
  /** A person of this name compared the words with their source. */
  'quotes.confirm': channel({
    input: z.object({ id: idSchema, checkedBy: z.string().trim().min(1).max(200) }),
    output: nothing,
    writes: ['quotes'],
  }),
  'quotes.withdraw': channel({ input: byId, output: nothing, writes: ['quotes'] }),
  'quotes.delete': channel({ input: deletion, output: nothing, writes: ['quotes', 'articles'] }),
  'quotes.uses': channel({ input: byId, output: z.array(usageSchema), reads: ['quotes', 'articles'] }),
};
