import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { link, paragraph, text } from '../../src/core/document/build';
import { renderArticle } from '../../src/core/markdown/render';
import type { RenderInput } from '../../src/core/markdown/render/input';
import type { Article } from '../../src/core/model/article';
import { articleUrl } from '../../src/core/model/articleUrl';
import { loadPresets } from '../../src/workspace/services/export/presets';
import { goldenInput } from '../golden/article';

const presets = await loadPresets(null);
const now = '2026-06-01T00:00:00.000Z';

const zoned: Partial<Article> = {
  headline: 'Zoned',
  standfirst: 'What it costs',
  description: 'For engines',
  section: 'News',
  categories: ['World'],
  bylines: ['Ann Bee', 'Cy Dee'],
  tags: ['one'],
  publishAt: '2026-03-03T22:30-05:00',
  modifiedAt: '2026-03-05',
  canonicalUrl: 'https://example.org/z',
  cover: 'https://example.org/z.png',
  coverAlt: 'A quay',
  aliases: ['earlier'],
  formerPaths: ['/2019/05/old-name/', '/other.html'],
  otherFrontMatter: 'weight: 010\nparams:\n  toc: true\nlayout: wide\n',
  body: [],
  related: [],
};

async function written(id: string, change: Partial<Article> = {}, input: Partial<RenderInput> = {}) {
  const preset = presets.find((known) => known.id === id);
  if (!preset) throw new Error(id);
  const article = { ...goldenInput.article, ...zoned, ...change };
  const rendered = await renderArticle({ ...goldenInput, ...input, article }, preset, {
    frontMatter: true,
    now,
  });
  const [, source = ''] = /^---\n([\s\S]*?)^---\n/m.exec(rendered.text) ?? [];
  const told = rendered.notices.map(({ message, excerpt }) => `${message} ${excerpt}`.trim());
  // Every string stays text, so that a date is seen as it was written.
  return { ...rendered, source, front: parse(source, { schema: 'failsafe' }) ?? {}, told };
}

test('Hugo has the date with its offset, addresses as they were written, authors where themes look, and the rest', async () => {
  const { front, source, told } = await written('hugo');
  expect(front).toMatchObject({
    date: '2026-03-03T22:30:00-05:00',
    publishDate: '2026-03-03T22:30:00-05:00',
    lastmod: '2026-03-05',
    draft: 'false',
    summary: 'What it costs',
    description: 'For engines',
    categories: ['News', 'World'],
    aliases: ['/2019/05/old-name/', '/other.html', '/posts/earlier/'],
    images: ['https://example.org/z.png'],
    author: 'Ann Bee, Cy Dee',
    layout: 'wide',
    params: {
      authors: ['Ann Bee', 'Cy Dee'],
      canonicalURL: 'https://example.org/z',
      cover: { image: 'https://example.org/z.png', alt: 'A quay' },
      toc: 'true',
    },
  });
  expect(source).toContain('\nweight: 010\n');
  expect(told).toEqual([]);
});

test('Jekyll has its form of a date, and keys that its plugins read', async () => {
  const { path, front } = await written('jekyll');
  expect(path).toBe('_posts/2026-03-03-quay-a-history.md');
  expect(front).toMatchObject({
    date: '2026-03-03 22:30:00 -0500',
    last_modified_at: '2026-03-05',
    description: 'For engines',
    excerpt: 'What it costs',
    canonical_url: 'https://example.org/z',
    image: { path: 'https://example.org/z.png', alt: 'A quay' },
    redirect_from: ['/2019/05/old-name/', '/other.html', '/earlier/'],
    // The author's own key stands in place of the preset's.
    layout: 'wide',
  });
  expect((await written('jekyll', { publishAt: '2026-03-03' })).front.date).toBe('2026-03-03');
});

test('Pandoc has a date that a person reads, and the direction of the language', async () => {
  expect((await written('pandoc', { language: 'de' })).front).toMatchObject({
    // Without the backslash Pandoc reads a list.
    date: '3\\. März 2026',
    lang: 'de',
  });
  const arabic = await written('pandoc', { language: 'ar' });
  expect(arabic.front).toMatchObject({ dir: 'rtl', lang: 'ar' });
});

test('what a preset has no place for is named', async () => {
  const { told } = await written('astro');
  expect(told).toEqual([
    'Not in this file, because the preset has no place for it: standfirst, byline, section, other categories, tags, language, canonical address, cover, description of the cover, earlier addresses, weight, params, layout.',
  ]);
  expect((await written('eleventy')).told).toEqual([
    'Not in this file, because the preset has no place for it: standfirst, section, other categories, date of the last change, earlier addresses, layout.',
  ]);
  const ghost = await written('ghost');
  expect(ghost.told[0]).toMatch(/^Not in this file.* standfirst, description, byline/);
  expect(ghost.told[0]).not.toContain('headline');
});

test('a key of the author’s own that a field is written to as well is told', async () => {
  const { front, told } = await written('hugo', { otherFrontMatter: 'author: { name: Ann, url: /ann/ }\n' });
  expect(front.author).toEqual({ name: 'Ann', url: '/ann/' });
  expect(told).toEqual(['Written from the other front matter, not from the fields: author.']);
});

test('a key without a value takes the place of no field', async () => {
  const { front, told } = await written('hugo', {
    standfirst: 'Who pays?',
    otherFrontMatter: 'summary:\nauthor: ""\n',
  });
  expect(front).toMatchObject({ summary: 'Who pays?', author: 'Ann Bee, Cy Dee' });
  expect(told).toEqual([]);
});

test('a cover without a description is told', async () => {
  expect((await written('hugo', { coverAlt: '' })).told).toEqual([
    'The cover has no description for people who cannot see it.',
  ]);
});

test('a picture that is the cover is a file of the export', async () => {
  const cover = `asset:${'ab'.repeat(32)}.png`;
  const { front, companions } = await written(
    'astro',
    { cover },
    { assetNames: new Map([[cover, 'Quay.png']]) },
  );
  expect(front.heroImage).toBe('./quay-a-history/quay.png');
  expect(companions).toContainEqual({
    kind: 'asset',
    path: 'src/content/blog/quay-a-history/quay.png',
    src: cover,
  });
});

const target = { kind: 'article' as const, title: 'The [old] *quay*', url: 'old-quay', note: 'why' };
const id = '01890000-0000-7000-8000-000000000000';
const published = {
  slug: 'old-quay',
  status: 'published' as const,
  publishAt: '2025-12-31',
  publishedAt: null,
  deletedAt: null,
};

test('related posts lead to where the target has them, under a heading in the article’s language', async () => {
  const related = [{ ...target, targetId: id }];
  const relatedArticles = new Map([[id, published]]);
  const jekyll = await written('jekyll', { related, language: 'de-AT' }, { relatedArticles });
  expect(jekyll.text).toContain(
    '## Mehr dazu\n\n- [The \\[old\\] \\*quay\\*]({% post_url 2025-12-31-old-quay %}): why\n',
  );
  const hugo = await written('hugo', { related }, { relatedArticles });
  expect(hugo.front.params.related).toEqual([{ title: target.title, url: '/posts/old-quay/' }]);
});

test.each([
  ['a draft', { ...published, status: 'draft' as const }],
  ['one with a date to come', { ...published, publishAt: '2027-01-01' }],
  ['one in the bin', { ...published, deletedAt: now }],
])('%s is not linked, and named', async (_, state) => {
  const related = [{ ...target, targetId: id }];
  const { text, told } = await written('eleventy', { related }, { relatedArticles: new Map([[id, state]]) });
  expect(text).not.toContain('old-quay');
  expect(told).toContain(`This related article is not published, so it is left out. ${target.title}`);
});

test('a link to an article of the workspace leads to where the target has it', async () => {
  const body = [paragraph([text('See '), link(articleUrl(id), [text('the [old] quay')]), text('.')])];
  const relatedArticles = new Map([[id, { ...published, slug: 'quay-renamed' }]]);
  const hugo = await written('hugo', { body }, { relatedArticles });
  expect(hugo.text).toContain('See [the \\[old\\] quay](/posts/quay-renamed/).');
  const jekyll = await written('jekyll', { body }, { relatedArticles });
  expect(jekyll.text).toContain('See [the \\[old\\] quay]({% post_url 2025-12-31-quay-renamed %}).');
  expect(hugo.expectations.links).toEqual(['/posts/quay-renamed/']);
});

test.each([
  ['a draft', { ...published, status: 'draft' as const }],
  ['one in the bin', { ...published, deletedAt: now }],
])('words that link to %s stand without the link, and are named', async (_, state) => {
  const body = [paragraph([text('See '), link(articleUrl(id), [text('the quay')]), text('.')])];
  const { text: file, told } = await written('hugo', { body }, { relatedArticles: new Map([[id, state]]) });
  expect(file).toContain('See the quay.');
  expect(told.join()).toMatch(/not published.* the quay/);
});

test('a related post without an address is a title, and named', async () => {
  const related = [{ kind: 'archive' as const, targetId: id, title: 'Loose', url: '', note: '' }];
  const { text, told } = await written('gfm', { related });
  expect(text).toContain('\n- Loose\n');
  expect(told).toContain('This related post has no address, so its title stands without a link. Loose');
});

test.each([
  ['hugo', 'draft', { status: 'draft' }, null],
  ['eleventy', 'draft', { status: 'review' }, 'draft'],
  ['astro', 'draft', { status: 'draft' }, 'draft'],
  ['hugo', 'future', { publishAt: '2030-01-01' }, null],
  ['jekyll', 'future', { publishAt: '2030-01-01' }, null],
  ['eleventy', 'future', { publishAt: '2030-01-01' }, 'future'],
  ['astro', 'published', {}, null],
] as const)('%s with an article that is %s', async (preset, _, change, leftOut) => {
  expect((await written(preset, change)).leftOut).toBe(leftOut);
});

test('an article with a date to come is a draft for Ghost, which would publish it now', async () => {
  expect((await written('ghost', { publishAt: '2030-01-01' })).path).toBe(
    'draft-2030-01-01-quay-a-history.md',
  );
  expect((await written('ghost')).path).toBe('published-2026-03-03-quay-a-history.md');
});
