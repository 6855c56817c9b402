import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** What a program took: seconds on the processor, all threads together, and kilobytes of memory at its peak. */
export interface Cost {
  processor: number;
  memory: number;
  output: string;
}

const timer = '/usr/bin/time';

/** GNU's program tells what a child took, which Node does not. */
export const canMeasure = existsSync(timer);

/** Runs a program to its end. Throws if it fails, so that work that was not done is not counted as fast. */
export async function costOf(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Cost> {
  const child = spawn(timer, ['-q', '-f', '\n%U %S %M', program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, messages, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0)
    throw new Error(
      `${path.basename(program)} failed: ${messages.trim().split('\n').slice(-3, -1).join(' ')}`,
    );
  const [user = Number.NaN, system = Number.NaN, memory = Number.NaN] =
    messages.trimEnd().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { processor: user + system, memory, output };
}
