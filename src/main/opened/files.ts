import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { reasonOf } from '../../workspace/disk/plainError';
import { t } from './messages';
import { mostOpened, openedPaths } from './paths';

/** As large as a file may be that is handed over whole. */
const largest = 200 * 1024 * 1024;

interface Opened {
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  /** Sentences about files that could not be read. */
  problems: string[];
}

/** Files that the system asked Stet to open, until the window of a workspace takes them. Pages cannot name any. */
export class OpenedFiles {
  #paths: string[] = [];

  constructor(private readonly onChange: () => void) {}

  add(args: readonly string[], folder: string): void {
    const paths = openedPaths(args, folder).filter((file) => !this.#paths.includes(file));
    if (paths.length === 0) return;
    this.#paths = [...this.#paths, ...paths].slice(0, mostOpened);
    this.onChange();
  }

  async take(): Promise<Opened> {
    const paths = this.#paths;
    this.#paths = [];
    const opened: Opened = { files: [], problems: [] };
    for (const file of paths) {
      const name = path.basename(file);
      try {
        const { size } = await stat(file);
        if (size > largest) opened.problems.push(t('tooLarge', { name }));
        else opened.files.push({ name, bytes: new Uint8Array(await readFile(file)) });
      } catch (error) {
        opened.problems.push(t('notRead', { name, reason: reasonOf('opened', error) }));
      }
    }
    return opened;
  }
}

/** macOS tells of files before the app is ready. */
const early: string[] = [];
const keep = (event: { preventDefault(): void }, file: string) => {
  event.preventDefault();
  early.push(file);
};
export const listenForFiles = () => app.on('open-file', keep);

/** Follows what the system asks to open, from the start on. */
export function startOpening(opened: OpenedFiles, show: () => void): void {
  opened.add([...process.argv.slice(1), ...early], process.cwd());
  app.off('open-file', keep);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    opened.add([file], process.cwd());
    show();
  });
  app.on('second-instance', (_event, args, folder) => opened.add(args.slice(1), folder));
}
