import { expect, test } from 'vitest';
import type { Article } from '../../src/core/model/article';
import { findPreset } from '../../src/workspace/services/export/presets';
import { render } from '../../src/workspace/worker/handlers';
import { only } from '../../src/workspace/worker/tasks';
import { goldenInput } from '../golden/article';

const preset = await findPreset(null, 'ghost');

const article: Article = {
  ...goldenInput.article,
  headline: 'The quay',
  standfirst: 'What it costs',
  description: 'For engines',
  section: 'Local',
  tags: ['money'],
  bylines: ['Änne Bee', '王'],
  publishAt: '2026-03-03T22:30-05:00',
  canonicalUrl: 'https://example.org/quay',
  cover: 'https://example.org/quay.png',
  coverAlt: 'A quay',
  related: [],
  aliases: [],
};

async function written(change: Partial<Article> = {}) {
  const input = { ...goldenInput, article: { ...article, ...change } };
  const options = { importFile: true, now: '2026-06-01T00:00:00.000Z' };
  const rendered = await only(render({ name: 'quay', input, preset, options }));
  return { ...rendered, data: JSON.parse(rendered.text).data };
}

test('Ghost’s import file has every field, and the whole text in one card', async () => {
  const { path, data, selfCheck } = await written();
  expect(path).toBe('quay-a-history.json');
  expect(data.posts).toMatchObject([
    {
      title: 'The quay',
      slug: 'quay-a-history',
      status: 'published',
      published_at: '2026-03-04T03:30:00.000Z',
      custom_excerpt: 'What it costs',
      canonical_url: 'https://example.org/quay',
      feature_image: 'https://example.org/quay.png',
    },
  ]);
  expect(data.posts_meta).toMatchObject([{ meta_description: 'For engines', feature_image_alt: 'A quay' }]);
  expect(data.tags.map(({ name }: { name: string }) => name)).toEqual(['Local', 'money']);
  expect(data.posts_tags).toHaveLength(2);
  expect(data.users.map(({ name, email }: { name: string; email: string }) => [name, email])).toEqual([
    ['Änne Bee', 'a-nne-bee-1@example.invalid'],
    ['王', 'author-2@example.invalid'],
  ]);
  const mobiledoc = JSON.parse(data.posts[0].mobiledoc);
  expect(mobiledoc.sections).toEqual([[10, 0]]);
  expect(mobiledoc.cards[0][1].markdown).toContain('## What happened');
  expect(mobiledoc.cards[0][1].markdown).not.toContain('# The quay');
  expect(selfCheck).toMatchObject({ ok: true, counted: { words: { expected: expect.any(Number) } } });
  expect(selfCheck.counted.words?.expected).toBeGreaterThan(50);
});

test.each([
  [{ status: 'draft' as const }, 'draft'],
  [{ publishAt: '2030-01-01' }, 'scheduled'],
])('with %j the post is %s', async (change, status) => {
  expect((await written(change)).data.posts[0].status).toBe(status);
});

test('the self-check reads the card: what was left out of it is a loss', async () => {
  const { expectations, markdown } = await written();
  const { selfCheck } = await import('../../src/core/markdown/render/selfCheck');
  expect(selfCheck(markdown.replace('## What happened', ''), expectations).ok).toBe(false);
});
