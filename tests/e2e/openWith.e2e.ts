import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace } from '../../src/workspace';
import { electronExecutable, type Launched, launchApp, projectRoot } from './support/launch';
import { watchErrors } from './support/screens';

/** *Open with Stet*: files that the system hands over, at the start and to a Stet that runs. */
let folder: string;
let desk: string;
let stet: Launched;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-open-'));
  desk = path.join(folder, 'Desk');
  await (await createWorkspace(desk)).close();
  await writeFile(path.join(folder, 'draft.md'), '# From a file\n\nWords of the draft.\n');
  await writeFile(path.join(folder, 'second.md'), '# From another file\n\nMore words.\n');
  await writeFile(path.join(folder, 'list.ris'), 'TY  - BOOK\nTI  - On quays\nAU  - Brandt, Jonas\nER  - \n');
});
afterEach(async () => {
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

test('a file that Stet is started with is imported, one that it is asked for later too', async () => {
  const userData = path.join(folder, 'settings');
  stet = await launchApp({ workspace: desk, userData, args: [path.join(folder, 'draft.md')] });
  const errors = watchErrors(stet.page);
  await stet.page.getByText('From a file').first().waitFor();

  const later = (...files: string[]) =>
    promisify(execFile)(electronExecutable(), [
      projectRoot,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
      ...files,
    ]);
  await later(path.join(folder, 'second.md'), path.join(folder, 'missing.md'));
  await stet.page.getByText('From another file').first().waitFor();
  await stet.page.getByText(/^missing\.md could not be opened/).waitFor();

  await stet.page.keyboard.press('Escape');
  await later(path.join(folder, 'list.ris'));
  const titles = () =>
    stet.page.evaluate(async () => {
      const { value } = await Reflect.get(globalThis, 'stet').invoke('sources.list', {});
      return value.items.map(({ csl }: { csl: { title: string } }) => csl.title);
    });
  await expect.poll(titles, { timeout: 15_000 }).toContain('On quays');
  expect(errors).toEqual([]);
});
