import { spawn } from 'node:child_process';
import { fail } from './run.mjs';
import { needsXvfb } from './system.mjs';

const server = ['-displayfd', '3', '-ac', '-nolisten', 'tcp', '-screen', '0', '1600x1200x24'];

/** Calls `work` with the environment of a display: the existing one, or Xvfb until `work` ends. */
export async function withDisplay(work) {
  if (!needsXvfb) return work({});
  const xvfb = spawn('Xvfb', server, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve) => {
    xvfb.once('error', () => resolve(null));
    xvfb.once('exit', () => resolve(null));
    xvfb.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  if (number === null) fail('Xvfb did not start.');
  try {
    return await work({ DISPLAY: `:${number}` });
  } finally {
    xvfb.kill();
  }
}
