import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { assertAsyncProperty } from '../../../../tests/support/property';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, quotation, text } from '../../../core/document/build';
import { quoteIdsOf } from '../../../core/document/find';
import type { Block, Body } from '../../../core/document/nodes';
import { blockText, countWords } from '../../../core/document/text';
import type { BodySplice } from '../../../core/model/bodySplice';
import { emptyQuote } from '../../../core/model/quote';
import { Database } from '../../db/database';

const say = (words: string) => paragraph([text(words)]);
const lines = (count: number, word = 'word') => Array.from({ length: count }, (_, at) => say(`${word}${at}`));

afterEach(() => {
  vi.useRealTimers();
});
const setClock = (to: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(to) });

/** An article, and saves of it one after another. */
async function article(body: Body = []) {
  const { dir, workspace } = await freshWorkspace();
  const { id, version } = await workspace.articles.add({ meta: { headline: 'Quay' }, body });
  let at = version;
  return {
    id,
    workspace,
    get: () => workspace.articles.get(id),
    revisions: async () =>
      (await workspace.revisions.list(id)).map(({ reason, words }) => ({ reason, words })),
    async save(...splices: BodySplice[]) {
      const saved = await workspace.articles.saveBody({ id, version: at, splices });
      at = saved.version;
      return saved;
    },
    /** Works on the stored rows, as no part of the app does. */
    async raw<T>(work: (db: Database) => Promise<T>): Promise<T> {
      const db = await Database.open(path.join(dir, 'stet.db'));
      return work(db).finally(() => db.close());
    },
  };
}

test('after any change of the text, the stored body, the word count and the uses are those of the text', async () => {
  const { id, workspace, save, get } = await article();
  const quotes = [
    await workspace.quotes.create({ ...emptyQuote('en-GB'), text: 'One' }),
    await workspace.quotes.create({ ...emptyQuote('en-GB'), text: 'Two' }),
  ];
  const pool: Block[] = [
    say('a'),
    say('two words'),
    say('now three words'),
    ...quotes.flatMap(({ id: quoteId }) => [
      paragraph([quotation(quoteId, [text('“One”')])]),
      paragraph([
        quotation(quoteId, [text('“One”')]),
        text(' and again '),
        quotation(quoteId, [text('“One”')]),
      ]),
    ]),
  ];
  const step = fc.record({
    at: fc.nat(12),
    remove: fc.nat(3),
    insert: fc.array(fc.constantFrom(...pool), { maxLength: 3 }),
  });
  let body: Body = [];
  await assertAsyncProperty(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const splices: BodySplice[] = [];
      const next: Body = [];
      let from = 0;
      for (const { at, remove, insert } of steps.toSorted((a, b) => a.at - b.at)) {
        const start = Math.min(Math.max(at, from), body.length);
        const end = Math.min(start + remove, body.length);
        splices.push({ at: start, remove: end - start, insert });
        next.push(...body.slice(from, start), ...insert);
        from = end;
      }
      body = [...next, ...body.slice(from)];
      const saved = await save(...splices);
      const stored = await get();
      expect(stored.body).toEqual(body);
      expect(stored.words).toBe(body.reduce((sum, block) => sum + countWords(blockText(block)), 0));
      expect(stored).toMatchObject({ version: saved.version, words: saved.words });
      for (const quote of quotes) {
        const count = body.flatMap(quoteIdsOf).filter((one) => one === quote.id).length;
        const uses = await workspace.quotes.uses(quote.id);
        expect(uses.map((use) => [use.articleId, use.count])).toEqual(count === 0 ? [] : [[id, count]]);
      }
    }),
    { numRuns: 45 },
  );
});

describe('a change that does not fit the stored text', () => {
  test.each([
    ['begins behind its end', [{ at: 4, remove: 0, insert: [] }]],
    ['removes more than there is', [{ at: 2, remove: 2, insert: [] }]],
    [
      'overlaps the one before',
      [
        { at: 0, remove: 2, insert: [] },
        { at: 1, remove: 1, insert: [] },
      ],
    ],
    [
      'stands before the one before',
      [
        { at: 2, remove: 0, insert: [say('x')] },
        { at: 1, remove: 0, insert: [] },
      ],
    ],
  ])('is refused where it %s, and nothing is changed', async (_, splices) => {
    const { save, get } = await article(lines(3));
    const before = await get();
    await expect(save(...splices)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await get()).toEqual(before);
  });

  test('is taken up to the very end', async () => {
    const { save, get } = await article(lines(3));
    await save({ at: 1, remove: 2, insert: [] }, { at: 3, remove: 0, insert: [say('end')] });
    expect((await get()).body).toEqual([say('word0'), say('end')]);
  });

  test('is reported with its place and the number of blocks', async () => {
    const { save } = await article(lines(3));
    await expect(save({ at: 7, remove: 0, insert: [] })).rejects.toThrow(/7 of 3/);
  });
});

describe('a revision is made', () => {
  const one = (version: number) => ({ at: 0, remove: 1, insert: [say(`Version ${version}`)] });

  test('at the first change of a text, then every five minutes of work, of the text before', async () => {
    setClock('2026-03-01T12:00:00.000Z');
    const { save, revisions } = await article();
    await save({ at: 0, remove: 0, insert: lines(2) });
    expect(await revisions(), 'nothing was lost').toEqual([]);
    await save(one(1));
    expect(await revisions()).toEqual([{ reason: 'work', words: 2 }]);
    setClock('2026-03-01T12:04:59.999Z');
    await save(one(2));
    expect(await revisions()).toHaveLength(1);
    setClock('2026-03-01T12:05:00.000Z');
    await save(one(3));
    expect(await revisions()).toEqual([
      { reason: 'work', words: 3 },
      { reason: 'work', words: 2 },
    ]);
    setClock('2026-03-01T12:04:00.000Z');
    await save(one(4));
    expect(await revisions(), 'the clock went back').toHaveLength(3);
  });

  test.each([
    [20, 9, 'shrink'],
    [20, 10, null],
    [19, 1, null],
    [100, 49, 'shrink'],
  ])('of %i words that shrink to %i: %s', async (before, after, reason) => {
    setClock('2026-03-01T12:00:00Z');
    const { save, revisions } = await article(lines(before));
    await save({ at: 0, remove: 1, insert: [say('word0')] }, { at: before, remove: 0, insert: [] });
    const made = await revisions();
    await save({ at: 0, remove: before - after, insert: [] });
    expect((await revisions()).length - made.length).toBe(reason === null ? 0 : 1);
    if (reason) expect((await revisions())[0]).toEqual({ reason, words: before });
  });
});

test('the words of a text with more blocks than fit in one statement are all counted', async () => {
  const { save, get } = await article(lines(1_201));
  expect(await get()).toMatchObject({ words: 1_201 });
  expect(await save({ at: 0, remove: 1_101, insert: [] })).toMatchObject({ words: 100 });
  expect((await get()).body).toEqual(lines(1_201).slice(1_101));
});

test('blocks stay stored as long as the text or a revision has them', async () => {
  const { id, workspace, save, raw } = await article([say('first'), say('second')]);
  const texts = () =>
    raw(async (db) => {
      const rows = await db.all('SELECT json FROM block ORDER BY json');
      return rows.map(({ json }) => /\w+(?=")/.exec(String(json).split('"text":"')[1] ?? '')?.[0]);
    });
  await save({ at: 0, remove: 1, insert: [say('third')] });
  expect(await texts(), 'the revision holds the first').toEqual(['first', 'second', 'third']);
  // Within five minutes: this text is in no revision.
  await save({ at: 0, remove: 1, insert: [say('fourth')] });
  await workspace.revisions.create(id);
  expect(await texts()).toEqual(['first', 'fourth', 'second']);
  const [, oldest] = await workspace.revisions.list(id);
  expect(await workspace.revisions.body(oldest?.id ?? '')).toEqual([say('first'), say('second')]);
});

test('two equal blocks are two objects', async () => {
  const { get } = await article([say('same'), say('same')]);
  const [first, second] = (await get()).body;
  expect(first).toEqual(second);
  expect(first).not.toBe(second);
});

test('a block that is missing or was changed on disk is reported with its article', async () => {
  for (const damage of [
    "DELETE FROM block WHERE json LIKE '%second%'",
    "UPDATE block SET json = replace(json, 'second', 'another')",
  ]) {
    const { get, raw } = await article([say('first'), say('second')]);
    await raw((db) => db.exec(`PRAGMA foreign_keys = OFF; ${damage}`));
    await expect(get(), damage).rejects.toMatchObject({
      code: 'corrupt',
      message: expect.stringMatching(/Block 2 of “Quay”/),
    });
  }
});
