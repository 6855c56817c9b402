import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '../tests/e2e/support/launch';
import type { Benchmark } from './benchmark';
import { memoryOf } from './processes';
import { appFixture, bareFixture, type Fixture, textOf } from './windows';

const idle = 20_000;

/** Measured 20 s after the text was loaded, without input. */
async function memoryOfWindow(fixture: Fixture): Promise<number> {
  const { page, pid, close } = await fixture.open();
  await textOf(page).waitFor();
  await setTimeout(idle);
  const memory = await memoryOf(pid);
  await close();
  return memory;
}

/** Opens sqlite3 in a separate Node process. */
async function memoryOfDatabase(): Promise<number> {
  const node = fork(path.join(projectRoot, 'bench/bare/database.cjs'));
  await once(node, 'message');
  const memory = await memoryOf(node.pid ?? Number.NaN);
  node.kill();
  await once(node, 'exit');
  return memory;
}

export const memory: Benchmark[] = [
  {
    name: 'memory, 10,000 articles, 10,000 words open',
    baseline: 'a bare page in the same Electron and a bare Node with sqlite3 open',
    goal: 1.15,
    prepare: async () => {
      const app = await appFixture(10_000, 10_000);
      const bare = await bareFixture(60);
      return {
        candidate: () => memoryOfWindow(app),
        base: async () => (await memoryOfWindow(bare)) + (await memoryOfDatabase()),
        close: async () => {
          await app.remove();
          await bare.remove();
        },
      };
    },
  },
];
