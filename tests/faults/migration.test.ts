import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../src/workspace';
import { scratchFolder } from '../support/folder';
import { look, oldWorkspace } from './support/old';

/** R10: a step that throws. Steps that are cut off: `cut.test.ts`. */
test('a migration that fails on its way leaves all as it was, and a backup of it', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  // The step makes a table of this name itself, after others of its statements.
  await oldWorkspace(dir, { more: 'CREATE TABLE snapshot (other TEXT);' });
  const before = await look(dir);
  await expect(openWorkspace(dir)).rejects.toThrow();
  expect(await look(dir)).toEqual(before);
  expect(await readdir(path.join(dir, 'backups'))).toHaveLength(1);
});
