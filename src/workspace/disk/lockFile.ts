import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { writeFileAtomic } from './files';
import { lockFile } from './layout';

/** Who has a workspace open for writing, as it stands in `stet.lock`. */
const holderSchema = z.object({
  machine: z.string(),
  /** Of that machine's settings; empty where it has none, as before Stet 0.4. */
  id: z.string().default(''),
  process: z.int(),
  token: z.string(),
  since: z.string(),
  /** The last sign of life. */
  beat: z.string(),
  /** The inodes of the database and its log. */
  files: z.object({ db: z.string(), log: z.string() }).nullable(),
});
export type Holder = z.infer<typeof holderSchema>;

interface Machine {
  name: string;
  process: number;
  /** Host names are not unique. */
  id?: string;
}

/** `id` is that of this machine's settings. */
export const thisMachine = (id = ''): Machine => ({ name: hostname(), process: process.pid, id });

/** Without an id on both sides the host names decide. */
const isElsewhere = (holder: Holder, { name, id }: Machine): boolean =>
  holder.machine !== name || Boolean(id && holder.id && holder.id !== id);

const beatEvery = 30_000;

/** The lock as it stands; null: there is none, or one that cannot be read, which a full disk may leave. */
export async function readLock(dir: string): Promise<Holder | null> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const text = await readFile(lockFile(dir), 'utf8').catch(() => null);
    if (text === null) return null;
    const read = holderSchema.safeParse(parsed(text));
    if (read.success) return read.data;
    // It may be just being written.
    await wait(50);
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface LockOptions {
  /** Takes the lock even from another machine: the user was asked. */
  isForced?: boolean;
  /** Another machine has taken the lock from this one. */
  onTaken?: (by: Holder) => void;
  /** By default this one, without an id. */
  machine?: Machine;
}

/**
 * The lock that keeps two machines from writing one workspace: on a network disk SQLite's own locks do not reach from
 * one to the other, and in a synchronised folder they do not exist. Programs of one machine share it, because SQLite's
 * locks keep them apart.
 */
export class LockFile {
  #timer: NodeJS.Timeout | undefined;
  #files: Holder['files'] = null;
  readonly #token = randomUUID();
  readonly #since = new Date().toISOString();

  private constructor(
    private readonly dir: string,
    private readonly options: LockOptions,
    private readonly machine: Machine,
  ) {}

  /** The lock, and whose it was; only `heldBy` when another machine has it. */
  static async claim(
    dir: string,
    options: LockOptions = {},
  ): Promise<{ lock: LockFile | null; heldBy: Holder | null; left: Holder | null }> {
    const machine = options.machine ?? thisMachine();
    const lock = new LockFile(dir, options, machine);
    if (await lock.#create()) return { lock: lock.#beating(), heldBy: null, left: null };
    const holder = await readLock(dir);
    if (holder && isElsewhere(holder, machine) && !options.isForced) {
      return { lock: null, heldBy: holder, left: null };
    }
    const isLeft = holder === null || isElsewhere(holder, machine) || !isAlive(holder.process);
    // Otherwise another program of this machine has it, and the lock is taken over when that one is done.
    if (isLeft) await lock.#write();
    return { lock: lock.#beating(), heldBy: null, left: isLeft ? holder : null };
  }

  /** Which files are open, so that after a crash a log is not applied to another database. */
  async note(files: NonNullable<Holder['files']>): Promise<void> {
    this.#files = files;
    await this.#beat();
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    const holder = await readLock(this.dir);
    if (holder?.token === this.#token) await rm(lockFile(this.dir), { force: true });
  }

  #beating(): LockFile {
    this.#timer = setInterval(() => void this.#beat().catch(() => undefined), beatEvery);
    this.#timer.unref();
    return this;
  }

  /** Shows that it is still open here; notices that another machine has taken the lock. */
  async #beat(): Promise<void> {
    const holder = await readLock(this.dir);
    if (holder && isElsewhere(holder, this.machine)) {
      clearInterval(this.#timer);
      this.options.onTaken?.(holder);
    } else if (holder === null || holder.token === this.#token || !isAlive(holder.process)) {
      await this.#write();
    }
  }

  get #text(): string {
    const holder: Holder = {
      machine: this.machine.name,
      id: this.machine.id ?? '',
      process: this.machine.process,
      token: this.#token,
      since: this.#since,
      beat: new Date().toISOString(),
      files: this.#files,
    };
    return `${JSON.stringify(holder, null, 2)}\n`;
  }

  /** False: there is one already. Where no file can be made, as on a full disk, the workspace opens without. */
  async #create(): Promise<boolean> {
    try {
      await writeFile(lockFile(this.dir), this.#text, { flag: 'wx' });
      return true;
    } catch (error) {
      return !(error instanceof Error && 'code' in error && error.code === 'EEXIST');
    }
  }

  #write(): Promise<void> {
    return writeFileAtomic(lockFile(this.dir), this.#text).catch(() => undefined);
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // It belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
