import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import {
  type MachineSettings,
  machineDefaults,
  machineSettingsSchema,
  readSettings,
  type SettingProblem,
} from '../../core/model/settings';

/** The app's own folder on this machine, where Electron's `userData` is by default. */
export function settingsFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const home = homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library/Application Support/stet');
  if (process.platform === 'win32') return path.join(APPDATA ?? path.join(home, 'AppData/Roaming'), 'stet');
  return path.join(XDG_CONFIG_HOME || path.join(home, '.config'), 'stet');
}

/** The settings of this machine, one JSON file a key. */
export const machineSettingFile = (folder: string, key: string): string => path.join(folder, `${key}.json`);

/** The default for each setting that is absent or cannot be read. */
export const readMachineSettings = (folder: string): MachineSettings =>
  readMachineSettingsNaming(folder).settings;

/** The same, with what cannot be read. */
export function readMachineSettingsNaming(folder: string) {
  const stored = new Map<string, unknown>();
  const unreadable: SettingProblem[] = [];
  for (const key of Object.keys(machineDefaults)) {
    const text = read(folder, key);
    if (text === null) continue;
    try {
      stored.set(key, JSON.parse(text));
    } catch {
      unreadable.push({ name: key, value: text.slice(0, 80) });
    }
  }
  const { settings, problems } = readSettings(machineSettingsSchema, machineDefaults, stored);
  return { settings, problems: [...unreadable, ...problems] };
}

/** Null when there is none. */
function read(folder: string, key: string): string | null {
  try {
    return readFileSync(machineSettingFile(folder, key), 'utf8');
  } catch {
    return null;
  }
}
