import { z } from 'zod';

export const assetSchema = z.object({
  sha256: z.string(),
  /** `asset:<sha256>.<ext>`: what a figure's `src` holds. */
  src: z.string(),
  mime: z.string(),
  bytes: z.int(),
  name: z.string(),
});
export type Asset = z.infer<typeof assetSchema>;
