import { z } from 'zod';
import { bodySchema } from '../../core/document/schema';
import { idSchema } from '../../core/model/primitives';
import { byId, channel, nothing } from './channel';
import type { Topic } from './topics';

const shown: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive', 'settings'];

const copyFormatSchema = z.enum(['markdown', 'html', 'richText']);

export const previewChannels = {
  /** An article as readers see it: a page that loads nothing and runs nothing. */
  'preview.page': channel({ input: byId, output: z.string(), reads: shown }),
  /** Writes the article to the clipboard, or only a part of its text. */
  'preview.copy': channel({
    input: z.object({ id: idSchema, format: copyFormatSchema, part: bodySchema.optional() }),
    output: nothing,
    reads: [],
  }),
  /** Asks where to save the page. Null when the user cancels. */
  'preview.save': channel({ input: byId, output: z.object({ file: z.string() }).nullable(), reads: [] }),
};
