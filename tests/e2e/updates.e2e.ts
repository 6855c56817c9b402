import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace } from '../../src/workspace';
import { testWhere } from '../support/testWhere';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, menu, watchErrors } from './support/screens';

/** Updates are asked for by a command, and at a start only where that was chosen: a newer version is offered and fetched, and a file that was changed refused. */
let folder: string;
let server: Server;
let stet: Launched;
let errors: string[];
/** What the feed serves. */
let published = { version: '0.1.0', file: Buffer.from('the program'), promised: '' };
let isDead = false;
const old = () => path.join(folder, 'old.AppImage');
const requests: { path: string; headers: string }[] = [];

const sha512 = (bytes: Buffer) => createHash('sha512').update(bytes).digest('base64');

function feed(): string {
  const { version, file, promised } = published;
  const sum = promised || sha512(file);
  const name = `Stet-${version}.AppImage`;
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${name}`,
    `    sha512: ${sum}`,
    `    size: ${file.length}`,
    `path: ${name}`,
    `sha512: ${sum}`,
    "releaseDate: '2026-05-01T10:00:00.000Z'",
    '',
  ].join('\n');
}

async function launch(args: string[]): Promise<void> {
  stet = await launchApp({
    workspace: path.join(folder, 'Desk'),
    userData: path.join(folder, 'settings'),
    args,
    env: { APPIMAGE: old(), XDG_CACHE_HOME: path.join(folder, 'cache') },
  });
  stet.page.setDefaultTimeout(15_000);
  errors = watchErrors(stet.page);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-updates-'));
  await (await createWorkspace(path.join(folder, 'Desk'))).close();
  await writeFile(old(), 'the old program');
  server = createServer(({ url = '', headers }, reply) => {
    requests.push({ path: url.replace(/\?.*/, ''), headers: JSON.stringify(headers) });
    if (isDead) reply.destroy();
    else if (url.startsWith('/latest')) reply.end(feed());
    else if (url.startsWith('/Stet-') && !url.includes('blockmap')) reply.end(published.file);
    else reply.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await writeFile(
    path.join(folder, 'feed.yml'),
    `provider: generic\nurl: http://127.0.0.1:${port}\nupdaterCacheDirName: stet-test\n`,
  );
});
afterAll(async () => {
  await stet.close().catch(() => {});
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const dialog = () => stet.page.getByRole('dialog', { name: 'Updates' });
async function check(): Promise<void> {
  await menu(stet, 'help.updates');
  await dialog().waitFor();
}
async function leave(): Promise<void> {
  await stet.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
}

test('a build without a feed says so, and asks nobody', async () => {
  await launch([]);
  await check();
  await dialog().getByText('This copy of Stet asks nobody for updates.').waitFor();
  await inspectScreen(stet, 'updates-off');
  await leave();
  await menu(stet, 'app.preferences');
  const preferences = stet.page.getByRole('dialog', { name: 'Preferences' });
  await preferences.getByRole('button', { name: 'Keys', exact: true }).waitFor();
  expect(await preferences.getByRole('button', { name: 'Updates', exact: true }).count()).toBe(0);
  await stet.page.keyboard.press('Escape');
  await preferences.waitFor({ state: 'hidden' });
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
  await stet.close();
});

testWhere(process.platform === 'linux', 'only on Linux')(
  'nothing is asked until the user does; the newest version is named',
  async () => {
    await launch([`--update-feed=${path.join(folder, 'feed.yml')}`]);
    await stet.page.waitForTimeout(1000);
    expect(requests).toEqual([]);
    await check();
    await dialog().getByText('You have the newest version, 0.1.0.').waitFor();
    expect(requests.map((request) => request.path)).toEqual(['/latest-linux.yml']);
    // Nothing names this installation.
    expect(requests[0]?.headers).not.toContain('staging');
    expect(requests[0]?.headers).toContain('"user-agent":"electron-builder"');
    await leave();
  },
);

testWhere(process.platform === 'linux', 'only on Linux')(
  'a file that is not the published one is refused, by keys alone',
  async () => {
    published = {
      version: '9.0.0',
      file: Buffer.from('a changed program'),
      promised: sha512(Buffer.from('x')),
    };
    await check();
    await dialog().getByText('Stet 9.0.0 is available. You have 0.1.0.').waitFor();
    await inspectScreen(stet, 'updates-newer');
    await stet.page.keyboard.press('Enter');
    await dialog().getByText('The fetched file is not the one that the makers published.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Close and install' }).count()).toBe(0);
    await inspectScreen(stet, 'updates-refused');
    await leave();
  },
);

testWhere(process.platform === 'linux', 'only on Linux')(
  'a feed that does not answer is told as that',
  async () => {
    isDead = true;
    await check();
    await dialog().getByText('It could not be found out whether there is a new version.').waitFor();
    await leave();
    isDead = false;
    expect(errors).toEqual([]);
  },
);

testWhere(process.platform === 'linux', 'only on Linux')(
  'where that is chosen, each start asks once, and a notice leads to what it found',
  async () => {
    await menu(stet, 'app.preferences');
    const preferences = stet.page.getByRole('dialog', { name: 'Preferences' });
    await preferences.locator('input:focus').waitFor();
    await stet.page.keyboard.type('new versions');
    const choice = preferences.getByRole('checkbox', { name: 'Ask at each start' });
    expect(await choice.isChecked()).toBe(false);
    await inspectScreen(stet, 'preferences-updates');
    await choice.focus();
    await stet.page.keyboard.press('Space');
    const stored = () => readFile(path.join(folder, 'settings/asksForUpdates.json'), 'utf8').catch(() => '');
    await expect.poll(stored).toBe('true');
    await stet.close();

    requests.length = 0;
    published = { version: '9.0.0', file: Buffer.from('the program'), promised: '' };
    await launch([`--update-feed=${path.join(folder, 'feed.yml')}`]);
    await stet.page.getByText('Stet 9.0.0 is available.').waitFor();
    expect(requests.map((request) => request.path)).toEqual(['/latest-linux.yml']);
    expect(requests[0]?.headers).not.toContain('staging');
    await stet.page.getByRole('button', { name: 'Show', exact: true }).click();
    await dialog().getByText('Stet 9.0.0 is available. You have 0.1.0.').waitFor();
    await leave();
    // A page that is loaded again is no new start.
    requests.length = 0;
    await stet.page.reload();
    await stet.page.getByRole('button', { name: 'New article' }).first().waitFor();
    await stet.page.waitForTimeout(1000);
    expect(requests).toEqual([]);
  },
);

testWhere(process.platform === 'linux', 'only on Linux')(
  'the published file is fetched, and takes the place of the old one when the user says so',
  async () => {
    const started = path.join(folder, 'started');
    const file = Buffer.from(`#!/bin/sh\necho new > '${started}'\n`);
    published = { version: '9.0.1', file, promised: '' };
    await check();
    await dialog().getByText('Stet 9.0.1 is available.').waitFor();
    await dialog().getByRole('button', { name: 'Fetch it' }).click();
    const install = dialog().getByRole('button', { name: 'Close and install' });
    await install.waitFor();
    await inspectScreen(stet, 'updates-fetched');
    expect(await readFile(old(), 'utf8')).toBe('the old program');
    const ended = stet.app.waitForEvent('close');
    await install.click();
    await ended;
    expect(await readFile(old())).toEqual(file);
    await expect.poll(() => readFile(started, 'utf8').catch(() => '')).toBe('new\n');
  },
);
