import { renameSync, writeFileSync } from 'node:fs';
import type { MachineSettings, SettingProblem } from '../../core/model/settings';
import { machineSettingFile, readMachineSettingsNaming } from '../../workspace';

/** The settings of this machine, in the app's own folder. */
export class MachineSettingsStore {
  #settings: MachineSettings;
  #problems: readonly SettingProblem[];

  constructor(private readonly folder: string) {
    const { settings, problems } = readMachineSettingsNaming(folder);
    this.#settings = settings;
    this.#problems = problems;
  }

  get current(): Readonly<MachineSettings> {
    return this.#settings;
  }

  /** What its files hold that cannot be used, until that setting is changed. */
  get problems(): readonly SettingProblem[] {
    return this.#problems;
  }

  /**
   * Never throws, because nothing that the user does may fail for the sake of these: on a full disk the setting holds
   * until the app is closed, and the file stays as it was.
   */
  set<Key extends keyof MachineSettings>(key: Key, value: MachineSettings[Key]): void {
    this.#settings = { ...this.#settings, [key]: value };
    this.#problems = this.#problems.filter(({ name }) => name !== key && !name.startsWith(`${key}.`));
    const file = machineSettingFile(this.folder, key);
    try {
      writeFileSync(`${file}.tmp`, JSON.stringify(value));
      renameSync(`${file}.tmp`, file);
    } catch {
      // The next change of the same setting tries again.
    }
  }
}
