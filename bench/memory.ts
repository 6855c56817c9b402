import { setTimeout } from 'node:timers/promises';
import type { Benchmark } from './benchmark';
import { lexicalAlone } from './editors';
import { memoryOf } from './processes';
import { appFixture, type Fixture, textOf } from './windows';

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

export const memory: Benchmark[] = [
  {
    name: 'memory, 10,000 articles, 10,000 words open',
    baseline: 'a page of Lexical alone with the same words in the same Electron',
    goal: 1.25,
    prepare: async () => {
      const app = await appFixture(10_000, 10_000);
      const alone = await (await lexicalAlone()).fixture(10_000);
      return {
        candidate: () => memoryOfWindow(app),
        base: () => memoryOfWindow(alone),
        close: async () => {
          await app.remove();
          await alone.remove();
        },
      };
    },
  },
];
