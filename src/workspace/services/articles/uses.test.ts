import { expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../../../src/core/document/build';
import { emptyQuote } from '../../../../src/core/model/quote';
import { freshWorkspace } from '../../../../tests/support/workspace';

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
