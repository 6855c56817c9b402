import { scanQuotations } from '../../../core/quotes/scan';
import type { Clipping, ReadClipping } from '../../../editor/api';

/** Work on texts of any length, done in a thread of its own so that no key waits for it. */
export const tasks = {
  scan: async ({ text }: { text: string }) => scanQuotations(text),

  async clipping({ kind, text }: Clipping): Promise<ReadClipping> {
    if (kind === 'html') {
      const { readFragment } = await import('../../../core/html');
      return readFragment(text);
    }
    const { readMarkdown } = await import('../../../core/markdown/read');
    return { body: readMarkdown(text).body, notes: [] };
  },
};

export type Tasks = typeof tasks;

export interface Request {
  task: keyof Tasks;
  /** Has the type of the task's input, which a message cannot express. */
  input: never;
  language: string;
}

export type Answer = { value: unknown } | { error: string };
