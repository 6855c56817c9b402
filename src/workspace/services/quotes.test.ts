import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, quotation, text } from '../../core/document/build';
import type { Inline } from '../../core/document/nodes';
import { emptyQuote, isTranslationOld } from '../../core/model/quote';

test('the list of quotes has pages without repeats, of the requested size, and the total number', async () => {
  const { workspace } = await freshWorkspace();
  const said = ['a', 'b', 'c', 'd', 'e'];
  for (const text of said) await workspace.quotes.create({ ...emptyQuote('en'), text });
  const page = (limit: number, offset: number) =>
    workspace.quotes.list({ text: '', limit, offset, sort: 'name' });
  const textsOf = async (limit: number, offset: number) =>
    (await page(limit, offset)).items.map(({ text }) => text);
  expect(await textsOf(2, 0)).toEqual(['a', 'b']);
  expect(await textsOf(2, 2)).toEqual(['c', 'd']);
  expect(await textsOf(2, 4)).toEqual(['e']);
  expect(await textsOf(9, 5)).toEqual([]);
  expect((await page(2, 0)).total).toBe(5);
});

test('the quotes of which an article has other words are listed, as soon as one of the two is changed', async () => {
  const { workspace } = await freshWorkspace();
  const make = (words: string) => workspace.quotes.create({ ...emptyQuote('en'), text: words });
  const [kept, changed, noted] = [
    await make('The quay held'),
    await make('It will never sink'),
    await make('Ask'),
  ];
  const note = (words: string): Inline => ({
    type: 'footnote',
    version: 1,
    label: '',
    body: [paragraph([quotation(noted.id, [text(words)])])],
  });
  const { id } = await workspace.articles.add({
    meta: { headline: 'Quay' },
    body: [
      paragraph([quotation(kept.id, [text('The quay held')])]),
      paragraph([quotation(changed.id, [text('It will always sink')]), note('Ask them')]),
    ],
  });
  const drifted = async () => {
    const list = await workspace.quotes.list({
      text: '',
      limit: 9,
      offset: 0,
      sort: 'name',
      evidence: 'drifted',
    });
    return list.items.map(({ text: words }) => words);
  };
  expect(await drifted()).toEqual(['Ask', 'It will never sink']);
  await workspace.articles.refreshStale();
  expect(await drifted()).toEqual(['Ask', 'It will never sink']);
  await workspace.quotes.update(changed.id, { text: 'It will always sink' });
  await workspace.quotes.update(kept.id, { text: 'The quay gave way' });
  expect(await drifted()).toEqual(['Ask', 'The quay gave way']);
  await workspace.articles.bin([id]);
  expect(await drifted()).toEqual([]);
});

test('a translation is of older words when the words change, until it changes or somebody says that it is still right', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.quotes.create({
    ...emptyQuote('de'),
    text: 'Die Mauer hält.',
    translation: 'The wall holds.',
  });
  const isOld = async () => (await workspace.quotes.getMany([id])).map(isTranslationOld);
  expect(await isOld()).toEqual([false]);
  await workspace.quotes.update(id, { text: 'Die Mauer hält nicht.' });
  expect(await isOld()).toEqual([true]);
  // The form gives all fields, and nobody has looked at the translation.
  await workspace.quotes.update(id, {
    ...emptyQuote('de'),
    text: 'Die Mauer hält kaum.',
    translation: 'The wall holds.',
  });
  expect(await isOld()).toEqual([true]);
  await workspace.quotes.update(id, { translation: 'The wall holds.' });
  expect(await isOld()).toEqual([false]);
  await workspace.quotes.update(id, { text: 'Die Mauer hält nicht.' });
  await workspace.quotes.update(id, { translation: 'The wall does not hold.' });
  expect(await isOld()).toEqual([false]);
  await workspace.quotes.update(id, { translation: '' });
  expect(await isOld()).toEqual([false]);
});
