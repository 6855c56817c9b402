import { expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../../../src/core/document/build';
import { emptyQuote } from '../../../../src/core/model/quote';
import { freshWorkspace } from '../../../../tests/support/workspace';

const pumps = { ...emptyQuote('en-GB'), text: 'The pumps never ran' };

test('a quotation whose words changed is counted as drifted, also after its record was corrected', async () => {
  const { workspace } = await freshWorkspace();
  const quote = await workspace.quotes.create(pumps);
  const { id } = await workspace.articles.create({ headline: 'A' });
  const drifted = paragraph([quotation(quote.id, [text('“The pumps always ran”')])]);
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert: [drifted] }] });
  const count = async () => {
    await workspace.articles.refreshStale();
    return (await workspace.articles.get(id)).drifted;
  };
  expect(await count()).toBe(1);
  await workspace.quotes.update(quote.id, { text: 'The pumps always ran' });
  expect(await count()).toBe(0);
});

test('a drifted quotation in a footnote is counted too', async () => {
  const { workspace } = await freshWorkspace();
  const quote = await workspace.quotes.create(pumps);
  const { id } = await workspace.articles.create({ headline: 'A' });
  const inNote = paragraph([quotation(quote.id, [text('“The pumps always ran”')])]);
  const block = paragraph([text('Claim'), { type: 'footnote', version: 1, label: '', body: [inNote] }]);
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert: [block] }] });
  await workspace.articles.refreshStale();
  expect((await workspace.articles.get(id)).drifted).toBe(1);
});

test('words that are the translation on record have not drifted, until the translation changes', async () => {
  const { workspace } = await freshWorkspace();
  const quote = await workspace.quotes.create({ ...pumps, translation: 'Die Pumpen liefen nie' });
  const { id } = await workspace.articles.create({ headline: 'A' });
  const translated = paragraph([quotation(quote.id, [text('„Die Pumpen liefen nie“')])]);
  await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [translated] }],
  });
  const count = async () => {
    await workspace.articles.refreshStale();
    return (await workspace.articles.get(id)).drifted;
  };
  expect(await count()).toBe(0);
  await workspace.quotes.update(quote.id, { translation: 'Die Pumpen liefen kaum' });
  expect(await count()).toBe(1);
});
