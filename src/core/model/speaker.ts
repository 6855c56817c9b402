import { z } from 'zod';
import { idSchema, instantSchema, partialDateSchema } from './primitives';

const openDateSchema = partialDateSchema.or(z.literal(''));

/** What somebody was, and when: `from` and `to` are partial dates, both included; empty: open. */
export const datedRoleSchema = z.object({
  role: z.string(),
  affiliation: z.string(),
  from: openDateSchema,
  to: openDateSchema,
});
export type DatedRole = z.infer<typeof datedRoleSchema>;

export const speakerFieldsSchema = z.object({
  name: z.string().trim().min(1, { error: 'A speaker needs a name.' }),
  /** Other names they are known by; each finds them. */
  aliases: z.array(z.string().trim().min(1)),
  /** What they are, where no dated role says what they were. */
  role: z.string(),
  affiliation: z.string(),
  roles: z.array(datedRoleSchema),
  /** Free label of the user's own. */
  side: z.string(),
  note: z.string(),
});
export type SpeakerFields = z.infer<typeof speakerFieldsSchema>;

/** What speakers say differently of themselves, of which a merge keeps one. */
export const speakerFactsSchema = speakerFieldsSchema.omit({ aliases: true, roles: true });
export type SpeakerFacts = z.infer<typeof speakerFactsSchema>;

/** Nothing is known of them but the name. */
export const namedSpeaker = (name: string): SpeakerFields => ({
  name,
  aliases: [],
  role: '',
  affiliation: '',
  roles: [],
  side: '',
  note: '',
});

export const speakerSchema = speakerFieldsSchema.extend({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Speaker = z.infer<typeof speakerSchema>;
