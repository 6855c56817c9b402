import { z } from 'zod';

export const themes = ['system', 'light', 'dark'] as const;
/** Stet's own, or that of the system where it names one. */
export const accents = ['stet', 'system'] as const;
export const textFaces = ['serif', 'sans', 'mono'] as const;

/** From, to, and the step of a button. */
export const textSizes = { min: 14, max: 30, step: 0.5 };
export const textWidths = { min: 460, max: 1000, step: 20 };
export const lineHeights = { min: 1.2, max: 2.2, step: 0.05 };
export const zooms = { min: 0.5, max: 2.5, step: 0.1 };

export const between = ({ min, max }: { min: number; max: number }) => z.number().min(min).max(max);

/** How the window and the text of articles look on this machine. */
export const appearanceSchema = z.object({
  theme: z.enum(themes),
  accent: z.enum(accents),
  face: z.enum(textFaces),
  /** CSS pixels. */
  size: between(textSizes),
  width: between(textWidths),
  /** Times the size. */
  lineHeight: between(lineHeights),
  /** Of the whole window; 1 is its usual size. */
  zoom: between(zooms),
});
export type Appearance = z.infer<typeof appearanceSchema>;

export const usualAppearance: Appearance = {
  theme: 'system',
  // Green, amber and red say something of a quotation; a system's accent may be one of them.
  accent: 'stet',
  face: 'serif',
  size: 18.5,
  width: 620,
  lineHeight: 1.55,
  zoom: 1,
};

/** The next zoom in that direction, within its limits. */
export function zoomedBy(zoom: number, steps: 1 | -1): number {
  const next = Math.round((zoom + steps * zooms.step) * 10) / 10;
  return Math.min(zooms.max, Math.max(zooms.min, next));
}
