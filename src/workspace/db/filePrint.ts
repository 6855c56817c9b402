import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** A checkpoint is often followed by the next: the file is read when it has been left alone for so long. */
const restTime = 1_000;

/** Knows what a file contained, so that a time that was set is told from content that was written. */
export class FilePrint {
  #taken: Promise<string | null> = Promise.resolve(null);
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly file: string) {}

  /** The file was just changed by its owner. Until it has rested and is read, nothing is known of it. */
  renew(isStillSo: () => Promise<boolean>): void {
    this.forget();
    this.#timer = setTimeout(() => {
      this.#taken = hashOf(this.file).then(async (hash) => ((await isStillSo()) ? hash : null));
    }, restTime);
    this.#timer.unref();
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#taken = Promise.resolve(null);
  }

  /** False when nothing is known. */
  async isSame(): Promise<boolean> {
    const known = await this.#taken;
    return known !== null && (await hashOf(this.file)) === known;
  }
}

/** Null when it cannot be read. */
async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
