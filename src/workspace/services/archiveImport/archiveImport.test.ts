import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { freshWorkspace } from '../../../../tests/support/workspace';
import type { JobContext } from '../jobContext';

const all = { text: '', limit: 100, offset: 0 };

/** A workspace and a folder for the files of a site, by their paths. */
async function desk(files: Record<string, string | Uint8Array>) {
  const { workspace } = await freshWorkspace();
  const site = path.join(await scratchFolder(), 'harbour');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(site, name)), { recursive: true });
    await writeFile(path.join(site, name), content);
  }
  const read = async (
    choice: { address?: string; permalink?: string; drafts?: boolean } = {},
    context?: JobContext,
  ) => {
    const { id, rules } = await workspace.archiveImports.inspect(site);
    const { address, permalink } = rules;
    return workspace.archiveImports.run(id, { address, permalink, drafts: false, ...choice }, context);
  };
  const posts = async () => (await workspace.archive.list(all)).items;
  const move = async (from: string, to: string) => {
    await mkdir(path.dirname(path.join(site, to)), { recursive: true });
    await rename(path.join(site, from), path.join(site, to));
  };
  const write = (name: string, content: string) => writeFile(path.join(site, name), content);
  return { workspace, site, read, posts, move, write };
}

const hugo = {
  'hugo.toml': 'baseURL = "https://harbour.example"\n[permalinks]\nnews = "/:year/:slug/"\n',
  'content/news/quay.md':
    '---\ntitle: 9&#47;11 and the quay\ndate: 2020-03-05\nslug: quay\ntags: [port]\nauthors: [Mara Lind]\n---\nSee [it]({{< ref "pier.md" >}}) and [gone](/2019/gone/).\n',
  'content/news/pier.md':
    '---\ntitle: Pier\ndate: 2020-03-06\naliases: [/old/pier/]\n---\n[Back](https://harbour.example/2020/quay/)\n',
  'content/news/draft.md': '---\ntitle: Draft\ndate: 2020-03-07\ndraft: true\n---\nNot yet\n',
  'layouts/index.html': '{{ .Content }}',
  'README.md': 'How to build',
};

test('a site of Hugo comes in with addresses by its own settings, and its links lead to its posts', async () => {
  const { workspace, read, posts } = await desk(hugo);
  const report = await read();
  expect(report).toMatchObject({
    failed: [],
    drafts: ['content/news/draft.md'],
    links: { inside: 3, resolved: 2 },
    cancelled: false,
  });
  expect(await posts()).toMatchObject([
    { title: 'Pier', url: 'https://harbour.example/2020/pier/', section: 'news' },
    {
      title: '9/11 and the quay',
      url: 'https://harbour.example/2020/quay/',
      tags: ['port'],
      authors: ['Mara Lind'],
    },
  ]);
  const [pier] = await posts();
  const { from, to } = await workspace.archive.links(pier?.id ?? '');
  expect([from, to].map((linked) => linked.map(({ title }) => title))).toEqual([
    ['9/11 and the quay'],
    ['9/11 and the quay'],
  ]);
});

test('a plan says what would come in and where, before anything does', async () => {
  const { workspace, site, posts } = await desk(hugo);
  const plan = await workspace.archiveImports.inspect(site);
  expect(plan).toMatchObject({
    name: 'harbour',
    files: 3,
    rules: { generator: 'hugo', address: 'https://harbour.example', bySection: { news: '/:year/:slug/' } },
  });
  expect(plan.examples.length).toBeGreaterThan(0);
  expect(await posts()).toEqual([]);
});

test('read again with its address, posts that had none get it and none comes in twice', async () => {
  const { read, posts } = await desk({ 'content/news/quay.md': '---\ntitle: Quay\ndate: 2020-03-05\n---\n' });
  const first = await read();
  expect((await posts()).map(({ url }) => url)).toEqual(['']);
  const second = await read({ address: 'harbour.example', permalink: '/:year/:slug/' });
  expect(second.imported[0]?.id).toBe(first.imported[0]?.id);
  expect((await posts()).map(({ url }) => url)).toEqual(['https://harbour.example/2020/quay/']);
  // What was typed once is proposed the next time.
  expect((await read()).imported.map(({ url }) => url)).toEqual(['https://harbour.example/2020/quay/']);
});

test('one bad file stops nothing and is named, links out of the folder are not followed', async () => {
  const { site, read } = await desk({
    'a.md': '# Good\n',
    'b.md': Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 256),
    'c.docx': 'not a zip',
    'd.org': 'Text of another kind',
  });
  const outside = path.join(await scratchFolder(), 'secret.md');
  await writeFile(outside, '# Secret\n');
  await symlink(outside, path.join(site, 'e.md'));
  const { imported, failed } = await read();
  expect(imported.map(({ title }) => title)).toEqual(['Good', 'd']);
  expect(failed.map(({ path: file }) => file)).toEqual(['b.md', 'c.docx']);
});

test('a cancelled import keeps what is in and says so', async () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.md`, `# Post ${at}\n`]));
  const { read, posts } = await desk(files);
  const stop = new AbortController();
  const onProgress = (done: number) => {
    if (done >= 300) stop.abort();
  };
  const report = await read({}, { signal: stop.signal, onProgress });
  expect(report.cancelled).toBe(true);
  expect(await posts()).toHaveLength(report.imported.length);
  expect(report.imported.length).toBeLessThan(9);
});

test('an export file is read in the same way, and read again it is the same posts', async () => {
  const { workspace, site } = await desk({
    'feed.xml':
      '<rss><channel><link>https://harbour.example</link><item><title>Tide</title><link>https://harbour.example/tide/</link></item></channel></rss>',
  });
  const file = path.join(site, 'feed.xml');
  for (let time = 0; time < 2; time++) {
    const { id, rules, files } = await workspace.archiveImports.inspect(file);
    expect([files, rules.generator]).toEqual([null, 'feed']);
    await workspace.archiveImports.run(id, { address: rules.address, permalink: '', drafts: false });
  }
  const { items } = await workspace.archive.list(all);
  expect(items).toMatchObject([{ title: 'Tide', url: 'https://harbour.example/tide/' }]);
});

test('what is no address of a site is refused before anything is read', async () => {
  const { read } = await desk({ 'a.md': '# A\n' });
  await expect(read({ address: 'not an address' })).rejects.toMatchObject({ code: 'invalid-input' });
});

test('an attached archive post leaves as a link that resolves', async () => {
  const { workspace, read } = await desk(hugo);
  const { imported } = await read();
  const quay = imported.find(({ title }) => title.startsWith('9/11'));
  const article = await workspace.articles.create({ headline: 'New' });
  await workspace.articles.setRelated(article.id, [
    { kind: 'archive', targetId: quay?.id ?? '', title: 'Quay', url: '', note: '' },
  ]);
  const { text } = await workspace.exports.preview(article.id, { preset: 'gfm' });
  expect(text).toContain('[9/11 and the quay](https://harbour.example/2020/quay/)');
});

const ofQuay = (slug: string) => `---\ntitle: Quay\ndate: 2020-03-05\nslug: ${slug}\n---\nWords`;

test('a post that was moved, has another slug, or both, stays the same post', async () => {
  const { read, posts, move, write } = await desk({ 'news/a.md': ofQuay('quay'), 'news/b.md': '# Pier\n' });
  const address = 'https://harbour.example';
  const first = await read({ address, permalink: '/:slug/' });
  const id = first.imported.find(({ title }) => title === 'Quay')?.id;
  await move('news/a.md', 'old/a.md');
  await read({ address, permalink: '/:slug/' });
  await write('old/a.md', ofQuay('tide'));
  await read({ address, permalink: '/:slug/' });
  await move('old/a.md', 'news/c.md');
  await write('news/c.md', ofQuay('high-tide'));
  const last = await read({ address, permalink: '/:slug/' });
  expect(last.imported.find(({ title }) => title === 'Quay')).toMatchObject({
    id,
    url: `${address}/high-tide/`,
  });
  expect(await posts()).toHaveLength(2);
});

test('a site with a new address keeps its posts, and another site in a folder of the same name has its own', async () => {
  const { workspace, read, posts } = await desk({ 'a.md': ofQuay('quay') });
  const permalink = '/:slug/';
  const first = await read({ address: 'https://harbour.example', permalink });
  const second = await read({ address: 'https://quay.example', permalink });
  expect(second.imported[0]).toMatchObject({ id: first.imported[0]?.id, url: 'https://quay.example/quay/' });
  const other = await desk({ 'b.md': '# Another site\n' });
  const { id } = await workspace.archiveImports.inspect(other.site);
  await workspace.archiveImports.run(id, { address: 'https://other.example', permalink, drafts: false });
  expect((await posts()).map(({ title }) => title).sort()).toEqual(['Another site', 'Quay']);
});

test('two posts of one import that have one address or one title and day are two posts', async () => {
  const { read, posts } = await desk({ 'a.md': ofQuay('quay'), 'b.md': ofQuay('quay') });
  await read({ address: 'https://harbour.example', permalink: '/:slug/' });
  await read({ address: 'https://harbour.example', permalink: '/:slug/' });
  expect(await posts()).toHaveLength(2);
});

test('posts that came in before sites were known are found by their path, or by title and day', async () => {
  const { workspace, read, posts } = await desk({
    'a.md': ofQuay('quay'),
    'b.md': ofQuay('pier').replace('Quay', 'Pier'),
  });
  const old = { slug: '', url: '', section: '', tags: [], summary: '', text: 'Words', publishedOn: null };
  await workspace.archive.add([
    { ...old, origin: 'a.md', title: 'Quay as it was' },
    { ...old, origin: 'elsewhere/b.md', title: 'Pier', publishedOn: '2020-03-05T12:00:00.000Z' },
  ]);
  await read();
  expect((await posts()).map(({ title }) => title).sort()).toEqual(['Pier', 'Quay']);
});

test('each link that leads to no post is named with the reason', async () => {
  const links = [
    '{{< ref "gone.md" >}}',
    '/2019/gone/',
    '/about/',
    '/news/',
    '/files/plan.pdf',
    '/2020/draft/',
  ];
  const { read } = await desk({
    ...hugo,
    'content/news/quay.md': `---\ntitle: Quay\ndate: 2020-03-05\n---\n${links.map((to) => `[a](${to})`).join(' ')}`,
    'content/news/pier.md': '---\ntitle: Pier\nurl: /news/pier/\n---\n',
  });
  const { links: found } = await read();
  expect(found.unresolved.map(({ link, path: file, title, why }) => [link, file, title, why])).toEqual(
    [
      ['gone.md', 'missing'],
      ['harbour.example/2019/gone', 'gone'],
      ['harbour.example/2020/draft', 'draft'],
      ['harbour.example/about', 'page'],
      ['harbour.example/files/plan.pdf', 'file'],
      ['harbour.example/news', 'list'],
    ].map(([link, why]) => [link, 'content/news/quay.md', 'Quay', why]),
  );
});

test('of a folder inside a site the settings around it are read, and its posts are those of the site', async () => {
  const { workspace, site, read, posts } = await desk(hugo);
  await read();
  const plan = await workspace.archiveImports.inspect(path.join(site, 'content', 'news'));
  expect(plan).toMatchObject({
    name: 'harbour',
    files: 3,
    settings: ['hugo.toml'],
    rules: { root: 'content/' },
  });
  await workspace.archiveImports.run(plan.id, { address: plan.rules.address, permalink: '', drafts: false });
  expect(await posts()).toHaveLength(2);
});

test('settings of something else above a folder are not its site’s', async () => {
  const { workspace, site } = await desk({ 'config.toml': 'colour = "red"\n', 'notes/a.md': '# A\n' });
  const plan = await workspace.archiveImports.inspect(path.join(site, 'notes'));
  expect(plan).toMatchObject({ name: 'notes', settings: [], rules: { generator: 'markdown' } });
});

test('of an export that is cut off the posts come in, and the report says where it breaks', async () => {
  const { workspace, site } = await desk({
    'feed.xml':
      '<rss><channel><link>https://harbour.example</link>\n<item><title>Tide</title><link>https://harbour.example/tide/</link></item>\n<item><title>Pi',
  });
  const { id, rules } = await workspace.archiveImports.inspect(path.join(site, 'feed.xml'));
  const { address, permalink } = rules;
  const report = await workspace.archiveImports.run(id, { address, permalink, drafts: false });
  expect(report.imported.map(({ title }) => title)).toEqual(['Tide']);
  expect(report.failed[0]).toMatchObject({ path: 'feed.xml', error: expect.stringContaining('line 3') });
});

test('an export that was dropped is read from its bytes', async () => {
  const bytes = Buffer.from(
    JSON.stringify({
      db: [{ data: { posts: [{ id: 1, title: 'Tide', slug: 'tide', status: 'published' }] } }],
    }),
  );
  const { workspace, posts } = await desk({});
  const { id } = await workspace.archiveImports.inspectFiles([{ name: 'ghost.json', bytes }]);
  await workspace.archiveImports.run(id, { address: 'a.example', permalink: '/:slug/', drafts: false });
  expect(await posts()).toMatchObject([{ title: 'Tide', url: 'https://a.example/tide/' }]);
});

test('a folder that was dropped brings its settings, and its posts are those of the folder when it is chosen', async () => {
  const { workspace, read, posts } = await desk(hugo);
  await read();
  const dropped = Object.entries(hugo).map(([name, text]) => ({
    name: `harbour/${name}`,
    bytes: Buffer.from(text),
  }));
  const plan = await workspace.archiveImports.inspectFiles(dropped);
  expect(plan).toMatchObject({ name: 'harbour', settings: ['hugo.toml'], rules: { generator: 'hugo' } });
  await workspace.archiveImports.run(plan.id, { address: plan.rules.address, permalink: '', drafts: false });
  expect(await posts()).toHaveLength(2);
});
