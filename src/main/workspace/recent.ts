import path from 'node:path';
import type { MachineSettingsStore } from '../settings/machineSettings';

const most = 8;

/** The workspaces that were opened before, the last one first. */
export class RecentWorkspaces {
  constructor(
    private readonly settings: MachineSettingsStore,
    private readonly onChange: () => void = () => {},
  ) {}

  list(): { name: string; path: string }[] {
    return this.#paths.map((folder) => ({ name: path.basename(folder), path: folder }));
  }

  at(index: number): string | undefined {
    return this.#paths[index];
  }

  add(folder: string): void {
    const others = this.#paths.filter((other) => other !== folder);
    this.settings.set('recent', [folder, ...others].slice(0, most));
    this.onChange();
  }

  /** The workspace that opens with the app. */
  get openOnStart(): string | undefined {
    return this.#paths[0];
  }

  get #paths(): string[] {
    return this.settings.current.recent;
  }
}
