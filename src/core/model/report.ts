import { z } from 'zod';

export const reportFormatSchema = z.enum(['html', 'markdown', 'json']);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

/** How many quotations of an article have each evidence; those with a record may have drifted or have warnings. */
export const quotationCountsSchema = z.object({
  verified: z.int(),
  sourced: z.int(),
  recorded: z.int(),
  unrecorded: z.int(),
  drifted: z.int(),
  warned: z.int(),
});
export type QuotationCounts = z.infer<typeof quotationCountsSchema>;
