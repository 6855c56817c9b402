import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../src/workspace';
import { fault } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { lostOf, outcomeOf } from '../support/lost';
import { look, oldWorkspace, partsOf } from './support/old';

/** R10: a migration that throws. `cut.test.ts` has migrations that are killed. */
test('a migration that fails leaves the workspace unchanged, with a backup', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  // The migration creates a table of this name after some other statements.
  await oldWorkspace(dir, { more: 'CREATE TABLE snapshot (other TEXT);' });
  const before = await look(dir);
  await expect(openWorkspace(dir)).rejects.toThrow();
  const after = await look(dir);
  const backups = (await readdir(path.join(dir, 'backups'))).filter((name) => name.endsWith('.db'));
  expect(backups).toHaveLength(1);
  const lost = lostOf(partsOf(before), partsOf(after));
  fault('R10', 'a migration that throws', outcomeOf([lost], 'parts of the old database lost'));
  expect(after).toEqual(before);
});
