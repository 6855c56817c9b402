import { expect, test } from 'vitest';
import { paragraph, text } from '../../../../src/core/document/build';
import { openWorkspace } from '../../../../src/workspace/index';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { type ArticleMeta, articleFields } from '../../../core/model/article';

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

test('every field comes back as it was written; a duplicate has no dates and addresses of the first', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Quay' });
  const fields: ArticleMeta = {
    headline: 'The quay',
    standfirst: 'What it costs',
    slug: 'the-quay',
    section: 'Local',
    categories: ['Harbour', 'Money'],
    tags: ['two', 'one'],
    bylines: ['B. Writer', 'A. Writer'],
    language: 'de',
    citationStyle: 'apa',
    description: 'For engines',
    publishAt: '2026-03-03T22:30:00-05:00',
    modifiedAt: '2026-03-05',
    canonicalUrl: 'https://example.org/quay',
    cover: 'https://example.org/quay.png',
    coverAlt: 'A quay',
    formerPaths: ['/2019/05/quay.html', '/old/'],
    otherFrontMatter: 'weight: 3\nmap: { zoom: 1.10 }\n',
    dialect: 'kramdown' as const,
    goalWords: 800,
    goalKind: 'most',
  };
  expect(Object.keys(fields).toSorted()).toEqual([...articleFields].toSorted());
  await workspace.articles.setMeta(id, fields);
  expect(await workspace.articles.get(id)).toMatchObject(fields);
  const added = await workspace.articles.add({ meta: { ...fields, slug: 'another' }, body: [] });
  expect(added).toMatchObject({ ...fields, slug: 'another' });
  const own = { publishAt: '', modifiedAt: '', canonicalUrl: '', formerPaths: [] };
  const copied = { ...fields, ...own, headline: 'The quay (copy)', slug: 'the-quay-copy' };
  expect(await workspace.articles.duplicate(id)).toMatchObject(copied);
});

test('other front matter that is no YAML mapping is refused by name, and nothing is changed', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Quay' });
  const before = await workspace.articles.get(id);
  for (const otherFrontMatter of ['weight: [1', 'words alone']) {
    await expect(
      workspace.articles.setMeta(id, { headline: 'Other', otherFrontMatter }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/other front matter/i),
    });
  }
  expect(await workspace.articles.get(id)).toEqual(before);
});
