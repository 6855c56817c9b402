import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { dialectTools } from '../../../scripts/setup/dialects.mjs';

const hasProgram = (name: string): boolean => spawnSync('which', [name]).status === 0;

export const lacksProgram = (name: string) => (): string | null =>
  hasProgram(name) ? null : `${name} is not installed`;

export const packageFolder = (name: string): string => path.join(dialectTools, 'node_modules', name);

export const lacksPackage = (name: string) => (): string | null =>
  existsSync(packageFolder(name)) ? null : `${name} could not be installed`;

/** Lets the files of a site import the packages. */
export const linkPackages = (folder: string): Promise<void> =>
  symlink(path.join(dialectTools, 'node_modules'), path.join(folder, 'node_modules'));

/** Runs a program and returns its output; what it wrote on standard error is the message when it fails. */
export const run = (command: string, args: string[], cwd: string, input = ''): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = {
      cwd,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    };
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command}: ${`${stderr}${stdout}`.trim().slice(0, 1500)}`));
      else resolve(stdout);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
