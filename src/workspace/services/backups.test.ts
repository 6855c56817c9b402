import { expect, test } from 'vitest';
import { listBackups, openWorkspace, restoreBackup } from '../../../src/workspace/index';
import { freshWorkspace } from '../../../tests/support/workspace';

test('a backup brings back what was there', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Kept' });
  const { name } = await workspace.backups.create();
  await workspace.articles.deleteForever([id]);
  await workspace.close();
  expect(await listBackups(dir)).toMatchObject([{ name, articles: 1 }]);
  await restoreBackup(dir, name);
  const again = await openWorkspace(dir);
  expect((await again.articles.get(id)).headline).toBe('Kept');
  await again.close();
});
