import { expect, test } from 'vitest';
import type { PostFacts } from '../post';
import { readSite } from './config';
import { isPostFile } from './contents';
import { placeOf } from './place';
import { plainRules, siteAddress } from './rules';

const post = (facts: Partial<PostFacts>): PostFacts => ({
  path: 'content/news/2020/03/quay.md',
  title: 'The Quay & the Tide',
  slug: '',
  date: '2020-03-05T22:30:00-05:00',
  section: 'news',
  categories: [],
  url: '',
  aliases: [],
  ...facts,
});

test.each([
  [
    'hugo.toml',
    'baseURL = "https://harbour.example/"\n[permalinks]\nnews = "/:year/:month/:day/:slug/"\n',
    {
      generator: 'hugo',
      address: 'https://harbour.example',
      bySection: { news: '/:year/:month/:day/:slug/' },
    },
  ],
  [
    'config.yaml',
    'baseurl: https://harbour.example/blog\npermalinks:\n  page:\n    news: /:sections/:filename/\n',
    {
      generator: 'hugo',
      address: 'https://harbour.example/blog',
      bySection: { news: '/:sections/:filename/' },
    },
  ],
  [
    'config/_default/config.json',
    '{"baseURL": "//harbour.example"}',
    { generator: 'hugo', address: 'https://harbour.example', root: 'content/' },
  ],
  [
    '_config.yml',
    'url: https://harbour.example\nbaseurl: /desk\npermalink: pretty\n',
    {
      generator: 'jekyll',
      address: 'https://harbour.example/desk',
      permalink: '/:categories/:year/:month/:day/:title/',
    },
  ],
  [
    'eleventy.config.js',
    'export default () => ({ dir: { input: "./src" } });',
    { generator: 'eleventy', root: 'src/' },
  ],
  [
    'astro.config.mjs',
    "export default defineConfig({ site: 'https://harbour.example', base: 'desk' });",
    { generator: 'astro', address: 'https://harbour.example/desk', root: 'src/content/' },
  ],
  ['hugo.toml', 'baseURL = [broken', { generator: 'hugo', address: '' }],
])('the settings in %s tell the generator, the address and the permalinks', (path, text, rules) => {
  expect(readSite([{ path, text }], [])).toMatchObject(rules);
});

test.each([
  ['src/content/blog/a.md', 'astro'],
  ['_posts/2020-01-02-a.md', 'jekyll'],
  ['content/news/a.md', 'hugo'],
  ['notes/a.md', 'markdown'],
])('without settings %s is of %s', (path, generator) => {
  expect(readSite([], [path]).generator).toBe(generator);
});

test('a domain that a site of GitHub Pages names is its address', () => {
  expect(readSite([{ path: 'static/CNAME', text: 'harbour.example\n' }], []).address).toBe(
    'https://harbour.example',
  );
});

const site = { ...plainRules, address: 'https://harbour.example', root: 'content/' };
const hugo = { ...site, generator: 'hugo' as const };
const jekyll = { ...site, generator: 'jekyll' as const, root: '' };

test.each([
  [{ ...hugo, permalink: '/:year/:month/:day/:slug/' }, {}, '/2020/03/05/the-quay-the-tide/'],
  [{ ...hugo, permalink: '/:year/:monthname/:slug/' }, { slug: 'quay' }, '/2020/march/quay/'],
  [{ ...hugo, bySection: { news: '/:section/:yearday/:filename/' } }, {}, '/news/65/quay/'],
  [{ ...hugo, bySection: { talks: '/:title/' } }, {}, '/news/2020/03/quay/'],
  [hugo, { slug: 'tide' }, '/news/2020/03/tide/'],
  [hugo, { path: 'content/news/quay/index.md' }, '/news/quay/'],
  [hugo, { url: '/own/place' }, '/own/place'],
  [hugo, { url: 'https://other.example/x' }, 'https://other.example/x'],
  [
    { ...jekyll, permalink: '/:categories/:year/:i_month/:short_day/:title.html' },
    { path: '_posts/2020-03-05-high-tide.md', categories: ['Port'] },
    '/port/2020/3/Thu/high-tide.html',
  ],
  [
    { ...jekyll, permalink: '/:year/:y_day/:title' },
    { path: '_posts/2020-03-05-a.md', section: '' },
    '/2020/065/a',
  ],
  [{ ...jekyll, permalink: '/:year/W:week/:slug' }, { path: '_posts/a.md' }, '/2020/W10/a'],
  [{ ...site, permalink: '/%year%/%monthnum%/%postname%/' }, {}, '/2020/03/quay/'],
  [{ ...hugo, permalink: '/:year/:unknown/' }, {}, '/2020/:unknown/'],
])('the address of a post by its site’s rules (%#)', (rules, facts, path) => {
  const url = path.startsWith('https:') ? path : `https://harbour.example${path}`;
  expect(placeOf(post(facts), rules).url).toBe(url);
});

test('former addresses are whole; one without a slash is beside the post', () => {
  const { aliases } = placeOf(
    post({ url: '/news/quay/', aliases: ['/old/quay', 'pier', 'https://b.example/c'] }),
    hugo,
  );
  expect(aliases).toEqual([
    'https://harbour.example/old/quay',
    'https://harbour.example/news/pier',
    'https://b.example/c',
  ]);
});

test('without an address of the site a post has only what it says itself', () => {
  expect(placeOf(post({}), { ...hugo, address: '' }).url).toBe('');
  expect(placeOf(post({ url: '/own/' }), { ...hugo, address: '' }).url).toBe('/own/');
});

test('layouts and notes to programmers are no posts, and a plain folder has only posts', () => {
  expect(isPostFile('layouts/index.html', hugo)).toBe(false);
  expect(isPostFile('README.md', { ...hugo, root: '' })).toBe(false);
  expect(isPostFile('notes/plan.md', hugo)).toBe(false);
  expect(isPostFile('README.md', plainRules)).toBe(true);
  expect(isPostFile('_posts/2020-01-01-a.markdown', jekyll)).toBe(true);
  expect(isPostFile('content/picture.png', hugo)).toBe(false);
});

test.each([
  ['harbour.example', 'https://harbour.example'],
  ['http://harbour.example/desk/', 'http://harbour.example/desk'],
  ['harbour', ''],
  ['/desk', ''],
])('%s as the address of a site', (written, address) => {
  expect(siteAddress(written)).toBe(address);
});
