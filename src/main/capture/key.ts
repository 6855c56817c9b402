import { globalShortcut } from 'electron';
import { StetError } from '../../core/model/errors';
import type { CaptureKey } from '../../core/model/settings';
import type { MachineSettingsStore } from '../settings/machineSettings';
import { t } from './messages';

/** The key that captures the clipboard from any program; none until the user chooses one. */
export class GlobalCaptureKey {
  constructor(
    private readonly settings: MachineSettingsStore,
    private readonly run: () => void,
  ) {}

  /** The chosen key, and whether the system gave it to us. */
  get state(): { key: CaptureKey; works: boolean } {
    const key = this.#key;
    return { key, works: key !== null && globalShortcut.isRegistered(key) };
  }

  /** Whether the chosen key, if any, could be taken. */
  takeAtStart(): boolean {
    return this.#key === null || globalShortcut.register(this.#key, this.run);
  }

  choose(key: CaptureKey): void {
    const before = this.#key;
    if (key !== null && !globalShortcut.isRegistered(key) && !globalShortcut.register(key, this.run)) {
      throw new StetError('conflict', t.message('keyRefused'));
    }
    this.settings.set('capture', { key });
    if (before !== null && before !== key) globalShortcut.unregister(before);
  }

  get #key(): CaptureKey {
    return this.settings.current.capture.key;
  }
}
