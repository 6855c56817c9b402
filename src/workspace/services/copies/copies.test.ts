import { copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { paragraph, text } from '../../../core/document/build';
import { plainText } from '../../../core/document/text';
import { copiedTables } from '../../../core/model/copy';
import { emptyQuote } from '../../../core/model/quote';
import { namedSpeaker } from '../../../core/model/speaker';
import { createWorkspace, openWorkspace, type Workspace } from '../..';
import { Database } from '../../db/database';
import { leftAlone, tablesOfArticles } from '../../repositories/otherDatabase';

const name = 'stet (Anna’s conflicted copy 2026-11-26).db';
const body = (words: string) => [...words].map((word) => paragraph([text(word)]));
const read = async (workspace: Workspace, id: string) => {
  const { body: stored } = await workspace.articles.get(id);
  return stored.map((block) => plainText([block]).text).join('');
};

async function write(workspace: Workspace, id: string, words: string): Promise<void> {
  const { version, body: before } = await workspace.articles.get(id);
  await workspace.articles.saveBody({
    id,
    version,
    splices: [{ at: 0, remove: before.length, insert: body(words) }],
  });
}

/** One workspace on two machines: `theirs` is a copy of it that went its own way. */
async function twoMachines(words = 'abcd') {
  const folder = await scratchFolder();
  const [dir, elsewhere] = [path.join(folder, 'Desk'), path.join(folder, 'Elsewhere')];
  const first = await createWorkspace(dir);
  const { id } = await first.articles.add({ meta: { headline: 'Both' }, body: body(words) });
  await first.revisions.create(id);
  await first.close();
  await (await createWorkspace(elsewhere)).close();
  await copyFile(path.join(dir, 'stet.db'), path.join(elsewhere, 'stet.db'));
  const theirs = await openWorkspace(elsewhere);
  const mine = await openWorkspace(dir);
  onTestFinished(() => mine.close());
  /** The copy comes back beside the database. */
  const bring = async () => {
    await theirs.close();
    await copyFile(path.join(elsewhere, 'stet.db'), path.join(dir, name));
  };
  return { dir, id, mine, theirs, bring };
}

test('changes of different blocks are merged, and the text of before is a revision', async () => {
  const { dir, id, mine, theirs, bring } = await twoMachines();
  await write(mine, id, 'Abcd');
  await write(theirs, id, 'abcD');
  await bring();
  expect((await mine.copies.list()).map((copy) => copy.name)).toEqual([name]);
  expect((await mine.copies.compare(name)).articles).toMatchObject([{ id, state: 'merged', overlaps: [] }]);
  await mine.copies.merge(name, []);
  expect(await read(mine, id)).toBe('AbcD');
  expect(await mine.revisions.list(id)).toMatchObject([{ reason: 'merge' }, {}]);
  expect(await mine.copies.list()).toEqual([]);
  expect(await readdir(dir)).toContain(`${name}.merged`);
});

test('where both changed one block nothing is chosen: the merge waits for a choice', async () => {
  const { id, mine, theirs, bring } = await twoMachines();
  await write(mine, id, 'aXcd');
  await write(theirs, id, 'aYcd');
  await bring();
  const [article] = (await mine.copies.compare(name)).articles;
  expect(article).toMatchObject({ state: 'overlapping', overlaps: [{ mine: ['X'], theirs: ['Y'] }] });
  await expect(mine.copies.merge(name, [])).rejects.toMatchObject({ code: 'conflict' });
  expect(await read(mine, id)).toBe('aXcd');
  await mine.copies.merge(name, [{ id, overlaps: ['both'], header: 'mine' }]);
  expect(await read(mine, id)).toBe('aXYcd');
});

test('what only one of them changed is that one’s', async () => {
  const { id, mine, theirs, bring } = await twoMachines();
  const other = await mine.articles.add({ meta: { headline: 'Mine' }, body: body('m') });
  await write(theirs, id, 'abcdE');
  await theirs.articles.setMeta(id, { headline: 'Theirs' });
  await bring();
  const { articles } = await mine.copies.compare(name);
  expect(articles).toMatchObject([
    { id, state: 'merged', header: [{ field: 'headline', mine: 'Both', theirs: 'Theirs' }] },
  ]);
  await mine.copies.merge(name, [{ id, overlaps: [], header: 'theirs' }]);
  expect(await read(mine, id)).toBe('abcdE');
  expect(await mine.articles.get(id)).toMatchObject({ headline: 'Theirs' });
  expect(await read(mine, other.id)).toBe('m');
});

test('articles and records that only the copy has come in whole, and are found', async () => {
  const { mine, theirs, bring } = await twoMachines();
  const speaker = await theirs.speakers.create(namedSpeaker('Nora Quill'));
  const quote = await theirs.quotes.create({
    ...emptyQuote('en'),
    text: 'The tide waits',
    speakerId: speaker.id,
  });
  const added = await theirs.articles.add({ meta: { headline: 'There' }, body: body('t') });
  await bring();
  const comparison = await mine.copies.compare(name);
  expect(comparison.articles).toMatchObject([{ id: added.id, state: 'new', headline: 'There' }]);
  expect(comparison.records).toEqual([
    { table: 'speaker', count: 1 },
    { table: 'quote', count: 1 },
  ]);
  await mine.copies.merge(name, []);
  expect(await read(mine, added.id)).toBe('t');
  expect((await mine.search({ query: 'tide', kinds: ['quote'], limit: 5 })).map((hit) => hit.id)).toEqual([
    quote.id,
  ]);
  expect((await mine.search({ query: 'There', kinds: ['article'], limit: 5 })).map((hit) => hit.id)).toEqual([
    added.id,
  ]);
});

test('an equal copy changes nothing', async () => {
  const { mine, bring } = await twoMachines();
  await bring();
  expect(await mine.copies.compare(name)).toEqual({ articles: [], records: [], kept: [] });
});

test('of every table it is decided whether rows of a copy come in', async () => {
  const { dir } = await twoMachines();
  const db = await Database.open(path.join(dir, 'stet.db'), { readOnly: true });
  const rows = await db.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'",
  );
  const decided = new Set(['article', ...copiedTables, ...leftAlone, ...(await tablesOfArticles(db))]);
  await db.close();
  expect(rows.map(({ name: table }) => String(table)).filter((table) => !decided.has(table))).toEqual([]);
});
