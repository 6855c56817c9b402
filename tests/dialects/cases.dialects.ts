import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { caseDesk, hasCases } from './caseDesk';
import { exportArticles } from './desk';
import type { Reason } from './reasons';
import { dialectSuite } from './suite';

// HTML is written as Markdown, and a note within a note in parentheses: docs/presets.md has both.
const reasons: Reason[] = [
  { target: 'hugo', row: 'blocks', articles: ['raw'] },
  { target: 'pandoc', row: 'notes', articles: ['pandoc-words'] },
];

if (hasCases) dialectSuite('dialects-cases', caseDesk, reasons);
else test.skip('articles beside the project, which most machines lack, are imported and published');

const [date, lastmod, address] = [
  '2026-03-03T22:30:00-05:00',
  '2026-03-05T08:00:00-05:00',
  'https://example.org/z',
];
const lists = { paths: ['/2019/05/old-name/', '/other.html'], categories: ['News', 'World'] };

describe.runIf(hasCases)('an article with a zone, earlier addresses and another canonical address', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'stet-zoned-'));
    await caseDesk(path.join(scratch, 'desk'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test.each([
    {
      preset: 'hugo',
      keys: {
        ...{ date, lastmod, weight: 3, aliases: lists.paths, categories: lists.categories },
        params: { canonicalURL: address },
      },
    },
    {
      preset: 'jekyll',
      keys: {
        date: '2026-03-03 22:30:00 -0500',
        last_modified_at: '2026-03-05 08:00:00 -0500',
        redirect_from: lists.paths,
        categories: lists.categories,
        canonical_url: address,
        weight: 3,
      },
    },
    { preset: 'eleventy', keys: { date, canonicalUrl: address, weight: 3 } },
    { preset: 'astro', keys: { pubDate: date, updatedDate: lastmod } },
    { preset: 'pandoc', keys: { date: '3 March 2026', weight: 3 } },
  ])('keeps them as they are for $preset', async ({ preset, keys }) => {
    const out = path.join(scratch, preset);
    const { files } = await exportArticles(path.join(scratch, 'desk'), preset, out, ['zoned']);
    const file = files.get('zoned') ?? '';
    const [, yaml = ''] = (await readFile(path.join(out, file), 'utf8')).split('---\n');
    expect(parse(yaml)).toMatchObject(keys);
  });
});
