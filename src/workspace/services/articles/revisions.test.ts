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
  expect(await workspace.revisions.body(revision?.id ?? '')).toEqual(long);
});

test('a revision can be named and renamed', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.add({ meta: { headline: 'A' }, body: [say('One two')] });
  const revision = await workspace.revisions.create(id, 'As sent');
  expect(revision).toMatchObject({ name: 'As sent', reason: 'manual', words: 2 });
  await workspace.revisions.rename(revision.id, 'As printed');
  expect(await workspace.revisions.list(id)).toEqual([{ ...revision, name: 'As printed' }]);
  await expect(workspace.revisions.rename(id, 'No such')).rejects.toMatchObject({ code: 'not-found' });
});
