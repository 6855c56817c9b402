import type { Place } from '../../core/model/readingPlace';
import type { MachineSettingsStore } from '../settings/machineSettings';

const most = 20;

/** Where the user was in each workspace, the last one first. */
export class Places {
  constructor(private readonly settings: MachineSettingsStore) {}

  at(folder: string): Place | null {
    return this.settings.current.places.find((other) => other.folder === folder)?.place ?? null;
  }

  put(folder: string, place: Place): void {
    const others = this.settings.current.places.filter((other) => other.folder !== folder);
    this.settings.set('places', [{ folder, place }, ...others].slice(0, most));
  }
}
