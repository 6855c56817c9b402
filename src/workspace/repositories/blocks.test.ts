import path from 'node:path';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../../src/core/document/build';
import { Database } from '../../../src/workspace/db/database';
import { openWorkspace } from '../../../src/workspace/index';
import { freshWorkspace } from '../../../tests/support/workspace';

const say = (words: string) => paragraph([text(words)]);

test('a damaged block is reported, and not shown as text', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Proof' });
  await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [say('It cost 100 crowns.')] }],
  });
  await workspace.close();
  const raw = await Database.open(path.join(dir, 'stet.db'));
  await raw.run("UPDATE block SET json = replace(json, '100', '900')");
  await raw.close();
  const again = await openWorkspace(dir);
  await expect(again.articles.get(id)).rejects.toMatchObject({ code: 'corrupt' });
  await expect(again.backups.create()).rejects.toMatchObject({ code: 'corrupt' });
  expect(await again.backups.list()).toEqual([]);
  await again.close();
});
