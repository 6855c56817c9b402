import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { assertAsyncProperty } from '../../../tests/support/property';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, text } from '../../core/document/build';
import { emptyQuote } from '../../core/model/quote';
import { type SearchHit, searchKinds } from '../../core/model/searchHit';
import { Database } from '../db/database';
import { databaseFile } from '../disk/layout';
import { createWorkspace, type Workspace } from '../index';
import { renewSearchRows } from './searchIndex';

const words = ['quay', 'silt', 'crane', 'harbour', 'pump', 'tide'];
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '));

type Edit =
  | { kind: 'article' | 'quote' | 'archive'; words: string }
  | { kind: 'rewrite' | 'rename' | 'requote' | 'delete'; which: number; words: string };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('article', 'quote', 'archive'), words: phrase }),
  fc.record({
    kind: fc.constantFrom('rewrite', 'rename', 'requote', 'delete'),
    which: fc.nat(),
    words: phrase,
  }),
);

/** What search should find, kept beside the workspace in the plainest way. */
interface Model {
  articles: Map<string, { headline: string; body: string }>;
  quotes: Map<string, string>;
  posts: Map<string, string>;
}

const quoteFields = (words: string) => ({ ...emptyQuote('en-GB'), text: words });

const post = (origin: string, words: string) => ({
  origin,
  title: '',
  slug: 'x',
  url: '',
  publishedOn: null,
  section: '',
  tags: [],
  summary: '',
  text: words,
});

async function apply(workspace: Workspace, model: Model, change: Edit): Promise<void> {
  const pick = (ids: Iterable<string>) => {
    const list = [...ids];
    return 'which' in change && list.length > 0 ? list[change.which % list.length] : undefined;
  };
  const body = [paragraph([text(change.words)])];
  switch (change.kind) {
    case 'article': {
      const { id } = await workspace.articles.add({ meta: { headline: 'Untold' }, body });
      model.articles.set(id, { headline: 'Untold', body: change.words });
      return;
    }
    case 'quote':
      model.quotes.set((await workspace.quotes.create(quoteFields(change.words))).id, change.words);
      return;
    case 'archive': {
      const origin = `post-${model.posts.size % 3}`;
      const [id = ''] = await workspace.archive.add([post(origin, change.words)]);
      model.posts.set(id, change.words);
      return;
    }
    case 'rewrite': {
      const id = pick(model.articles.keys());
      if (!id) return;
      const { version, body: before } = await workspace.articles.get(id);
      await workspace.articles.saveBody({
        id,
        version,
        splices: [{ at: 0, remove: before.length, insert: body }],
      });
      model.articles.set(id, { headline: model.articles.get(id)?.headline ?? '', body: change.words });
      return;
    }
    case 'rename': {
      const id = pick(model.articles.keys());
      if (!id) return;
      await workspace.articles.setMeta(id, { headline: change.words });
      model.articles.set(id, { headline: change.words, body: model.articles.get(id)?.body ?? '' });
      return;
    }
    case 'requote': {
      const id = pick(model.quotes.keys());
      if (!id) return;
      await workspace.quotes.update(id, { text: change.words });
      model.quotes.set(id, change.words);
      return;
    }
    case 'delete': {
      const quote = pick(model.quotes.keys());
      const article = pick(model.articles.keys());
      if (quote) await workspace.quotes.delete(quote, false);
      model.quotes.delete(quote ?? '');
      if (article) await workspace.articles.deleteForever([article]);
      model.articles.delete(article ?? '');
    }
  }
}

test('after any edits search finds what exists, and nothing else', async () => {
  const dir = await scratchFolder();
  let run = 0;
  await assertAsyncProperty(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 14 }), async (edits) => {
      run += 1;
      const workspace = await createWorkspace(path.join(dir, String(run)));
      onTestFinished(() => workspace.close().catch(() => undefined));
      const model: Model = { articles: new Map(), quotes: new Map(), posts: new Map() };
      for (const change of edits) await apply(workspace, model, change);
      for (const word of words) {
        const hits = await workspace.search({
          query: word,
          kinds: ['article', 'quote', 'source', 'archive'],
          limit: 200,
        });
        const has = (value: string) => value.split(' ').includes(word);
        const expected = [
          ...[...model.articles].filter(([, { headline, body }]) => has(headline) || has(body)),
          ...[...model.quotes].filter(([, value]) => has(value)),
          ...[...model.posts].filter(([, value]) => has(value)),
        ].map(([id]) => id);
        expect(hits.map(({ id }) => id).sort()).toEqual(expected.sort());
      }
      await workspace.close();
    }),
    { numRuns: 25 },
  );
});

test('the best of more hits than are ranked come first, and the few of a chosen kind are found among them', async () => {
  const workspace = await createWorkspace(await scratchFolder());
  onTestFinished(() => workspace.close());
  const old = await workspace.articles.add({ meta: { headline: 'silt silt silt' }, body: [] });
  await workspace.articles.refreshStale();
  const posts = Array.from({ length: 2000 }, (_, index) => post(`${index}`, 'silt and sand'));
  const twice = await workspace.archive.add([post('twice', 'silt and silt')]);
  const ids = await workspace.archive.add(posts);
  const find = (kinds: SearchHit['kind'][], limit = 3000) =>
    workspace.search({ query: 'silt', kinds, limit });
  const [best, next, third] = await find([...searchKinds], 3);
  expect([best?.id, next?.id]).toEqual([old.id, twice[0]]);
  // Of equal ones the newest is first.
  expect(third?.id).toBe(ids.at(-1));
  expect(third?.snippet).toBe('\u0002silt\u0003 and sand');
  expect((await find(['article'])).map(({ id }) => id)).toEqual([old.id]);
  expect(await find(['article', 'archive'])).toHaveLength(2000);
});

test('of several common words, of the beginning of many and with a filter, the best of all come first too', async () => {
  const workspace = await createWorkspace(await scratchFolder());
  onTestFinished(() => workspace.close());
  const [best, filtered, unwanted] = await workspace.archive.add([
    post('best', 'silt silt sand sand'),
    { ...post('filtered', 'silt silt sand'), section: 'Port' },
    post('unwanted', `${'silt '.repeat(8)}${'sand '.repeat(8)}mud`),
  ]);
  const others = Array.from({ length: 2400 }, (_, index) => post(`${index}`, 'silt and sand over there'));
  await workspace.archive.add(others);
  const first = async (query: string, count = 1) =>
    (await workspace.search({ query, kinds: [...searchKinds], limit: count })).map(({ id }) => id);
  expect(await first('sand silt', 2)).toEqual([unwanted, best]);
  expect(await first('sand silt -mud')).toEqual([best]);
  expect(await first('sand silt section:port')).toEqual([filtered]);
  expect(await first('sand OR mud silt')).toEqual([unwanted]);
  expect(await first('silt s')).toEqual([unwanted]);
  expect(await first('-mud silt sa')).toEqual([best]);
  const [hit] = await workspace.search({ query: 'sa', kinds: [...searchKinds], limit: 1 });
  expect([hit?.id, hit?.snippet]).toEqual([
    unwanted,
    `${'silt '.repeat(8)}${'\u0002sand\u0003 '.repeat(8)}mud`,
  ]);
});

test('an article stands before a post of the archive that says the same', async () => {
  const { workspace } = await freshWorkspace();
  const body = [paragraph([text('silt in the port')])];
  const { id } = await workspace.articles.add({ meta: { headline: '' }, body });
  await workspace.articles.refreshStale();
  const [archived] = await workspace.archive.add([post('later', 'silt in the port')]);
  const hits = await workspace.search({ query: 'silt', kinds: [...searchKinds], limit: 9 });
  expect(hits.map((hit) => hit.id)).toEqual([id, archived]);
});

test('rows of an older form come to today’s form', async () => {
  const { workspace, dir } = await freshWorkspace();
  await workspace.quotes.create(quoteFields('港务局昨日宣布疏浚工程'));
  const db = await Database.open(databaseFile(dir));
  onTestFinished(() => db.close());
  await db.run("UPDATE search SET title = '', body = '港务局昨日宣布疏浚工程'");
  await db.run('DELETE FROM search_strong');
  await db.run('UPDATE search_row SET form = 0');
  const find = () => workspace.search({ query: '疏浚', kinds: [...searchKinds], limit: 9 });
  expect(await find()).toEqual([]);
  expect(await renewSearchRows(db, 9)).toBe(1);
  expect(await find()).toHaveLength(1);
  expect(await db.all('SELECT form FROM search_row')).toEqual([{ form: 1 }]);
});

test('a damaged article does not stop the others from being indexed', async () => {
  const workspace = await createWorkspace(await scratchFolder());
  onTestFinished(() => workspace.close());
  const body = (words: string) => [paragraph([text(words)])];
  const damaged = await workspace.articles.add({ meta: { headline: 'Damaged' }, body: body('silt') });
  const whole = await workspace.articles.add({ meta: { headline: 'Whole' }, body: body('silt and sand') });
  const db = await Database.open(databaseFile(workspace.dir));
  await db.run("UPDATE block SET json = json || ' ' WHERE article_id = ?", [damaged.id]);
  await db.close();
  const hits = await workspace.search({ query: 'silt', kinds: [...searchKinds], limit: 9 });
  expect(hits.map(({ id }) => id)).toEqual([whole.id]);
  await expect(workspace.articles.get(damaged.id)).rejects.toMatchObject({ code: 'corrupt' });
});

test('search finds words and beginnings of words in articles, quotes and sources', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Quay repairs' });
  await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [paragraph([text('Breakwater talks resume.')])] }],
  });
  await workspace.quotes.create(quoteFields('No breakwater was ever built'));
  const find = (query: string) =>
    workspace.search({ query, kinds: ['article', 'quote', 'source', 'archive'], limit: 10 });
  expect((await find('breakw')).map((hit) => hit.kind).sort()).toEqual(['article', 'quote']);
  expect(await find('"; DROP TABLE article; --')).toEqual([]);
  expect(await find('" OR * NEAR(')).toEqual([]);
});
