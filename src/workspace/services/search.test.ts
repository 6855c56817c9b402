import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { emptyQuote } from '../../core/model/quote';
import { searchKinds } from '../../core/model/searchHit';

test('a search that finds nothing for a slip of the hand proposes what was meant', async () => {
  const { workspace } = await freshWorkspace();
  for (const text of ['The harbour silts up', 'Dredging the harbour at dawn', 'Harmony at last']) {
    await workspace.quotes.create({ ...emptyQuote('en-GB'), text });
  }
  const meant = (query: string) => workspace.searching.meant({ query, kinds: [...searchKinds] });
  expect(await meant('hrabour')).toBe('harbour');
  expect(await meant('ahrbour silts')).toBe('harbour silts');
  expect(await meant('"the harbuor" -dawn')).toBe('"the harbour" -dawn');
  // Each word is known, but no text has both.
  expect(await meant('harmony dredging')).toBeNull();
  // What would be meant finds nothing either.
  expect(await meant('harmoni dredging')).toBeNull();
  expect(await meant('xyzzyx')).toBeNull();
  expect(await meant('kind:quote -tag:x')).toBeNull();
});
