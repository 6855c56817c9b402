import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { MachineSettingsStore } from './machineSettings';

test('what was set is there at the next start', async () => {
  const folder = await scratchFolder();
  new MachineSettingsStore(folder).set('recent', ['/desk']);
  expect(new MachineSettingsStore(folder).current.recent).toEqual(['/desk']);
});

test('a damaged file gives the default, and stays as it is until the setting is changed', async () => {
  const folder = await scratchFolder();
  const file = path.join(folder, 'recent.json');
  await writeFile(file, '["/desk", 7');
  const settings = new MachineSettingsStore(folder);
  settings.set('capture', { key: 'Alt+Shift+Q' });
  expect(settings.current).toMatchObject({ recent: [], capture: { key: 'Alt+Shift+Q' } });
  expect(await readFile(file, 'utf8')).toBe('["/desk", 7');
  settings.set('recent', ['/other']);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(['/other']);
});

test('a setting that cannot be written holds until the app is closed, and the old one is there at the next start', async () => {
  const folder = await scratchFolder();
  const settings = new MachineSettingsStore(folder);
  settings.set('recent', ['/desk']);
  await mkdir(path.join(folder, 'recent.json.tmp'));
  settings.set('recent', ['/other']);
  expect(settings.current.recent).toEqual(['/other']);
  expect(new MachineSettingsStore(folder).current.recent).toEqual(['/desk']);
});
