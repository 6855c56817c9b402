import path from 'node:path';
import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { type Connection, Database, type Row } from '../db/database';
import type { NewArchivePost } from './archivePosts';
import { textOf } from './archiveText';
import { storeArchivePosts } from './storeArchivePosts';

const post = (name: string, change: Partial<NewArchivePost> = {}): NewArchivePost => ({
  origin: `harbour/${name}.md`,
  path: `${name}.md`,
  title: name,
  slug: name,
  url: `https://harbour.example/${name}/`,
  publishedOn: '2020-03-05T00:00:00.000Z',
  section: 'news',
  tags: ['port'],
  summary: '',
  text: `Words of ${name}\u0000 and after`,
  site: 'harbour',
  ...change,
});

/** A database, and the statements that it was asked for. */
async function counted() {
  const { workspace, dir } = await freshWorkspace();
  await workspace.close();
  const db = await Database.open(path.join(dir, 'stet.db'));
  const asked: string[] = [];
  const noted = <T>(sql: string, work: Promise<T>): Promise<T> => {
    asked.push(sql);
    return work;
  };
  const noting = ({ run, all, get }: Connection): Connection => ({
    run: (sql, values) => noted(sql, run(sql, values)),
    all: (sql, values) => noted(sql, all(sql, values)),
    get: (sql, values) => noted(sql, get(sql, values)),
  });
  const store = (posts: NewArchivePost[], isOwn?: (origin: string) => boolean) =>
    db.transaction((connection) => storeArchivePosts(noting(connection), posts, isOwn));
  const stored = async () => {
    const rows = await db.all('SELECT id, origin, url, text, packed FROM archive_post ORDER BY origin');
    return rows.map((row): Row => ({ ...row, text: textOf(row) }));
  };
  return { store, stored, asked, db };
}

const names = (count: number) =>
  Array.from({ length: count }, (_, at) => `post-${String(at).padStart(3, '0')}`);

test('a hundred posts need as few statements as one, new or known', async () => {
  const { store, stored, asked, db } = await counted();
  const ids = await store(names(100).map((name) => post(name)));
  expect(asked).toHaveLength(6);
  const rows = await stored();
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(rows[7]?.['text']).toBe('Words of post-007\u0000 and after');
  asked.length = 0;
  expect(await store(names(100).map((name) => post(name)))).toEqual(ids);
  expect(asked.length).toBeLessThanOrEqual(9);
  await db.close();
});

test('posts of one batch that could be one another are told apart as if they came one by one', async () => {
  const batch = [
    post('quay'),
    post('quay', { text: 'Again' }),
    post('moved', { url: 'https://harbour.example/quay/' }),
    post('pier', { url: '' }),
    post('other', { url: '', title: 'pier' }),
    post('last', { publishedOn: null, url: '' }),
  ];
  const together = await counted();
  const single = await counted();
  const ids = await together.store(batch);
  const oneByOne: string[] = [];
  for (const each of batch) for (const id of await single.store([each])) oneByOne.push(id);
  const places = (list: string[]) => list.map((id) => list.indexOf(id));
  expect(places(ids)).toEqual(places(oneByOne));
  expect(places(ids)).toEqual([0, 0, 0, 3, 3, 5]);
  const facts = async ({ stored }: typeof single) =>
    (await stored()).map(({ origin, url, text }) => [origin, url, text]);
  expect(await facts(together)).toEqual(await facts(single));
  for (const { db } of [together, single]) await db.close();
});

test('a stored post is taken by one post of a batch only, and by none where its file is in the import', async () => {
  const { store, db } = await counted();
  const [old = ''] = await store([post('old')]);
  const batch = [
    post('new', { url: 'https://harbour.example/old/', title: 'Another title' }),
    post('newer', { url: '', title: 'old' }),
  ];
  const [first, second] = await store(batch, (origin) => origin !== 'harbour/old.md');
  expect(first).toBe(old);
  expect(second).not.toBe(old);
  const [apart] = await store([post('third', { url: 'https://harbour.example/old/' })], () => true);
  expect(apart).not.toBe(old);
  await db.close();
});
