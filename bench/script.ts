import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../tests/e2e/support/launch';
import type { Benchmark } from './benchmark';
import { bundled } from './editors';
import { appFixture, textOf } from './windows';

const rendererDir = path.join(projectRoot, 'out/renderer');

/** The scripts in the head of the page: the first script and everything it imports statically. */
async function firstScripts(): Promise<string[]> {
  const page = await readFile(path.join(rendererDir, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name);
}

/** The scripts that a window requests until it shows an article. */
export async function articleScripts(): Promise<string[]> {
  const fixture = await appFixture(1000);
  const { page, close } = await fixture.open();
  await textOf(page).waitFor();
  const names = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') names.add(new URL(request.url()).pathname);
  });
  await page.reload();
  await textOf(page).waitFor();
  await close();
  await fixture.remove();
  return [...names];
}

export async function bytesOf(names: string[]): Promise<number> {
  if (names.length === 0) throw new Error('No script of the renderer was found');
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(rendererDir, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const coreBytes = async (): Promise<number> =>
  Buffer.byteLength(await bundled(path.join(projectRoot, 'bench/core/main.ts')));

const measured = (scripts: () => Promise<string[]>) => async () => {
  const [bytes, core] = [await bytesOf(await scripts()), await coreBytes()];
  return { candidate: () => bytes, base: () => core };
};

const baseline = 'React and Lexical’s core, bundled in the same run';

export const script: Benchmark[] = [
  { name: 'first renderer script, bytes', baseline, goal: 1.3, prepare: measured(firstScripts) },
  {
    name: 'renderer script with an article open, bytes',
    baseline,
    goal: 2,
    prepare: measured(articleScripts),
  },
];
