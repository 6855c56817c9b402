import { expect, test } from 'vitest';
import { paragraph, text } from '../../../../src/core/document/build';
import { freshWorkspace } from '../../../../tests/support/workspace';

const say = (words: string) => paragraph([text(words)]);

test('a text that shrinks by half leaves a revision that restores', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'A' });
  const long = Array.from({ length: 12 }, (_, index) => say(`Paragraph number ${index} of this text.`));
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert: long }] });
  await workspace.articles.saveBody({
    id,
    version: 1,
    splices: [{ at: 0, remove: 12, insert: [say('Gone')] }],
  });
  const [revision] = await workspace.revisions.list(id);
  expect(revision).toMatchObject({ reason: 'shrink' });
  const restored = await workspace.revisions.restore(revision?.id ?? '');
  expect(restored.body).toEqual(long);
});
