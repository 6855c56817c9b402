import { copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { paragraph, text } from '../../../core/document/build';
import { plainText } from '../../../core/document/text';
import { copiedTables } from '../../../core/model/copy';
import { newId } from '../../../core/model/newId';
import { emptyQuote } from '../../../core/model/quote';
import { namedSpeaker } from '../../../core/model/speaker';
import { openTerms } from '../../../core/model/terms';
import { createWorkspace, openWorkspace, type Workspace } from '../..';
import { Database } from '../../db/database';
import { leftAlone, tablesOfArticles } from '../../repositories/otherDatabase';

const name = 'stet (Anna’s conflicted copy 2026-11-26).db';
const nothingChosen = { articles: [], taken: [] };
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
async function twoMachines(prepare: (both: Workspace) => Promise<void> = async () => {}) {
  const folder = await scratchFolder();
  const [dir, elsewhere] = [path.join(folder, 'Desk'), path.join(folder, 'Elsewhere')];
  const first = await createWorkspace(dir);
  const { id } = await first.articles.add({ meta: { headline: 'Both' }, body: body('abcd') });
  await prepare(first);
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
  await mine.copies.merge(name, nothingChosen);
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
  await expect(mine.copies.merge(name, nothingChosen)).rejects.toMatchObject({ code: 'conflict' });
  expect(await read(mine, id)).toBe('aXcd');
  await mine.copies.merge(name, {
    articles: [{ id, overlaps: ['both'], header: 'mine' }],
    taken: [],
  });
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
  await mine.copies.merge(name, { articles: [{ id, overlaps: [], header: 'theirs' }], taken: [] });
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
  await mine.copies.merge(name, nothingChosen);
  expect(await read(mine, added.id)).toBe('t');
  expect((await mine.search({ query: 'tide', kinds: ['quote'], limit: 5 })).map((hit) => hit.id)).toEqual([
    quote.id,
  ]);
  expect((await mine.search({ query: 'There', kinds: ['article'], limit: 5 })).map((hit) => hit.id)).toEqual([
    added.id,
  ]);
});

test('comments that were made there only come in, and those made here stay', async () => {
  const [here, there] = [newId(), newId()];
  const { id, mine, theirs, bring } = await twoMachines();
  const start = (workspace: Workspace, thread: string) =>
    workspace.comments.start(id, { id: thread, words: 'b' }, { author: 'Ada Quill', text: 'Why?' });
  await start(mine, here);
  await start(theirs, there);
  await bring();
  await mine.copies.merge(name, nothingChosen);
  expect((await mine.comments.list(id)).map((thread) => thread.id)).toEqual([here, there]);
});

test('a quote that was verified there only is verified here too', async () => {
  let id = '';
  const { mine, theirs, bring } = await twoMachines(async (both) => {
    const csl = { type: 'book', title: 'The quay' } as const;
    const source = await both.sources.create({
      archiveUrl: '',
      note: '',
      confidential: false,
      ...openTerms,
      csl,
    });
    ({ id } = await both.quotes.create({ ...emptyQuote('en'), text: 'The tide waits', sourceId: source.id }));
  });
  await theirs.evidence.confirm(id, 'D. Checker');
  await bring();
  expect((await mine.copies.compare(name)).records).toEqual([{ table: 'verification', count: 1 }]);
  await mine.copies.merge(name, nothingChosen);
  expect(await mine.quotes.getMany([id])).toMatchObject([
    { evidence: 'verified', verification: { method: 'by-hand' } },
  ]);
});

test('of a record that both changed, each is kept or taken as it is chosen, and search finds what is kept', async () => {
  const ids: string[] = [];
  const said = ['The tide waits', 'The quay sinks'];
  const { mine, theirs, bring } = await twoMachines(async (both) => {
    for (const words of said) ids.push((await both.quotes.create({ ...emptyQuote('en'), text: words })).id);
  });
  for (const [number, id] of ids.entries()) {
    await mine.quotes.update(id, { text: `${said[number]} here` });
    await theirs.quotes.update(id, { text: `${said[number]} there` });
  }
  await bring();
  const { differing } = await mine.copies.compare(name);
  expect(differing.map(({ table, id, name: called }) => [table, id, called])).toEqual(
    expect.arrayContaining([
      ['quote', ids[0], 'The tide waits here'],
      ['quote', ids[1], 'The quay sinks here'],
    ]),
  );
  await mine.copies.merge(name, { articles: [], taken: [{ table: 'quote', id: ids[1] ?? '' }] });
  const { items } = await mine.quotes.list({ text: '', limit: 9, offset: 0, sort: 'updated' });
  const texts = new Map(items.map((quote) => [quote.id, quote.text]));
  expect(ids.map((id) => texts.get(id))).toEqual(['The tide waits here', 'The quay sinks there']);
  const found = async (query: string) =>
    (await mine.search({ query, kinds: ['quote'], limit: 5 })).map((hit) => hit.id);
  expect(await found('sinks there')).toEqual([ids[1]]);
  expect(await found('sinks here')).toEqual([]);
  expect(await found('waits here')).toEqual([ids[0]]);
});

test('one damaged article of the copy is named and stays; everything else is compared and merged', async () => {
  const { dir, id, mine, theirs, bring } = await twoMachines();
  const damaged = await theirs.articles.add({ meta: { headline: 'Broken' }, body: body('xyz') });
  const sound = await theirs.articles.add({ meta: { headline: 'Sound' }, body: body('s') });
  await write(theirs, id, 'abQd');
  await bring();
  const spoil = await Database.open(path.join(dir, name));
  await spoil.exec(`UPDATE block SET json = replace(json, 'y', 'w') WHERE article_id = '${damaged.id}';
    UPDATE block SET json = replace(json, '"Q"', '"R"') WHERE article_id = '${id}'`);
  await spoil.close();
  const { articles } = await mine.copies.compare(name);
  expect(articles.map(({ headline, state }) => [headline, state]).sort()).toEqual([
    ['Both', 'damaged'],
    ['Broken', 'damaged'],
    ['Sound', 'new'],
  ]);
  expect((await mine.copies.merge(name, nothingChosen)).sort()).toEqual(['Both', 'Broken']);
  expect(await read(mine, id)).toBe('abcd');
  expect(await read(mine, sound.id)).toBe('s');
  await expect(mine.articles.get(damaged.id)).rejects.toMatchObject({ code: 'not-found' });
});

test('an equal copy changes nothing', async () => {
  const { mine, bring } = await twoMachines();
  await bring();
  expect(await mine.copies.compare(name)).toEqual({ articles: [], records: [], differing: [] });
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
