import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, text } from '../../core/document/build';
import { emptyQuote } from '../../core/model/quote';

test('words are traced to what holds them, exactly or nearly, but not to the article they were selected in', async () => {
  const { workspace } = await freshWorkspace();
  const exact = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: 'We knew that the northern quay would sink into the silt one day',
  });
  const near = await workspace.snippets.create({
    name: 'Old line',
    markdown: 'Everybody knew that the northern quay will sink into the silt one day, said the keeper.',
  });
  await workspace.snippets.create({ name: 'Other', markdown: 'The northern quay opens at noon.' });
  const own = await workspace.articles.add({
    meta: { headline: 'Own' },
    body: [paragraph([text('They say the northern quay would sink into the silt one day.')])],
  });
  await workspace.articles.refreshStale();
  const words = 'the northern quay would sink into the silt one day';
  const origins = await workspace.searching.origins({ words, except: own.id });
  expect(origins).toMatchObject([
    { kind: 'quote', id: exact.id, isExact: true },
    { kind: 'snippet', id: near.id, isExact: false },
  ]);
  expect(await workspace.searching.origins({ words: `“${words}”`, except: own.id })).toEqual(origins);
  expect(origins[0]?.snippet).toContain(`\u0002${words}\u0003`);
  expect(await workspace.searching.origins({ words: '…', except: null })).toEqual([]);
  expect(await workspace.searching.origins({ words: 'tide', except: null })).toEqual([]);
});
