import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { noFilter } from '../../core/model/suggestion';
import { emptyIndex, putPost } from '../../core/related/relatedIndex';
import { databaseFile, relatedFile } from '../disk/layout';
import { relatedTo } from './held';
import { readStored, store } from './stored';

const post = (at: number) => ({
  origin: `harbour/${at}.md`,
  title: `Report ${at}`,
  slug: `report-${at}`,
  url: `https://harbour.example/${at}/`,
  publishedOn: '2020-01-01',
  section: '',
  tags: [],
  summary: '',
  text: `The dredging levy of year ${at} is paid by barge ${at % 7}.`,
});

async function manyPosts(count: number) {
  const { workspace, dir } = await freshWorkspace();
  const ids = await workspace.archive.add(Array.from({ length: count }, (_, at) => post(at)));
  const file = databaseFile(dir);
  const ask = () => relatedTo({ file, readOnly: false, ids: ids.slice(0, 1), limit: 3, filter: noFilter });
  return { ...workspace, dir, file, ids, ask };
}

test('reading many posts says how far it is; when it is stopped, the next reading goes on from there', async () => {
  const { ask } = await manyPosts(1_200);
  for await (const part of ask()) {
    expect(part).toEqual({ done: 500, total: 1_200, label: '' });
    break;
  }
  const parts = [];
  for await (const part of ask()) parts.push(part);
  expect(parts[0]).toEqual({ done: 500, total: 700, label: '' });
  expect(parts.at(-1)).toMatchObject({ suggested: [{}, {}, {}] });
});

test('an imported post that is read again is suggested by its new words, one that is gone not at all', async () => {
  const { archive, ask, ids } = await manyPosts(5);
  const suggested = async () => {
    for await (const part of ask()) if ('suggested' in part) return part.suggested.map(({ id }) => id);
    return [];
  };
  expect(await suggested()).toHaveLength(3);
  const [changed = ''] = await archive.add([{ ...post(3), text: 'Bread.', title: 'Bread' }]);
  expect(changed).toBe(ids[3]);
  for (const at of [1, 2]) await archive.add([{ ...post(at), text: 'Bread.', title: 'Bread' }]);
  expect(await suggested()).toEqual([ids[4]]);
});

test('the stored index is what was stored, and a damaged or missing one is made again', async () => {
  const { dir, file } = await manyPosts(1);
  expect(await readStored(file)).toBeNull();
  const index = emptyIndex();
  putPost(index, { ...post(1), id: 'a', authors: [], date: '2020-01-01', references: [], links: ['b'] });
  const stored = { index, stamps: new Map([['a', 7]]) };
  await store(file, stored);
  expect(await readStored(file)).toEqual(stored);
  const bytes = await readFile(relatedFile(dir));
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  await writeFile(relatedFile(dir), bytes);
  expect(await readStored(file)).toBeNull();
});
