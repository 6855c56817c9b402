import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, text } from '../../../core/document/build';
import { plainText } from '../../../core/document/text';
import type { BodySplice } from '../../../core/model/bodySplice';

const say = (words: string) => paragraph([text(words)]);

async function threeParagraphs() {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'A' });
  const insert = [say('one'), say('two'), say('three')];
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  return {
    save: (...splices: BodySplice[]) => workspace.articles.saveBody({ id, version: 1, splices }),
    words: async () => {
      const { body, version, words } = await workspace.articles.get(id);
      return { text: plainText(body).text, version, words };
    },
  };
}

const unchanged = { text: 'one\n\ntwo\n\nthree', version: 1, words: 3 };
const refused: [string, BodySplice[]][] = [
  ['begins behind the end of the text', [{ at: 4, remove: 0, insert: [say('x')] }]],
  ['takes out more paragraphs than there are', [{ at: 2, remove: 2, insert: [] }]],
  [
    'goes back before the change ahead of it',
    [
      { at: 1, remove: 1, insert: [] },
      { at: 0, remove: 1, insert: [] },
    ],
  ],
  [
    'takes out a paragraph twice',
    [
      { at: 0, remove: 2, insert: [] },
      { at: 1, remove: 1, insert: [say('x')] },
    ],
  ],
];

test.each(refused)('a save that %s is refused, and the text stays as it was', async (_what, splices) => {
  const article = await threeParagraphs();
  await expect(article.save(...splices)).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await article.words()).toEqual(unchanged);
});

test('several changes in one save refer to the text before it', async () => {
  const article = await threeParagraphs();
  await article.save(
    { at: 0, remove: 1, insert: [] },
    { at: 1, remove: 1, insert: [say('2a'), say('2b')] },
    { at: 3, remove: 0, insert: [say('four')] },
  );
  expect(await article.words()).toEqual({ text: '2a\n\n2b\n\nthree\n\nfour', version: 2, words: 4 });
});
