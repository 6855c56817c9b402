import { z } from 'zod';
import { channel, nothing } from './channel';

const work = z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() });

/** What the build writes of everything that ships (`scripts/build/notices.mjs`). */
export const noticesSchema = z.object({ licence: z.string(), components: z.array(work) });

const versions = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
});

export const aboutChannels = {
  'app.about': channel({ input: nothing, output: noticesSchema.extend(versions.shape), reads: [] }),
};
