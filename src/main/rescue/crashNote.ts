import type { MachineSettingsStore } from '../settings/machineSettings';

/** Knows whether the last run of the app, or a page of this one, stopped unexpectedly. */
export class CrashNote {
  #crashed: 'app' | 'window' | null;

  constructor(private readonly settings: MachineSettingsStore) {
    this.#crashed = settings.current.running ? 'app' : null;
    settings.set('running', true);
  }

  note(what: 'window'): void {
    this.#crashed = what;
  }

  /** Tells it once. */
  readonly take = (): 'app' | 'window' | null => {
    const crashed = this.#crashed;
    this.#crashed = null;
    return crashed;
  };

  endRun(): void {
    this.settings.set('running', false);
  }
}
