import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { heading, paragraph, quotation, text } from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import { emptyQuote } from '../../../core/model/quote';

const say = (words: string) => paragraph([text(words)]);

/** An article whose text is in no revision, since the last one is not five minutes old. */
async function article(body: Body) {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.add({ meta: { headline: 'The quay' }, body: [say('Older')] });
  await workspace.revisions.create(id);
  const { version } = await workspace.articles.get(id);
  await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: 1, insert: body }] });
  return {
    id,
    workspace,
    /** The text of the newest revision. */
    async newest() {
      const [revision] = await workspace.revisions.list(id);
      return { reason: revision?.reason, body: await workspace.revisions.body(revision?.id ?? '') };
    },
  };
}

test('the text before a restore can be restored; it is kept once', async () => {
  const { id, workspace, newest } = await article([say('Newer')]);
  const kept = await workspace.revisions.keep(id);
  expect(await newest()).toEqual({ reason: 'restore', body: [say('Newer')] });
  expect(await workspace.revisions.keep(id)).toEqual(kept);
});

test('the text before a quotation is detached from its record can be restored', async () => {
  const { id, workspace, newest } = await article([say('To be tied')]);
  const quote = await workspace.quotes.create({ ...emptyQuote('en-GB'), text: 'One' });
  const tied = [paragraph([quotation(quote.id, [text('“One”')])])];
  const { version } = await workspace.articles.get(id);
  await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: 1, insert: tied }] });
  await workspace.quotes.delete(quote.id, true);
  expect((await workspace.articles.get(id)).body).toEqual([say('“One”')]);
  expect((await newest()).body).toEqual(tied);
});

test('the text before lines of an import are taken out can be restored', async () => {
  const page = [heading('h1', [text('The quay')]), say('It fell on Tuesday.'), say('Donate now')];
  const { id, workspace, newest } = await article(page);
  const lines = [
    { kind: 'boilerplate', block: 0, text: 'The quay', value: 'The quay', asSnippet: false },
    { kind: 'boilerplate', block: 2, text: 'Donate now', value: 'Donate now', asSnippet: false },
  ] as const;
  expect(await workspace.articles.takeProposals(id, [...lines])).toEqual({ taken: 2, gone: 0 });
  expect((await workspace.articles.get(id)).body).toEqual([say('It fell on Tuesday.')]);
  expect((await newest()).body).toEqual(page);
});
