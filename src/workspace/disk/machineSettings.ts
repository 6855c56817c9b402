import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import {
  type MachineSettings,
  machineDefaults,
  machineSettingsSchema,
  readSettings,
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
export function readMachineSettings(folder: string): MachineSettings {
  const stored = new Map(Object.keys(machineDefaults).map((key) => [key, read(folder, key)]));
  return readSettings(machineSettingsSchema, machineDefaults, stored);
}

function read(folder: string, key: string): unknown {
  try {
    return JSON.parse(readFileSync(machineSettingFile(folder, key), 'utf8'));
  } catch {
    return undefined;
  }
}
