import { spawn } from 'node:child_process';
import { fail } from './run.mjs';
import { hasDisplay } from './system.mjs';

/** Runs `work` with a display: the one at hand, or Xvfb for as long as it takes. */
export async function withDisplay(work) {
  if (hasDisplay()) return work({});
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-ac', '-nolisten', 'tcp', '-screen', '0', '1600x1200x24'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  if (number === null) fail('Xvfb did not start.');
  try {
    return await work({ DISPLAY: `:${number}` });
  } finally {
    server.kill();
  }
}
