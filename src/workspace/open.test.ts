import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Database } from '../../src/workspace/db/database';
import { openWorkspace } from '../../src/workspace/index';
import { tablesOf } from '../../tests/support/everyTable';
import { scratchFolder } from '../../tests/support/folder';
import { freshWorkspace } from '../../tests/support/workspace';
import { paragraph, text } from '../core/document/build';

test('a database of a newer Stet or of another program is refused with its own error', async () => {
  const { dir, workspace } = await freshWorkspace();
  await workspace.close();
  const raw = await Database.open(path.join(dir, 'stet.db'));
  await raw.exec('PRAGMA user_version = 9999');
  await raw.close();
  await expect(openWorkspace(dir)).rejects.toMatchObject({ code: 'newer-version' });

  const other = await scratchFolder();
  const foreign = await Database.open(path.join(other, 'stet.db'));
  await foreign.exec('CREATE TABLE song (title TEXT)');
  await foreign.close();
  await expect(openWorkspace(other)).rejects.toMatchObject({ code: 'foreign-database' });

  const broken = await scratchFolder();
  await writeFile(
    path.join(broken, 'stet.db'),
    'this is no database, and longer than a header of a hundred bytes would be, to be sure of it',
  );
  await expect(openWorkspace(broken)).rejects.toMatchObject({ code: 'corrupt' });
  await expect(openWorkspace(path.join(broken, 'nothing'))).rejects.toMatchObject({
    code: 'not-a-workspace',
  });
});

test('an article that is deleted leaves nothing of itself behind', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.add({
    meta: { headline: 'The quay', tags: ['harbour'], bylines: ['A. Writer'] },
    body: [paragraph([text('It silts up.')])],
  });
  await workspace.revisions.create(id);
  await workspace.dismissals.dismiss(id, 'peace');
  await workspace.articles.deleteForever([id]);
  await workspace.close();
  const raw = await Database.open(path.join(dir, 'stet.db'), { readOnly: true });
  for (const table of await tablesOf(raw)) {
    const columns = await raw.all('SELECT name FROM pragma_table_info(?)', [table]);
    if (!columns.some((column) => column['name'] === 'article_id')) continue;
    expect([table, await raw.all(`SELECT * FROM ${table}`)]).toEqual([table, []]);
  }
  await raw.close();
});
