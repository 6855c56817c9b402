import { readFileSync } from 'node:fs';
import { globalShortcut } from 'electron';
import { z } from 'zod';
import { StetError } from '../../core/model/errors';
import { type CaptureKey, captureKeys } from '../../ipc/channels/capture';
import { writeFileAtomic } from '../../workspace';
import { t } from './messages';

const storedSchema = z.object({ key: z.enum(captureKeys).nullable() });

/** The key that captures the clipboard from anywhere; none until the user chooses one. Kept in the app's own folder. */
export class GlobalCaptureKey {
  #key: CaptureKey = null;

  constructor(
    private readonly file: string,
    private readonly run: () => void,
  ) {
    try {
      this.#key = storedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).key;
    } catch {
      // Never chosen.
    }
  }

  /** The chosen key, and whether the system gave it to us. */
  get state(): { key: CaptureKey; works: boolean } {
    return { key: this.#key, works: this.#key !== null && globalShortcut.isRegistered(this.#key) };
  }

  /** Whether the chosen key, if any, could be taken. */
  takeAtStart(): boolean {
    return this.#key === null || globalShortcut.register(this.#key, this.run);
  }

  async choose(key: CaptureKey): Promise<void> {
    const before = this.#key;
    if (key !== null && !globalShortcut.isRegistered(key) && !globalShortcut.register(key, this.run)) {
      throw new StetError('conflict', t.message('keyRefused'));
    }
    await writeFileAtomic(this.file, JSON.stringify({ key }));
    this.#key = key;
    if (before !== null && before !== key) globalShortcut.unregister(before);
  }
}
