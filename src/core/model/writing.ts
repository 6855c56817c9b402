import { z } from 'zod';

/** What of the text stays dark while the caret is in it; the rest is dimmed. */
export const litParts = ['all', 'sentence', 'paragraph'] as const;

/** How the text behaves while it is written on this machine. */
export const writingSchema = z.object({
  /** Whether the line of the caret stays at one height of the window. */
  typewriter: z.boolean(),
  lit: z.enum(litParts),
});
export type Writing = z.infer<typeof writingSchema>;

export const usualWriting: Writing = { typewriter: false, lit: 'all' };
