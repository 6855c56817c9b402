import { expect, test } from 'vitest';
import { paragraph, text } from '../../../../src/core/document/build';
import { openWorkspace } from '../../../../src/workspace/index';
import { freshWorkspace } from '../../../../tests/support/workspace';

const say = (words: string) => paragraph([text(words)]);

test('an article is there again after the workspace was closed', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Who pays for the quay?' });
  const saved = await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [say('One two three.'), say('Four.')] }],
  });
  expect(saved).toMatchObject({ version: 1, words: 4 });
  await workspace.close();
  const again = await openWorkspace(dir);
  const article = await again.articles.get(id);
  expect(article.body).toEqual([say('One two three.'), say('Four.')]);
  expect(article.slug).toBe('who-pays-for-the-quay');
  await again.close();
});

test('a save that builds on an old version is refused', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'A' });
  const splices = [{ at: 0, remove: 0, insert: [say('x')] }];
  await workspace.articles.saveBody({ id, version: 0, splices });
  await expect(workspace.articles.saveBody({ id, version: 0, splices })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('an old slug still leads to its article and is not given to another one', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'First name' });
  await workspace.articles.setMeta(id, { slug: 'second-name' });
  expect((await workspace.articles.get(id)).aliases).toEqual(['first-name']);
  expect((await workspace.articles.create({ headline: 'First name' })).slug).toBe('first-name-2');
});
