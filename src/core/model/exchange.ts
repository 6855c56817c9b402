import { z } from 'zod';

/** What an export or import of a whole workspace moved, and what it could not. */
export const exchangeReportSchema = z.object({
  /** Records of each kind, by the names of their files: `quote`, `source`, … */
  counts: z.record(z.string(), z.int()),
  /** Each names its file, and the entry in it. */
  problems: z.array(z.object({ where: z.string(), error: z.string() })),
});
export type ExchangeReport = z.infer<typeof exchangeReportSchema>;
