import { expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../../../src/core/document/build';
import { emptyQuote } from '../../../../src/core/model/quote';
import { openTerms } from '../../../../src/core/model/terms';
import { freshWorkspace } from '../../../../tests/support/workspace';

test('a source is used by citations of it and by quotes of it, each counted by itself', async () => {
  const { workspace } = await freshWorkspace();
  const source = await workspace.sources.create({
    csl: { type: 'webpage', title: 'The log' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const quote = await workspace.quotes.create({ ...pumps, sourceId: source.id });
  const said = paragraph([quotation(quote.id, [text('“The pumps never ran”')])]);
  const cited = paragraph([{ type: 'citation', version: 1, items: [{ sourceId: source.id }] }]);
  await workspace.articles.add({ meta: { headline: 'Quotes' }, body: [said] });
  await workspace.articles.add({ meta: { headline: 'Both' }, body: [said, cited, cited] });
  const uses = await workspace.sources.uses(source.id);
  expect(uses).toHaveLength(2);
  expect(uses).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ headline: 'Quotes', count: 1, quotes: 1 }),
      expect.objectContaining({ headline: 'Both', count: 3, quotes: 1 }),
    ]),
  );
  const { items } = await workspace.sources.list({ text: '', limit: 9, offset: 0, sort: 'uses' });
  expect(items).toMatchObject([{ id: source.id, uses: 2 }]);
});

const say = (words: string) => paragraph([text(words)]);
const pumps = { ...emptyQuote('en-GB'), text: 'The pumps never ran' };

test('the uses of a quote change with the text, and detaching turns them into plain words', async () => {
  const { workspace } = await freshWorkspace();
  const quote = await workspace.quotes.create(pumps);
  const { id } = await workspace.articles.create({ headline: 'A' });
  const quoted = paragraph([quotation(quote.id, [text('“The pumps never ran”')])]);
  await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [quoted, quoted] }],
  });
  expect(await workspace.quotes.uses(quote.id)).toMatchObject([{ articleId: id, count: 2 }]);
  await workspace.articles.saveBody({ id, version: 1, splices: [{ at: 0, remove: 1, insert: [] }] });
  expect(await workspace.quotes.uses(quote.id)).toMatchObject([{ count: 1 }]);
  await expect(workspace.quotes.delete(quote.id, false)).rejects.toMatchObject({ code: 'in-use' });
  await workspace.quotes.delete(quote.id, true);
  expect((await workspace.articles.get(id)).body).toEqual([say('“The pumps never ran”')]);
});
