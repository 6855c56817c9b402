import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

/** Builds a program of `programs/` before the tests of a file. The function returned gives its path. */
export function builtProgram(name: string): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stet-program-'));
    // The driver is not bundled and must be found from there.
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['sqlite3'] },
      build: {
        ssr: path.join(root, 'tests/faults/programs', `${name}.ts`),
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
      },
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => path.join(folder, `${name}.mjs`);
}

export interface Running {
  process: ChildProcess;
  /** The lines printed so far. */
  lines: string[];
  /** Resolves with the first line that begins with `start`; rejects if the program ends without it. */
  says(start: string): Promise<string>;
  ended: Promise<{ code: number | null; signal: string | null; stderr: string }>;
}

/** Starts `command` and collects the lines that it prints on standard output. */
export function start(command: string, args: string[], env = process.env): Running {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let waiting: (() => void)[] = [];
  const wake = () => {
    for (const look of waiting) look();
  };
  let stderr = '';
  let over = false;
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  const ended = new Promise<Awaited<Running['ended']>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      over = true;
      wake();
      resolve({ code, signal, stderr });
    });
  });
  const says = (begins: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = lines.find((one) => one.startsWith(begins));
        if (line === undefined && !over) return;
        waiting = waiting.filter((one) => one !== look);
        if (line === undefined) reject(new Error(`It never said “${begins}”. ${stderr}`));
        else resolve(line);
      };
      waiting.push(look);
      look();
    });
  return { process: child, lines, says, ended };
}
