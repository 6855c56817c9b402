import { expect, test } from 'vitest';
import { mapFrontMatter, parseFrontMatter, repeatedKeys } from './frontMatter';

const map = (text: string, kind: 'yaml' | 'toml' = 'yaml') =>
  mapFrontMatter(parseFrontMatter({ kind, text }));

test('keys of Hugo, with those under params, are mapped to fields', async () => {
  const found = await map(
    'title: "Quay: a history"\ndate: 2013-06-26 10:00:45 -0400\ntags: [harbour, cost]\nparams:\n  authors: [Mara Lind]\naliases: [/old/quay]\nweight: 3',
  );
  expect(found).toMatchObject({
    meta: { headline: 'Quay: a history', tags: ['harbour', 'cost'], bylines: ['Mara Lind'] },
    status: 'published',
    publishedAt: '2013-06-26T14:00:45.000Z',
    aliases: ['/old/quay'],
    unmapped: ['weight'],
  });
});

test('a draft and a post without a date are drafts', async () => {
  expect((await map('title: A\ndraft: true\ndate: 2024-01-01')).status).toBe('draft');
  expect((await map('title: A')).status).toBe('draft');
  expect((await map('title = "A"\ndate = 2024-01-01T00:00:00Z', 'toml')).status).toBe('published');
});

test('authors are read from a list, a text with commas or objects with names', async () => {
  expect((await map('author: Mara Lind, Ada Roe')).meta.bylines).toEqual(['Mara Lind', 'Ada Roe']);
  expect((await map('authors:\n  - name: Mara Lind')).meta.bylines).toEqual(['Mara Lind']);
});

test('invalid front matter gives an error, and nothing in it is run', async () => {
  expect(() => map('title: [unclosed')).toThrow(/not valid YAML/);
  expect(() =>
    map(
      'a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]',
    ),
  ).toThrow(/not valid YAML/);
  expect((await map('title: !!js/function "function(){}"')).meta.headline).toBe('function(){}');
});

test('the last of two values for a key holds and the key is named; a date that cannot be read is named', async () => {
  expect((await map('title: A\ntitle: B')).meta.headline).toBe('B');
  expect(repeatedKeys('title: A\ntags:\n  - title: x\ntitle: B')).toEqual(['title']);
  const odd = await map('title: A\ndate: soon');
  expect(odd).toMatchObject({ status: 'draft', publishedAt: null, unmapped: ['a date that cannot be read'] });
  expect((await map('date: "123456-01-01"')).publishedAt).toBeNull();
});
