import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { MachineSettingsStore } from '../settings/machineSettings';
import { CrashNote } from './crashNote';

test('a run that did not end is told once at the next start', async () => {
  const folder = await scratchFolder();
  const start = () => new CrashNote(new MachineSettingsStore(folder));
  const first = start();
  expect(first.take()).toBeNull();
  const second = start();
  expect([second.take(), second.take()]).toEqual(['app', null]);
  second.note('window');
  expect(second.take()).toBe('window');
  second.endRun();
  expect(start().take()).toBeNull();
});
