import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../core/model/primitives';
import { rescueSchema } from '../../ipc/channels/rescue';
import { writeFileAtomic } from '../../workspace';

const fileSchema = rescueSchema.extend({
  /** The workspace's folder. */
  folder: z.string(),
  at: instantSchema,
});
export type RescueFile = z.infer<typeof fileSchema>;

/** Only the user reads these. */
const [folderMode, fileMode] = [0o700, 0o600];

/**
 * Words that could not be stored in their workspace, one file for each article that a window had open. They are in the
 * app's own folder, because the workspace's may be full, gone or another one by now.
 */
export class RescueFiles {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** The same id replaces its file, whole or not at all. */
  keep(file: RescueFile): Promise<void> {
    return this.#inTurn(async () => {
      await mkdir(this.folder, { recursive: true, mode: folderMode });
      await writeFileAtomic(this.#fileOf(file.id), JSON.stringify(file), { mode: fileMode });
    });
  }

  release(id: string): Promise<void> {
    return this.#inTurn(() => rm(this.#fileOf(id), { force: true }));
  }

  /** The newest first. A file that cannot be read stays where it is. */
  async list(): Promise<RescueFile[]> {
    const names = await readdir(this.folder).catch(() => []);
    const ids = names.filter((name) => /^[0-9a-f-]{36}\.json$/.test(name)).map((name) => name.slice(0, 36));
    const files = await Promise.all(ids.map((id) => this.read(id)));
    return files.filter((file) => file !== null).sort((a, b) => b.at.localeCompare(a.at));
  }

  async read(id: string): Promise<RescueFile | null> {
    try {
      return fileSchema.parse(JSON.parse(await readFile(this.#fileOf(id), 'utf8')));
    } catch {
      return null;
    }
  }

  /** A file that is released while it is written must not be there afterwards. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #fileOf = (id: string): string => path.join(this.folder, `${id}.json`);
}
