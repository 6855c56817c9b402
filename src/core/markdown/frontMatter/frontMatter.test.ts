import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../document/text';
import { readMarkdown } from '../read';
import { instantOf, readAuthoredDate } from './dates';
import { fileNameData } from './fileName';
import { mapFrontMatter, parseFrontMatter, repeatedKeys, splitFrontMatter } from './index';

const folder = path.resolve(import.meta.dirname, '../../../../tests/fixtures/markdown');
const fixture = (name: string) => readFileSync(path.join(folder, name), 'utf8');

/** The front matter of a whole file. */
async function read(source: string) {
  const { front } = splitFrontMatter(source);
  return mapFrontMatter(front?.data ?? {}, front);
}
const map = (text: string) => read(`---\n${text}\n---\n`);
const words = (source: string) =>
  plainText(readMarkdown(source).body)
    .text.trim()
    .replace(/\n{2,}/g, '\n\n');

describe('front matter of every shape is read, and the text begins behind it', () => {
  test.each([
    ['YAML', '---\ntitle: A\n---\n\nText.\n', { title: 'A' }],
    ['YAML that ends with dots', fixture('dots.md'), { title: 'Dots end' }],
    ['YAML with comments', '---\n# ours\ntitle: A # b\n---\nText.\n', { title: 'A' }],
    ['YAML behind a blank line', '---\n\ntitle: A\n---\n\nText.\n', { title: 'A' }],
    ['YAML behind empty lines', '\n \n---\ntitle: A\n---\n\nText.\n', { title: 'A' }],
    ['empty YAML', '---\n---\n\nText.\n', {}],
    ['TOML', '+++\ntitle = "A"\n[params]\nx = 1\n+++\n\nText.\n', { title: 'A', params: { x: 1 } }],
    ['a named fence', '---toml\ntitle = "A"\n---\n\nText.\n', { title: 'A' }],
    ['JSON in a fence', fixture('json11ty.md'), { title: '11ty json' }],
    [
      'JSON alone',
      fixture('json.md'),
      { title: 'Json front', date: '2020-01-05T10:00:00Z', tags: ['a', 'b'] },
    ],
    ['JSON with braces in a text', '{"title": "a } \\" {"}\nText.\n', { title: 'a } " {' }],
    [
      'a title block',
      fixture('pandoctitle.md'),
      { title: 'Pandoc title', author: ['Jane Doe', 'John Roe'], date: '5 January 2020' },
    ],
    [
      'a title block of two lines',
      '% Long\n  title\n% A\n  B\n\nText.\n',
      { title: 'Long title', author: ['A', 'B'] },
    ],
    ['a title block without a title', '%\n% A\n\nText.\n', { author: ['A'] }],
    [
      'MultiMarkdown',
      'Title: A: b\nAuthor: C\n  D\nBase Header Level: 2\n\nText.\n',
      { title: 'A: b', author: 'C D', 'Base Header Level': '2' },
    ],
  ])('%s', (_, source, data) => {
    expect(readMarkdown(source).frontMatter?.data).toEqual(data);
    expect(words(source)).toBe('Text.');
  });

  test.each([
    ['a rule', fixture('hr.md'), 'Text that begins after a rule.\n\nMore.'],
    [
      'a rule before a remark',
      '---\n\nNote: this is text.\n\n---\n\nMore.\n',
      'Note: this is text.\n\nMore.',
    ],
    ['a rule before a list', '---\n- a\n- b\n---\n', 'a\nb'],
    ['an address', '---\nhttps://example.org/a\n---\n', 'https://example.org/a'],
    ['one fence', '---\ntitle: A\n\nText.\n', 'title: A\n\nText.'],
    ['a remark', 'Note: this is text.\nPlace: here.\n\nMore.\n', 'Note: this is text. Place: here.\n\nMore.'],
    ['an interview', 'Q: How?\nA: So.\n\nMore.\n', 'Q: How? A: So.\n\nMore.'],
    ['braces', '{a} is a set.\n', '{a} is a set.'],
    ['an object of no article', '{"a": 1}\n\nText.\n', '{"a": 1}\n\nText.'],
    ['a percentage', '%5 of it\n', '%5 of it'],
  ])('%s is no front matter', (_, source, text) => {
    const { frontMatter, frontMatterError } = readMarkdown(source);
    expect([frontMatter, frontMatterError]).toEqual([null, null]);
    expect(words(source)).toBe(text);
  });

  test.each([
    ['YAML', '---\ntitle: [unclosed\n---', /not valid YAML/],
    ['YAML that is a text', '---\ntitle: a: b\n---', /not valid YAML/],
    ['TOML', '+++\ntitle = \n+++', /not valid TOML/],
    ['JSON', '{\n  "title": "A",\n}', /not valid JSON/],
    ['a program', '---js\n{ title: process.exit() }\n---', /JavaScript/],
  ])('%s that cannot be read stays, whole, and the reason is told', (_, source, reason) => {
    const { body, frontMatterError } = readMarkdown(`${source}\n\nText.\n`);
    expect(frontMatterError?.message).toMatch(reason);
    expect(body[0]).toMatchObject({ type: 'opaque-block', source });
    expect(body).toHaveLength(2);
  });

  test('a bomb of aliases is refused, and nothing in front matter is run', () => {
    const bomb =
      'a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]';
    expect(() => parseFrontMatter({ kind: 'yaml', text: bomb })).toThrow(/not valid YAML/);
    expect(parseFrontMatter({ kind: 'yaml', text: 'title: !!js/function "function(){}"' })).toEqual({
      title: 'function(){}',
    });
  });

  test('the last of two values for a key holds and the key is named', async () => {
    expect((await map('title: A\ntitle: B')).meta.headline).toBe('B');
    expect(repeatedKeys('title: A\ntags:\n  - title: x\ntitle: B')).toEqual(['title']);
  });
});

describe('keys become fields, or stay as they are written', () => {
  test('a key in capitals is the key', async () => {
    const found = await map('Title: A\nDate: 2021-03-04\nDraft: true\nMood: grey');
    expect(found).toMatchObject({
      meta: { headline: 'A', publishAt: '2021-03-04', otherFrontMatter: 'Mood: grey\n' },
      status: 'draft',
      kept: ['Mood'],
    });
    expect((await map('Title: A\ntitle: B')).meta.headline).toBe('B');
  });

  test('keys of Hugo, with those under params', async () => {
    const found = await map(
      'title: "Quay: a history"\ndate: 2013-06-26 10:00:45 -0400\nlastmod: 2014-01-02\ntags: [harbour, cost]\nparams:\n  authors: [Mara Lind]\n  mood: grey\naliases: [/old/quay.html]\nweight: 3 # top\nsummary: S\ndescription: D',
    );
    expect(found).toMatchObject({
      meta: {
        headline: 'Quay: a history',
        standfirst: 'S',
        description: 'D',
        tags: ['harbour', 'cost'],
        bylines: ['Mara Lind'],
        publishAt: '2013-06-26T10:00:45-04:00',
        modifiedAt: '2014-01-02',
        formerPaths: ['/old/quay.html'],
      },
      status: 'published',
      publishedAt: '2013-06-26T14:00:45.000Z',
      kept: ['params', 'weight'],
    });
    expect(found.meta.otherFrontMatter).toContain('mood: grey');
    expect(found.meta.otherFrontMatter).not.toContain('Mara Lind');
  });

  test('every category is kept, and an author with a comma is one', async () => {
    expect((await read(fixture('cats.md'))).meta).toMatchObject({
      section: 'News',
      categories: ['Opinion', 'Sport'],
      tags: ['one two three'],
      bylines: ['Martin King, Jr.'],
      description: 'D',
      standfirst: 'S',
      otherFrontMatter: '',
    });
  });

  test.each([
    ['author: Mara Lind, Ada Roe', ['Mara Lind', 'Ada Roe'], ''],
    ['author: Roe, Ada', ['Roe, Ada'], ''],
    ['author: Ada Roe, Ph.D., Mara Lind', ['Ada Roe, Ph.D.', 'Mara Lind'], ''],
    ['author: staff and agencies', ['staff and agencies'], ''],
    ['authors:\n  - name: Mara Lind', ['Mara Lind'], ''],
    [
      'author:\n  name: Ada Roe\n  url: https://a.example',
      ['Ada Roe'],
      'author:\n  name: Ada Roe\n  url: https://a.example\n',
    ],
  ])('%j', async (text, bylines, other) => {
    const { meta } = await map(text);
    expect(meta.bylines).toEqual(bylines);
    expect(meta.otherFrontMatter).toBe(other);
  });

  test.each([
    ['weight: 007 # ours\nlayout: wide', 'weight: 007 # ours\nlayout: wide\n'],
    ['title: A\nmenu:\n  main:\n    name: "B"\ntoc: yes', 'menu:\n  main:\n    name: "B"\ntoc: yes\n'],
    ['slug: My_Old.Page', 'slug: My_Old.Page\n'],
    ['canonicalURL: not an address', 'canonicalURL: not an address\n'],
    ['cover:\n  image: a.png\n  alt: B\n  caption: C', 'cover:\n  image: a.png\n  alt: B\n  caption: C\n'],
    ['lang: en-GB\ntitle: A', ''],
  ])('%j has the rest %j', async (text, other) => {
    expect((await map(text)).meta.otherFrontMatter).toBe(other);
  });

  test('keys of TOML and JSON without a field are kept as YAML', async () => {
    const { meta } = await read('+++\ntitle = "A"\nweight = 3\nwhen = 2020-01-05\n+++\n');
    expect(meta.otherFrontMatter).toBe('weight: 3\nwhen: 2020-01-05\n');
  });

  test('Jekyll’s lists of words', async () => {
    expect((await map('layout: post\ntags: one two')).meta.tags).toEqual(['one', 'two']);
    expect((await map('layout: post\ncategories: news, far away')).meta).toMatchObject({
      section: 'news',
      categories: ['far away'],
    });
  });

  test('a cover and its words', async () => {
    expect((await map('cover:\n  image: a.png\n  alt: B')).meta).toMatchObject({
      cover: 'a.png',
      coverAlt: 'B',
    });
    expect((await map('heroImage: ../b.jpg\nheroImageAlt: C')).meta).toMatchObject({
      cover: '../b.jpg',
      coverAlt: 'C',
    });
    expect((await map('images: [a.png, b.png]')).meta).toMatchObject({
      cover: 'a.png',
      otherFrontMatter: 'images: [a.png, b.png]\n',
    });
  });

  test.each([
    ['title: A\ndraft: true\ndate: 2024-01-01', 'draft'],
    ['title: A\ndraft: "true"\ndate: 2024-01-01', 'draft'],
    ['title: A\npublished: false\ndate: 2024-01-01', 'draft'],
    ['title: A\nstatus: draft\ndate: 2024-01-01', 'draft'],
    ['title: A', 'draft'],
    ['title: A\ndate: 2024-01-01', 'published'],
  ])('%j is %s', async (text, status) => expect((await map(text)).status).toBe(status));
});

describe('dates stay as they are written', () => {
  test.each([
    ['2020-01-05', '2020-01-05'],
    ['2020-1-5', '2020-01-05'],
    ['2020/01/05', '2020-01-05'],
    ['20200105', '2020-01-05'],
    ['January 5, 2020', '2020-01-05'],
    ['5 Jan 2020', '2020-01-05'],
    ['Sunday, January 5th 2020', '2020-01-05'],
    ['5. Januar 2020', '2020-01-05'],
    ['1er mars 2020', '2020-03-01'],
    ['5 de enero de 2020', '2020-01-05'],
    ['13.01.2020', '2020-01-13'],
    ['1/13/2020', '2020-01-13'],
    ['05/05/2020', '2020-05-05'],
    ['2020-01-05 10:00', '2020-01-05T10:00'],
    ['2020-01-05T10:00:30', '2020-01-05T10:00:30'],
    ['2020-01-05 1:16:43 -0400', '2020-01-05T01:16:43-04:00'],
    ['2020-01-05T23:30:00.120+05:30', '2020-01-05T23:30:00.120+05:30'],
    ['2020-01-05T10:00:00Z', '2020-01-05T10:00:00Z'],
    ['2020-01-05 10:00:00 UTC', '2020-01-05T10:00:00Z'],
    ['Sun, 05 Jan 2020 10:00:00 EST', '2020-01-05T10:00:00-05:00'],
    ['January 5, 2020 at 3:05 PM', '2020-01-05T15:05'],
    ['Jan 5, 2020 12:00 am', '2020-01-05T00:00'],
  ])('%s', (written, date) => expect(readAuthoredDate(written)).toBe(date));

  test.each([
    '05.01.2020',
    '3/4/2020',
    '04-03-2020',
    '2020-02-30',
    '31 April 2020',
    '2020-13-01',
    '5.1.20',
    'soon',
    '2020',
    'March 2020',
    '2020-01-05 10:00 CET',
    '2020-01-05 25:00',
    '123456-01-01',
  ])('%s has no meaning or two: it is named, and kept', async (written) => {
    expect(readAuthoredDate(written)).toBeNull();
    const found = await map(`title: A\ndate: ${JSON.stringify(written)}`);
    expect(found).toMatchObject({ status: 'draft', publishedAt: null, kept: ['date'] });
    expect(found.unclear[0]).toContain(written);
    expect(found.meta.otherFrontMatter).toBe(`date: ${JSON.stringify(written)}\n`);
  });

  test.each(['Pacific/Auckland', 'America/Los_Angeles', 'UTC'])('the day is the same in %s', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    expect(readAuthoredDate('January 5, 2020')).toBe('2020-01-05');
    expect(instantOf('2020-01-05')).toBe('2020-01-05T12:00:00.000Z');
    expect(instantOf('2020-01-05T22:00')).toBe('2020-01-05T22:00:00.000Z');
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
});

test.each([
  ['2019-03-05-my-old-url.md', { date: '2019-03-05', slug: 'my-old-url' }],
  ['_posts/news/2019-3-5-a.b.markdown', { date: '2019-03-05', slug: 'a.b' }],
  ['_drafts/soon.md', { slug: 'soon', draft: true }],
  ['posts/2019-03-05-a/index.md', { date: '2019-03-05', slug: 'a' }],
  ['draft-2019-03-05-a.md', { date: '2019-03-05', slug: 'a', draft: true }],
  ['2019-13-05-a.md', null],
  ['notes-2019.md', null],
])('the name %s tells %j', (name, data) => expect(fileNameData(name)).toEqual(data));

test('front matter goes before what the file’s name tells', async () => {
  const byName = async (source: string, name: string) => {
    const { front } = splitFrontMatter(source);
    return mapFrontMatter(front?.data ?? {}, front, fileNameData(name) ?? {});
  };
  expect(await byName(fixture('2019-03-05-my-old-url.md'), '2019-03-05-my-old-url.md')).toMatchObject({
    meta: { headline: 'From file name', slug: 'my-old-url', publishAt: '2019-03-05' },
    status: 'published',
    mapped: ['front matter title → headline', 'file name date → publishAt', 'file name slug → slug'],
  });
  expect(
    await byName('---\ndate: 2020-02-02\nslug: b\npublished: false\n---\n', '2019-03-05-a.md'),
  ).toMatchObject({
    meta: { slug: 'b', publishAt: '2020-02-02' },
    status: 'draft',
  });
  expect((await byName('Text.\n', '_drafts/2019-03-05-a.md')).status).toBe('draft');
});
