import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { oldWorkspace } from '../../../tests/faults/support/old';
import { scratchFolder } from '../../../tests/support/folder';
import { searchKinds } from '../../core/model/searchHit';
import { matchQuery } from '../../core/search/match';
import { unmarked } from '../../core/search/spaced';
import { Database } from '../db/database';
import { giveBackPages, migrate } from '../db/migrate';
import { findArchivePost } from './archivePosts';
import { isAllPacked, packSome } from './archiveText';
import { damagedPosts } from './damage';
import { wrongSearchRows } from './derived';
import { search } from './search';

/** The last format whose index kept the texts. */
const before = 27;

const shown = "snippet(search, 3, char(2), char(3), ' … ', 24)";

const [article, post, other, speaker, snippet] = ['a', 'b', 'c', 'd', 'e'].map(
  (letter) => `00000000-0000-4000-8000-00000000000${letter}`,
);

/** Records as the app of that format wrote them; one article stands for all that have no text of their own. */
const records = `
  INSERT INTO article (id, slug, headline, standfirst, section, language, status, version, block_order, words, drifted, stale, created_at, updated_at)
    VALUES ('${article}', 'quay', 'The quay', '', '', 'en', 'draft', 1, '[]', 0, 0, 0, '2026', '2026');
  INSERT INTO archive_post (id, origin, title, slug, url, published_on, section, tags, summary, text)
    VALUES ('${post}', 'one.md', 'Silt', 'one', '', '2025-01-02', '', '["port","sand"]', 'First.', 'The silt came. The sand stayed.'),
           ('${other}', 'two.md', 'Sand and silt', 'two', '', '2025-01-03', '', '[]', '', '港务局昨日宣布疏浚工程');
  INSERT INTO search (rowid, kind, id, title, body) VALUES
    (1, 'article', '${article}', 'The quay', 'Silt at the quay' || char(10) || '疏' || char(8203) || '浚'),
    (2, 'archive', '${post}', 'Silt', 'First.' || char(10) || 'The silt came. The sand stayed.' || char(10) || 'port' || char(10) || 'sand'),
    (3, 'archive', '${other}', 'Sand and silt', char(10) || replace('港 务 局 昨 日 宣 布 疏 浚 工 程', ' ', char(8203)));
  INSERT INTO search_row (kind, id, rowid_, form) VALUES ('article', '${article}', 1, 1), ('archive', '${post}', 2, 1), ('archive', '${other}', 3, 1);
  INSERT INTO speaker (id, name, role, affiliation, side, note, created_at, updated_at)
    VALUES ('${speaker}', 'Mara Silt', 'Harbourmaster', 'The port', '', '', '2026', '2026');
  INSERT INTO snippet (id, name, markdown, created_at, updated_at) VALUES ('${snippet}', 'Contact', 'The sand desk', '2026', '2026');`;

const queries = [
  'silt',
  'sand',
  '"the sand"',
  'si',
  'por',
  '疏浚',
  'silt sand',
  'harbourmaster',
  'desk',
  'silt -port',
  'none',
];

async function opened() {
  const dir = path.join(await scratchFolder(), 'Desk');
  await oldWorkspace(dir, { version: before, more: records });
  const db = await Database.open(path.join(dir, 'stet.db'));
  onTestFinished(() => db.close());
  return db;
}

test('a workspace finds, ranks and shows the same as before its index kept no texts', async () => {
  const db = await opened();
  const was = new Map<string, unknown[]>();
  for (const query of queries) {
    const rows = await db.all(
      `SELECT kind, id, title, ${shown} AS snippet, -bm25(search, 0, 0, 6, 1) AS score FROM search WHERE search MATCH ?`,
      [matchQuery(query) ?? ''],
    );
    was.set(
      query,
      rows.map((row) => ({ ...row, snippet: unmarked(String(row['snippet'])).trim() })),
    );
  }
  await migrate(db, before);
  for (const query of queries) {
    const is = await search(db, query, [...searchKinds], 20);
    expect([query, is]).toEqual([query, expect.arrayContaining(was.get(query) ?? [])]);
    expect([query, is.length]).toEqual([query, was.get(query)?.length]);
  }
  expect(was.get('silt')).toHaveLength(4);
  expect(was.get('none')).toEqual([]);
  expect(await wrongSearchRows(db)).toEqual([]);
});

test('what is changed or deleted after the migration is found as it is then', async () => {
  const db = await opened();
  await migrate(db, before);
  const found = async (query: string) =>
    (await search(db, query, [...searchKinds], 20)).map(({ id }) => id).sort();
  await db.run("UPDATE speaker SET name = 'Mara Clay'");
  await db.run("UPDATE snippet SET markdown = 'The clay desk'");
  expect(await found('clay')).toEqual([speaker, snippet]);
  expect(await found('silt')).toEqual([article, post, other]);
  await db.run('DELETE FROM speaker');
  await db.run('DELETE FROM snippet');
  expect(await found('clay')).toEqual([]);
  expect(await wrongSearchRows(db)).toEqual([]);
});

test('texts of the archive are packed some at a time, and read and found as before', async () => {
  const db = await opened();
  await migrate(db, before);
  const texts = async () => [
    (await findArchivePost(db, String(post))).text,
    (await findArchivePost(db, String(other))).text,
    await search(db, 'silt', [...searchKinds], 20),
  ];
  const was = await texts();
  expect(was[0]).toBe('The silt came. The sand stayed.');
  expect(await packSome(db, 1)).toBe(1);
  expect(await texts()).toEqual(was);
  expect(await isAllPacked(db)).toBe(false);
  expect([await packSome(db, 9), await packSome(db, 9)]).toEqual([1, 0]);
  expect(await texts()).toEqual(was);
  expect(await isAllPacked(db)).toBe(true);
  expect(await db.all("SELECT id FROM archive_post WHERE text <> ''")).toEqual([]);
});

test('a packed text that was changed on disk is named, is not shown, and stops no search', async () => {
  const db = await opened();
  await migrate(db, before);
  await packSome(db, 9);
  await db.run('UPDATE archive_post SET packed = substr(packed, 1, length(packed) - 1) WHERE id = ?', [
    String(post),
  ]);
  expect(await damagedPosts(db)).toEqual(['Silt']);
  await expect(findArchivePost(db, String(post))).rejects.toMatchObject({ code: 'corrupt' });
  expect((await search(db, 'silt', [...searchKinds], 20)).map(({ id }) => id)).toContain(post);
});

test('the tags of an archive post follow it, and go with it', async () => {
  const db = await opened();
  await migrate(db, before);
  const tagged = async () =>
    (await db.all('SELECT tag, published_on FROM archive_tag ORDER BY tag')).map((row) =>
      Object.values(row).join(' '),
    );
  const day = '2025-01-02';
  expect(await tagged()).toEqual([`port ${day}`, `sand ${day}`]);
  await db.run(`UPDATE archive_post SET tags = '["Sand","mud",7]' WHERE id = ?`, [String(post)]);
  expect(await tagged()).toEqual([`mud ${day}`, `Sand ${day}`]);
  await db.run('UPDATE archive_post SET published_on = NULL');
  expect(await tagged()).toEqual(['mud ', 'Sand ']);
  await db.run('DELETE FROM archive_post WHERE id = ?', [String(post)]);
  expect(await tagged()).toEqual([]);
});

test('the pages that the texts of the index took are given back, and all is found', async () => {
  const db = await opened();
  await db.run('UPDATE search SET body = body || hex(randomblob(200000)) WHERE rowid = 3');
  await migrate(db, before);
  const pages = async () => Object.values((await db.get('SELECT * FROM pragma_page_count')) ?? {})[0];
  const was = Number(await pages());
  await giveBackPages(db);
  expect(Number(await pages())).toBeLessThan(was - 90);
  expect((await search(db, 'silt', [...searchKinds], 20)).map(({ id }) => id).sort()).toHaveLength(4);
});
