import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { link, paragraph, text } from '../../core/document/build';

const post = (slug: string, more: { links?: string[]; aliases?: string[]; title?: string } = {}) => ({
  origin: `harbour/${slug}.md`,
  title: slug,
  slug,
  url: `https://harbour.example/${slug}/`,
  publishedOn: null,
  section: '',
  tags: [],
  summary: '',
  text: '',
  ...more,
});

test('a post that comes in later is linked by those before it, by its address, a former one or its file', async () => {
  const { archive } = (await freshWorkspace()).workspace;
  const links = [
    'harbour.example/tide',
    'harbour.example/2019/sluice',
    'file:harbour/quay.md',
    'other.example',
  ];
  const [first = ''] = await archive.add([post('first', { links })]);
  expect(await archive.links(first)).toEqual({ from: [], to: [] });
  await archive.add([
    post('tide'),
    post('sluice', { aliases: ['https://harbour.example/2019/sluice.html'] }),
    post('quay'),
  ]);
  const { to } = await archive.links(first);
  expect(to.map(({ title }) => title)).toEqual(['quay', 'sluice', 'tide']);
  expect((await archive.links(to[0]?.id ?? '')).from).toMatchObject([{ kind: 'archive', id: first }]);
});

test('a post that is read again under the same file or the same address stays one, with its new links', async () => {
  const { archive } = (await freshWorkspace()).workspace;
  const [id = ''] = await archive.add([post('quay', { links: ['harbour.example/tide'] }), post('tide')]);
  const again = await archive.add([
    post('quay', { title: 'The quay' }),
    { ...post('tide'), origin: 'harbour/moved.md' },
  ]);
  expect(again[0]).toBe(id);
  expect((await archive.list({ text: '', limit: 9, offset: 0 })).total).toBe(2);
  expect(await archive.links(id)).toEqual({ from: [], to: [] });
});

test('an article’s links count once its text rests, in both directions, and not from the bin', async () => {
  const { workspace } = await freshWorkspace();
  const [old = ''] = await workspace.archive.add([post('old', { links: ['harbour.example/new'] })]);
  const { id } = await workspace.articles.add({
    meta: { headline: 'New', canonicalUrl: 'https://harbour.example/new' },
    body: [paragraph([link('http://www.harbour.example/old#top', [text('before')])])],
  });
  await workspace.articles.refreshStale();
  const linked = { from: [{ kind: 'article', id }], to: [{ kind: 'article', id }] };
  expect(await workspace.archive.links(old)).toMatchObject(linked);
  await workspace.articles.bin([id]);
  expect(await workspace.archive.links(old)).toEqual({ from: [], to: [] });
});
