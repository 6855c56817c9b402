import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { MachineSettingsStore } from '../settings/machineSettings';

const defaultSize = { width: 1280, height: 800 };

/** Where the window last stood, if that is still on a screen. */
export function readPlacement({ current }: MachineSettingsStore): {
  bounds: Partial<Rectangle>;
  maximized: boolean;
} {
  if (current.window === null) return { bounds: defaultSize, maximized: false };
  const { bounds, maximized } = current.window;
  const area = screen.getDisplayMatching(bounds).workArea;
  const visible =
    bounds.x < area.x + area.width &&
    bounds.y < area.y + area.height &&
    bounds.x + bounds.width > area.x &&
    bounds.y + bounds.height > area.y;
  return visible ? { bounds, maximized } : { bounds: defaultSize, maximized };
}

export function writePlacement(settings: MachineSettingsStore, window: BrowserWindow): void {
  settings.set('window', { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
}
