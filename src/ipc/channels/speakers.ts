import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { speakerFactsSchema, speakerFieldsSchema, speakerSchema } from '../../core/model/speaker';
import { usageSchema } from '../../core/model/usage';
import {
  byId,
  byIds,
  channel,
  deletion,
  mergeOf,
  mergesSchema,
  nothing,
  page,
  paging,
  sort,
  withUses,
} from './channel';
import type { Topic } from './topics';

export const speakerListItemSchema = withUses(speakerSchema).extend({
  quotes: z.int(),
  /** In confidence: every source of their quotes is confidential. Null: none is on record. */
  known: z.enum(['openly', 'in-confidence']).nullable(),
});
export type SpeakerListItem = z.infer<typeof speakerListItemSchema>;

/** A speaker is known openly or in confidence by the sources of their quotes. */
const shown: Topic[] = ['speakers', 'quotes', 'sources', 'articles'];

export const speakerChannels = {
  'speakers.list': channel({
    input: z.object({ ...paging, sort, side: z.string().optional() }),
    output: page(speakerListItemSchema),
    reads: shown,
  }),
  'speakers.getMany': channel({ input: byIds, output: z.array(speakerListItemSchema), reads: shown }),
  'speakers.create': channel({ input: speakerFieldsSchema, output: speakerSchema, writes: ['speakers'] }),
  'speakers.update': channel({
    input: z.object({ id: idSchema, fields: speakerFieldsSchema.partial() }),
    output: speakerSchema,
    writes: ['speakers'],
  }),
  'speakers.delete': channel({
    input: deletion,
    output: nothing,
    writes: ['speakers', 'quotes', 'articles'],
  }),
  'speakers.uses': channel({
    input: byId,
    output: z.array(usageSchema),
    reads: ['speakers', 'quotes', 'articles'],
  }),
  /** Groups of speakers who seem to be one. */
  'speakers.duplicates': channel({
    input: nothing,
    output: z.array(z.array(speakerListItemSchema)),
    reads: shown,
  }),
  /** Makes the others one with the survivor, of whom `facts` are kept; returns what `speakers.undoMerge` takes. */
  'speakers.merge': channel({
    input: z.object({ ...mergeOf, facts: speakerFactsSchema }),
    output: z.object({ merge: idSchema }),
    writes: ['speakers', 'quotes', 'articles'],
  }),
  'speakers.merges': channel({ input: byId, output: mergesSchema, reads: ['speakers'] }),
  'speakers.undoMerge': channel({ input: byId, output: nothing, writes: ['speakers', 'quotes', 'articles'] }),
};
