import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';

const placementSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(640), height: z.int().min(480) }),
  maximized: z.boolean(),
});

const defaultSize = { width: 1280, height: 800 };

/** Where the window last stood, if that is still on a screen. */
export function readPlacement(file: string): { bounds: Partial<Rectangle>; maximized: boolean } {
  const stored = placementSchema.safeParse(readJson(file));
  if (!stored.success) return { bounds: defaultSize, maximized: false };
  const { bounds, maximized } = stored.data;
  const area = screen.getDisplayMatching(bounds).workArea;
  const visible =
    bounds.x < area.x + area.width &&
    bounds.y < area.y + area.height &&
    bounds.x + bounds.width > area.x &&
    bounds.y + bounds.height > area.y;
  return visible ? { bounds, maximized } : { bounds: defaultSize, maximized };
}

export function writePlacement(file: string, window: BrowserWindow): void {
  const placement = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  writeFileSync(file, JSON.stringify(placement));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
