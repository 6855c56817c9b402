import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const recentSchema = z.array(z.string()).max(20);

/** Folders of workspaces opened before, newest first; kept in the app's own folder. */
export class RecentWorkspaces {
  #paths: string[];

  constructor(private readonly file: string) {
    this.#paths = readPaths(file);
  }

  list(): { name: string; path: string }[] {
    return this.#paths.map((folder) => ({ name: path.basename(folder), path: folder }));
  }

  at(index: number): string | undefined {
    return this.#paths[index];
  }

  add(folder: string): void {
    this.#write([folder, ...this.#paths.filter((other) => other !== folder)].slice(0, 8));
  }

  /** The next start then opens no workspace by itself. */
  get openOnStart(): string | undefined {
    return this.#paths[0];
  }

  #write(paths: string[]): void {
    this.#paths = paths;
    writeFileSync(this.file, JSON.stringify(paths));
  }
}

function readPaths(file: string): string[] {
  try {
    return recentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
