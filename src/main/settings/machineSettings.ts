import { renameSync, writeFileSync } from 'node:fs';
import type { MachineSettings } from '../../core/model/settings';
import { machineSettingFile, readMachineSettings } from '../../workspace';

/** The settings of this machine, in the app's own folder. */
export class MachineSettingsStore {
  #settings: MachineSettings;

  constructor(private readonly folder: string) {
    this.#settings = readMachineSettings(folder);
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
    const file = machineSettingFile(this.folder, key);
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify(value));
      renameSync(`${file}.tmp`, file);
    } catch {
      // The next change of the same setting tries again.
    }
  }
}
