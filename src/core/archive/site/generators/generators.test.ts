import { expect, test } from 'vitest';
import { readPostFile } from '../../text/file';
import { readSite } from '../config';
import { placeOf } from '../place';
import { settingOf } from '../rules';

/** The address of a post in a site with these settings. */
async function urlOf(configs: Record<string, string>, path: string, source = '') {
  const files = Object.entries(configs).map(([name, text]) => ({ path: name, text }));
  const rules = readSite(files, [path]);
  const post = await readPostFile(path, source, settingOf(rules, path));
  return { ...placeOf(post, rules), post };
}

const address = 'https://harbour.example';
const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nWords`;

const hugo = {
  'config/_default/hugo.toml': `baseURL = "${address}/"\ndefaultContentLanguage = "en"\n[permalinks]\nnews = "/:year/:slug/"\n[uglyURLs]\nnews = true`,
  'config/_default/languages.en.toml': 'contentDir = "content/en"',
  'config/_default/languages.es.toml': 'contentDir = "content/es"',
};
const named = {
  'hugo.yaml': `baseURL: ${address}\ndefaultContentLanguage: nb\nlanguages:\n  nb: {}\n  en: {}\n`,
};

test.each([
  [hugo, 'content/en/about.md', '/about/'],
  [hugo, 'content/es/about.md', '/es/about/'],
  [hugo, 'content/es/news/_index.md', '/es/news/'],
  [hugo, 'content/en/news/tide.md', '/2020/high-tide.html'],
  [named, 'content/about.md', '/about/'],
  [named, 'content/about.en.md', '/en/about/'],
  [{ 'hugo.yaml': `baseURL: ${address}\nuglyURLs: true` }, 'content/about.md', '/about.html'],
  [
    {
      'hugo.toml': `baseURL = "${address}"\n[[module.mounts]]\nsource = "pages/en"\ntarget = "content/docs"`,
    },
    'pages/en/pier.md',
    '/docs/pier/',
  ],
])('Hugo: languages, mounts and endings (%#)', async (configs, path, url) => {
  expect((await urlOf(configs, path, front('title: High tide', 'date: 2020-03-05'))).url).toBe(address + url);
});

test('Hugo: a path without a slash counts from the folder of its language', async () => {
  expect((await urlOf(hugo, 'content/es/a.md', front('url: pier/'))).url).toBe(`${address}/es/pier/`);
  expect((await urlOf(hugo, 'content/es/a.md', front('url: /pier/'))).url).toBe(`${address}/pier/`);
  expect((await urlOf(hugo, 'content/es/a.md')).post.language).toBe('es');
});

const jekyll = {
  '_config.yml': `url: ${address}
permalink: pretty
timezone: Europe/Oslo
collections:
  authors: { output: true, permalink: /author/:name/ }
  docs: { output: true }
defaults:
  - scope: { path: "", type: posts }
    values: { section: Desk, layout: post }
`,
};

test.each([
  ['es/news/_posts/2020-03-05-quay.md', '', '/es/news/2020/03/05/quay/'],
  ['_posts/2020-03-05-Quay.md', front('categories: Port Sea'), '/port/sea/2020/03/05/Quay/'],
  ['_posts/2020-03-05-quay.md', front('date: 2020-03-05 23:30:00 +0000'), '/2020/03/06/quay/'],
  ['_posts/2020-03-05-quay.md', front('permalink: /:year/:title'), '/2020/quay'],
  ['about/team.md', '', '/about/team/'],
  ['about/index.md', '', '/about/'],
  ['_authors/mara-lind.md', '', '/author/mara-lind/'],
  ['_docs/start/first.md', '', '/docs/start/first/'],
])('Jekyll: posts, pages and collections: %s', async (path, source, url) => {
  expect((await urlOf(jekyll, path, source)).url).toBe(address + url);
});

test('Jekyll: posts have the front matter that the settings give them', async () => {
  expect((await urlOf(jekyll, '_posts/2020-03-05-quay.md')).post.section).toBe('Desk');
  expect((await urlOf(jekyll, 'about.md')).post.section).toBe('');
});

const eleventy = {
  'eleventy.config.js':
    'config.addFilter("datePath", (day) => DateTime.fromJSDate(day).toFormat("yyyy/MM")); return { dir: { input: "src" } };',
  'src/_data/site.json': `{"url": "${address}"}`,
  'src/blog/blog.11tydata.json':
    '{"permalink": "blog/{{ page.date | datePath }}/{{ page.fileSlug }}/index.html"}',
  'src/talks/talks.11tydata.js': 'export default { permalink: "/talks/{{ title | slugify }}/" };',
  'src/odd/odd.json': '{"permalink": "/odd/{{ title | ownWay }}/"}',
};

test.each([
  ['src/blog/2020-03-05-quay.md', '', '/blog/2020/03/quay/'],
  ['src/talks/a.md', front('title: Café & quay'), '/talks/cafe-and-quay/'],
  ['src/notes/2020-03-05-High.md', '', '/notes/High/'],
  ['src/pier/pier.md', '', '/pier/'],
  [
    'src/a.md',
    front('permalink: "/{% if draft %}drafts{% else %}posts{% endif %}/{{ page.fileSlug }}/"'),
    '/posts/a/',
  ],
  ['src/a.md', front('permalink: "/{{ page.date | date(\'%Y\') }}/a/"', 'date: 2020-03-05'), '/2020/a/'],
])('Eleventy: templates and folders: %s', async (path, source, url) => {
  expect((await urlOf(eleventy, path, source)).url).toBe(address + url);
});

test('Eleventy: a filter that is not known makes no address, and a post without a page is a draft', async () => {
  expect((await urlOf(eleventy, 'src/odd/a.md', front('title: A'))).url).toBe('');
  expect((await urlOf(eleventy, 'src/a.md', front('permalink: false'))).post.isDraft).toBe(true);
});

const astro = {
  'astro.config.mjs': 'export default defineConfig({ site: config.url });',
  'src/site.config.ts': `export const config = { url: "${address}" };`,
  'src/content.config.ts':
    'const post = defineCollection({ loader: glob({ base: "./texts/posts", pattern: "*.md" }) });\nconst note = defineCollection({ loader: glob({ base: "./texts/notes" }) });\nexport const collections = { post, note };',
  'src/pages/articles/[...slug].astro': 'const all = await getCollection("post");',
  'src/pages/notes/[...slug].astro': 'const all = await notesOf();',
};

test.each([
  ['texts/posts/High Tide.md', '', '/articles/high-tide/'],
  ['texts/posts/a.md', front('slug: quay'), '/articles/quay/'],
  ['texts/notes/pier/index.mdx', '', '/notes/pier/'],
  ['src/pages/about.md', '', '/about/'],
  ['src/content/blog/a.md', '', '/blog/a/'],
])('Astro: collections and the pages that show them: %s', async (path, source, url) => {
  expect((await urlOf(astro, path, source)).url).toBe(address + url);
});

const zola = { 'config.toml': `base_url = "${address}"\n[languages.fr]\n` };

test.each([
  ['content/news/2020-03-05-High.Tide.md', '', '/news/high-tide/'],
  ['content/news/quay.fr.md', '', '/fr/news/quay/'],
  ['content/a.md', '+++\npath = "2020/03/Quay"\n+++\n', '/2020/03/Quay/'],
])('Zola: %s', async (path, source, url) => {
  expect((await urlOf(zola, path, source)).url).toBe(address + url);
});

const hexo = {
  '_config.yml': `url: ${address}\nnew_post_name: :title.md\npermalink: news/:year/:month/:title/\n`,
};

test.each([
  ['source/_posts/2020-03-05-quay.md', '/news/2020/03/quay/'],
  ['source/about/index.md', '/about/'],
  ['source/api/events.md', '/api/events.html'],
])('Hexo: %s', async (path, url) => {
  expect((await urlOf(hexo, path)).url).toBe(address + url);
});

test.each([
  ['a.org', '#+TITLE: The quay\n#+DATE: 2020-03-05\n\nWords', 'The quay', '2020-03-05'],
  ['a.adoc', '= The quay\n:date: 2020-03-05\n\nWords', 'The quay', '2020-03-05'],
  ['a.rst', 'The quay\n========\n\n:date: 2020-03-05\n\nWords', 'The quay', '2020-03-05'],
  ['high-tide.txt', 'Words', 'High tide', ''],
])('a file of another kind has its title and date: %s', async (path, source, title, date) => {
  const { post } = await urlOf({}, path, source);
  expect([post.title, post.date, post.text]).toEqual([title, date, 'Words']);
});

test('Eleventy: a folder called config makes it no site of Hugo, and a filter in a file of its own is read', async () => {
  const apart = {
    '.eleventy.js': 'module.exports = () => ({});',
    'config/filters/dayPath.js': 'module.exports = (day) => DateTime.fromJSDate(day).toFormat("yyyy/MM/dd");',
    'data/site.yaml': `url: ${address}\n`,
  };
  const source = front('permalink: "/{{ page.date | dayPath }}/{{ page.fileSlug }}/"');
  expect((await urlOf(apart, 'posts/2020-03-05-quay.md', source)).url).toBe(`${address}/2020/03/05/quay/`);
});
