import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type MachineSettings,
  machineDefaults,
  machineSettingsSchema,
  readSettings,
} from '../../core/model/settings';

/** The settings of this machine, one JSON file a key in the app's own folder. */
export class MachineSettingsStore {
  #settings: MachineSettings;

  constructor(private readonly folder: string) {
    const stored = new Map(Object.keys(machineDefaults).map((key) => [key, this.#read(key)]));
    this.#settings = readSettings(machineSettingsSchema, machineDefaults, stored);
  }

  get current(): Readonly<MachineSettings> {
    return this.#settings;
  }

  /**
   * Never throws, because nothing that the user does may fail for the sake of these: on a full disk the setting holds
   * until the app is closed, and the file stays as it was.
   */
  set<Key extends keyof MachineSettings>(key: Key, value: MachineSettings[Key]): void {
    this.#settings = { ...this.#settings, [key]: value };
    const file = this.#fileOf(key);
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify(value));
      renameSync(`${file}.tmp`, file);
    } catch {
      // The next change of the same setting tries again.
    }
  }

  #read(key: string): unknown {
    try {
      return JSON.parse(readFileSync(this.#fileOf(key), 'utf8'));
    } catch {
      return undefined;
    }
  }

  #fileOf = (key: string): string => path.join(this.folder, `${key}.json`);
}
