import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { quotationCountsSchema, reportFormatSchema } from '../../core/model/report';
import { byId, channel } from './channel';
import type { Topic } from './topics';

const shown: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'waivers'];
const report = z.object({ id: idSchema, format: reportFormatSchema });

export const reportChannels = {
  /** How many quotations of an article have each evidence, those without a record too. */
  'report.counts': channel({ input: byId, output: quotationCountsSchema, reads: shown }),
  /** The quotation report of an article in a format. */
  'report.preview': channel({ input: report, output: z.string(), reads: shown }),
  /** Asks where to save it. Null when the user cancels. */
  'report.save': channel({
    input: report,
    output: z.object({ file: z.string() }).nullable(),
    reads: shown,
  }),
};
