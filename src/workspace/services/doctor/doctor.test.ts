import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, text } from '../../../core/document/build';
import { Database } from '../../db/database';
import { seedSample } from '../../sample';
import { type CheckName, examine } from './index';

const png = Buffer.from('89504e470d0a1a0a00', 'hex');

/** The sample workspace with a picture, a kept page and a backup, closed. */
async function desk() {
  const { dir, workspace } = await freshWorkspace();
  await seedSample(workspace);
  const { sha256 } = await workspace.assets.add('quay.png', png);
  const { id } = await workspace.articles.create({ headline: 'Blocks' });
  const insert = ['One', 'Two'].map((words) => paragraph([text(words)]));
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  await workspace.revisions.create(id);
  await workspace.backups.create();
  await workspace.close();
  return { dir, picture: path.join(dir, 'assets', sha256.slice(0, 2), `${sha256}.png`) };
}

const failing = async (dir: string): Promise<CheckName[]> =>
  (await examine({ workspace: dir, moved: null })).checks.filter(({ ok }) => !ok).map(({ name }) => name);

test('nothing is wrong with a sound workspace, and nothing is written into it', async () => {
  const { dir } = await desk();
  const before = (await readdir(dir)).filter((name) => !name.startsWith('stet.db-'));
  expect(await examine({ workspace: dir, moved: null })).toMatchObject({ ok: true });
  expect((await readdir(dir)).filter((name) => !name.startsWith('stet.db-'))).toEqual(before);
});

test.each<[string, CheckName, string]>([
  ['a changed block', 'texts', "UPDATE block SET json = replace(json, 'Two', 'Twe')"],
  ['a block that is gone', 'texts', "DELETE FROM block WHERE json LIKE '%Two%'"],
  ['a changed revision', 'texts', "UPDATE revision SET sha256 = 'no' WHERE sha256 <> ''"],
  ['a changed source', 'sources', "UPDATE source SET note = note || '!'"],
  ['a changed quote', 'quotes', "UPDATE quote SET text = text || '!'"],
  ['a wrong count of words', 'figures', 'UPDATE article SET words = words + 1'],
  [
    'a use of nothing',
    'figures',
    "INSERT INTO article_use SELECT id, 'quote', 'nothing', 1 FROM article LIMIT 1",
  ],
  ['a record that search misses', 'search', "DELETE FROM search_row WHERE kind = 'quote'"],
  ['a counter that went back', 'counters', 'UPDATE change SET counter = 0'],
  ['a reference to nothing', 'database', "UPDATE quote SET speaker_id = 'nobody'"],
])('%s is found', async (_, name, sql) => {
  const { dir } = await desk();
  const db = await Database.open(path.join(dir, 'stet.db'));
  await db.exec(`PRAGMA foreign_keys = OFF; ${sql}`).finally(() => db.close());
  expect(await failing(dir)).toContain(name);
});

test('a picture that is gone and a backup without its files are found, each by name', async () => {
  const { dir, picture } = await desk();
  await rm(picture);
  const { checks } = await examine({ workspace: dir, moved: null });
  const problems = checks.find(({ name }) => name === 'pictures')?.problems;
  expect(problems).toEqual([expect.stringMatching(/\.png is gone\. A backup has it/)]);
  await rm(path.join(dir, 'backups', 'files'), { recursive: true });
  await writeFile(picture, 'changed');
  expect(await failing(dir)).toEqual(['pictures', 'backups']);
});

test('a damaged backup and the lack of any are found', async () => {
  const { dir } = await desk();
  const backups = path.join(dir, 'backups');
  const [name = ''] = (await readdir(backups)).filter((file) => file.endsWith('.db'));
  await writeFile(path.join(backups, name), 'no database');
  expect(await failing(dir)).toEqual(['backups']);
  await rm(backups, { recursive: true });
  expect(await failing(dir)).toEqual(['backups']);
});
