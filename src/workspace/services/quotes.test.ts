import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { emptyQuote } from '../../core/model/quote';

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
