import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';

export const say = (message) => console.error(`stet: ${message}`);

/** Stops the script with a message that says what to do. */
export function fail(message) {
  say(message);
  process.exit(1);
}

/** Node 24 of the dev dependency first, as npm scripts have it. */
export const env = {
  ...process.env,
  PATH: [inRoot('node_modules', 'node', 'bin'), inRoot('node_modules', '.bin'), process.env.PATH].join(
    path.delimiter,
  ),
};

export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, ...options });
  if (error) throw error;
  return status ?? 1;
}

export function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8', env });
  return status === 0 ? stdout.trim() : null;
}

export function runAsync(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env, ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
