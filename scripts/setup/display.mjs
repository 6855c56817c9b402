import { spawn } from 'node:child_process';
import { fail } from './run.mjs';
import { needsXvfb } from './system.mjs';

const server = ['-displayfd', '3', '-ac', '-nolisten', 'tcp', '-screen', '0', '1600x1200x24'];

/** As many windows as this are driven at once: each on a display of its own, so that each keeps its focus and clipboard. */
const displays = 2;

/**
 * Calls `work` with the environment of a display: the existing one, or Xvfb until `work` ends. `STET_DISPLAYS` names all
 * displays of Xvfb, for tests that run side by side.
 */
export async function withDisplay(work) {
  if (!needsXvfb) return work({});
  const servers = await Promise.all(Array.from({ length: displays }, startServer));
  try {
    const names = servers.map(({ number }) => `:${number}`);
    return await work({ DISPLAY: names[0], STET_DISPLAYS: names.join(' ') });
  } finally {
    for (const { xvfb } of servers) xvfb.kill();
  }
}

async function startServer() {
  const xvfb = spawn('Xvfb', server, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve) => {
    xvfb.once('error', () => resolve(null));
    xvfb.once('exit', () => resolve(null));
    xvfb.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  if (number === null) fail('Xvfb did not start.');
  return { xvfb, number };
}
