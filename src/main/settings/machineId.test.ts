import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { machineId } from './machineId';
import { MachineSettingsStore } from './machineSettings';

test('a machine gets its id at the first start and keeps it', async () => {
  const folder = await scratchFolder();
  const id = machineId(new MachineSettingsStore(folder));
  expect(id).not.toBe('');
  expect(machineId(new MachineSettingsStore(folder))).toBe(id);
  expect(machineId(new MachineSettingsStore(await scratchFolder()))).not.toBe(id);
});
