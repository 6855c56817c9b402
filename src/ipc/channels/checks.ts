import { z } from 'zod';
import { findingSchema, severitySchema } from '../../core/model/check';
import { idSchema } from '../../core/model/primitives';
import { byId, channel, nothing } from './channel';

const subject = { check: z.string().min(1).max(100), subject: z.string().min(1).max(100_000) };

export const checkChannels = {
  'checks.of': channel({
    input: byId,
    output: z.array(findingSchema),
    reads: ['articles', 'quotes', 'sources', 'speakers', 'archive', 'waivers', 'settings', 'comments'],
  }),
  /** Every check, with its usual severity. */
  'checks.list': channel({
    input: nothing,
    output: z.array(z.object({ check: z.string(), usual: severitySchema })),
    reads: [],
  }),
  'checks.waive': channel({
    input: z.object({
      id: idSchema,
      waiver: z.object({
        ...subject,
        reason: z.string().trim().min(1).max(10_000),
        by: z.string().trim().min(1).max(200),
      }),
    }),
    output: nothing,
    writes: ['waivers'],
  }),
  'checks.takeBack': channel({
    input: z.object({ id: idSchema, ...subject }),
    output: nothing,
    writes: ['waivers'],
  }),
};
