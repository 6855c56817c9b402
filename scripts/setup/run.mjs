import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';

export const say = (message) => console.error(`stet: ${message}`);

/** Stops the script with a message that says what to do. */
export function fail(message) {
  say(message);
  process.exit(1);
}

/** PATH with a checkout's own tools first, Node 24 of its dev dependency among them, as npm scripts have it. */
export function toolPath(checkout) {
  const modules = path.join(checkout, 'node_modules');
  return [path.join(modules, 'node', 'bin'), path.join(modules, '.bin'), process.env.PATH].join(
    path.delimiter,
  );
}

export const env = { ...process.env, PATH: toolPath(root) };

/** On Windows, npm and the binaries of packages are scripts for a shell. */
const needsShell = (command) => process.platform === 'win32' && !path.isAbsolute(command);

/** Returns the exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: needsShell(command),
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

/** The output of the command, or null if it fails or does not exist. */
export function output(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8', env, ...options });
  return status === 0 ? stdout.trim() : null;
}

/** Like `run`, but asynchronous. */
export function runAsync(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env,
      shell: needsShell(command),
      ...options,
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
