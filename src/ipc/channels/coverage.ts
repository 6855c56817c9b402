import { z } from 'zod';
import {
  coverageCellSchema,
  coverageItemSchema,
  coverageSubjectSchema,
  linkGraphSchema,
} from '../../core/model/coverage';
import { byId, channel, page, paging } from './channel';
import type { Topic } from './topics';

const shown: Topic[] = ['articles', 'archive', 'quotes', 'sources', 'speakers'];

/** `2026-03`; empty: what has no month. */
const month = z.string().regex(/^(\d{4}-\d{2})?$/);

export const coverageChannels = {
  /** How often a subject appears, by month, kind of post and manner. */
  'coverage.count': channel({
    input: z.object({ subject: coverageSubjectSchema }),
    output: z.array(coverageCellSchema),
    reads: shown,
  }),
  /** The articles and archive posts in which it appears, the newest first; of the months from one to another, or all. */
  'coverage.list': channel({
    input: z.object({
      subject: coverageSubjectSchema,
      from: month.optional(),
      to: month.optional(),
      limit: paging.limit,
      offset: paging.offset,
    }),
    output: page(coverageItemSchema),
    reads: shown,
  }),
  /** The tags or sections of articles and archive posts, the most used first. */
  'coverage.filed': channel({
    input: z.object({ of: z.enum(['tag', 'section']) }),
    output: z.array(z.object({ value: z.string(), count: z.int() })),
    reads: ['articles', 'archive'],
  }),
  /** The posts one and two links away from a post. */
  'coverage.links': channel({ input: byId, output: linkGraphSchema, reads: ['articles', 'archive'] }),
};
