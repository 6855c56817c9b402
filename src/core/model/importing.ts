import { z } from 'zod';
import { proposalSchema } from '../document/proposals';
import { dialectIds } from './dialect';
import { ledgerEntrySchema } from './ledger';
import { idSchema } from './primitives';

/** A proposal that the user agreed to. */
export const takenProposalSchema = proposalSchema.extend({
  /** Of boilerplate: the lines become a snippet that stands where they stood, rather than going. */
  asSnippet: z.boolean(),
});
export type TakenProposal = z.infer<typeof takenProposalSchema>;

export const importedSchema = z.object({
  path: z.string(),
  id: idSchema,
  slug: z.string(),
  title: z.string(),
  /** The Markdown that the file was taken for; null for other files. */
  dialect: z.enum(dialectIds).nullable(),
  /** Things left out or to be looked at, in words. */
  notes: z.array(z.string()),
  /** The account of the file: what came in, where, and what did not. */
  ledger: z.array(ledgerEntrySchema),
  proposals: z.array(proposalSchema),
});
export type Imported = z.infer<typeof importedSchema>;

export const importReportSchema = z.object({
  imported: z.array(importedSchema),
  failed: z.array(z.object({ path: z.string(), error: z.string() })),
  cancelled: z.boolean(),
});
export type ImportReport = z.infer<typeof importReportSchema>;
