import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse as parseToml, stringify as toToml } from 'smol-toml';
import { expect, test } from 'vitest';
import { parse as parseYaml, stringify as toYaml } from 'yaml';
import { plainText } from '../../src/core/document/text';
import { convertFile } from '../../src/workspace/readers/convert';
import { hasArchive, postsIn, unpackArchive } from '../support/archive';
import { filesIn } from '../support/folder';
import { assertAsyncProperty } from '../support/property';
import { testWhere } from '../support/testWhere';

type Data = Record<string, unknown>;

/** All texts, numbers and dates of a value; a date as its figures, as it may be written with a space or a T. */
function leavesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return Object.values(value).flatMap(leavesOf);
  if (value === null || value === undefined || typeof value === 'boolean') return [];
  const text = value instanceof Date ? value.toISOString() : String(value).trim();
  if (text === '') return [];
  return [/^\d{4}-\d{2}-\d{2}/.test(text) ? text.replace(/[ T](\d:)/, '0$1').replace(/\D/g, '') : text];
}

/** The values of the source that are neither in a field of the article nor in its other front matter. */
async function missingOf(name: string, text: string, data: Data): Promise<string[]> {
  const { front } = await convertFile(name, new TextEncoder().encode(text));
  const { otherFrontMatter = '', ...fields } = front.meta;
  const other: Data = parseYaml(otherFrontMatter, { uniqueKeys: false, logLevel: 'silent' }) ?? {};
  // Keys that have no field are there as they are.
  for (const key of front.kept) if (key !== 'params') expect([key, other[key]]).toEqual([key, data[key]]);
  const has = new Set([...leavesOf(fields), ...leavesOf(other)]);
  // Tags and names may stand in one text.
  const isThere = (leaf: string) =>
    has.has(leaf) ||
    leaf.split(/[,;]|\s+/).every((part) => part.trim() === '' || has.has(part.trim())) ||
    leaf.split(/[,;]/).every((part) => has.has(part.trim()));
  const missing = leavesOf(data).filter((leaf) => !isThere(leaf));
  const isDraft = data['draft'] === true || data['published'] === false;
  return [...missing, ...(isDraft && front.status !== 'draft' ? ['draft'] : [])];
}

/** The front matter of a file, read by its library alone. */
function dataOf(text: string): Data | null {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const [, kind = '', yaml] = /^---(json)?[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(plain) ?? [];
  if (yaml !== undefined)
    return kind === 'json' ? JSON.parse(yaml) : parseYaml(yaml, { uniqueKeys: false, logLevel: 'silent' });
  const [, toml] = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+/.exec(plain) ?? [];
  if (toml !== undefined) return parseToml(toml);
  const [json] = /^\{\n[\s\S]*?\n\}(?=\n)/.exec(plain) ?? [];
  return json === undefined ? null : JSON.parse(json);
}

/** Dates in words are in the article as 2020-01-05. */
const inWords = ['January 5, 2020'];

const cases = [
  path.resolve(import.meta.dirname, '../fixtures/markdown'),
  path.resolve(import.meta.dirname, '../../../shared/cases/import'),
]
  .flatMap((folder) => filesIn(folder, '.md'))
  .filter((file) => !/utf16|1252/.test(file));

test.each(cases)('every value of the front matter of %s is in the article', async (file) => {
  const text = readFileSync(file, 'utf8');
  let data: Data | null = null;
  try {
    data = dataOf(text);
  } catch {
    // What cannot be read is kept whole: no front matter, but text.
  }
  if (typeof data === 'object' && data !== null)
    expect(
      (await missingOf(path.basename(file), text, data)).filter((leaf) => !inWords.includes(leaf)),
    ).toEqual([]);
});

const words = fc.stringMatching(/^[A-Za-z][a-zà-ü:#'"{}[\] -]{0,12}[a-z]$/);
const value = fc.oneof(
  words,
  fc.integer({ min: -99, max: 99 }),
  fc.boolean(),
  fc.array(words, { minLength: 1, maxLength: 3 }),
  fc.dictionary(fc.stringMatching(/^[a-z]{2,8}$/), words, { minKeys: 1, maxKeys: 2 }),
);
const front = fc.record(
  {
    title: words,
    date: fc.constantFrom('2026-03-03', '2026-03-03T22:30:00-05:00', '2019-12-31T23:59:59Z'),
    tags: fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 3 }),
    author: fc.oneof(
      words.filter((name) => !/[,;]/.test(name)),
      fc.record({ name: words, url: words }),
    ),
    categories: fc.array(words, { minLength: 1, maxLength: 3 }),
    description: words,
    draft: fc.boolean(),
    cover: fc.oneof(
      fc.constant('/a.png'),
      fc.record({ image: fc.constant('/b.png'), alt: words, credit: words }),
    ),
    lastmod: fc.constantFrom('2026-03-05', '2026-03-05T01:02:03+01:00'),
    aliases: fc.array(fc.constantFrom('/a/', '/b.html', 'c'), { minLength: 1, maxLength: 2 }),
    slug: fc.constantFrom('a-slug', `long-${'slug-'.repeat(20)}end`, 'Own_Slug'),
    weight: value,
    layout: words,
    ownkey: value,
    params: fc.record({ toc: value, summary: words }, { requiredKeys: [] }),
  },
  { requiredKeys: ['title'] },
);

const shapes: Record<string, (data: Data) => string> = {
  YAML: (data) => `---\n${toYaml(data)}---\n`,
  'YAML that ends with dots': (data) => `---\n${toYaml(data)}...\n`,
  TOML: (data) => `+++\n${toToml(data)}+++\n`,
  JSON: (data) => `${JSON.stringify(data, null, 2)}\n`,
  'JSON between dashes': (data) => `---json\n${JSON.stringify(data, null, 2)}\n---\n`,
};

test.each(Object.entries(shapes))(
  'every value of any front matter of %s is in the article',
  async (_, write) => {
    await assertAsyncProperty(
      fc.asyncProperty(front, async (data) => {
        expect(await missingOf('file.md', `${write(data)}\nWords.\n`, data), JSON.stringify(data)).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  },
);

testWhere(hasArchive, 'no real archive beside the project')(
  'every value of the front matter of one in ten posts of the real archive is in its article',
  async () => {
    const posts = postsIn(unpackArchive()).filter((_, index) => index % 10 === 0);
    const missing: string[] = [];
    for (const { path: name, text } of posts) {
      const data = dataOf(text);
      if (data) missing.push(...(await missingOf(name, text, data)).map((leaf) => `${name}: ${leaf}`));
    }
    console.log(`Archive: the front matter of ${posts.length} posts was compared`);
    expect(missing).toEqual([]);
  },
  5 * 60_000,
);

test('a page may have front matter, which is no text', async () => {
  const page = '---\ntitle: "The ferry: a history"\nmood: grey\n---\n<p>It sank.</p>\n<title>No</title>';
  const { body, front } = await convertFile('_posts/2021-02-03-ferry.html', new TextEncoder().encode(page));
  expect(plainText(body).text.trim()).toBe('It sank.');
  expect(front).toMatchObject({
    meta: { headline: 'The ferry: a history', slug: 'ferry', publishAt: '2021-02-03' },
    kept: ['mood'],
  });
});
