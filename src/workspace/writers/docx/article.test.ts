import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { goldenInput } from '../../../../tests/golden/article';
import { type PandocNode, pandocWords } from '../../../../tests/support/pandocWords';
import { wordFaults, wordParts } from '../../../../tests/support/wordXml';
import { figure, heading, link, list, listItem, paragraph, text } from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import { presetSchema } from '../../../core/markdown/presets/schema';
import { attributeOf, elementsIn } from '../../readers/docx/dom';
import { articleAsWord } from './article';

const root = path.resolve(import.meta.dirname, '../../../..');
const preset = {
  ...presetSchema.parse(JSON.parse(readFileSync(path.join(root, 'resources/presets/gfm.json'), 'utf8'))),
  articleUrl: '',
};
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const none = new Map<string, Uint8Array>();

const golden = async () =>
  (await articleAsWord({ input: goldenInput, preset, options: {}, pictures: none, threads: [] })).bytes;

/** An article with this body and nothing else. */
const written = (
  body: Body,
  { language = 'en-GB', pictures = none }: { language?: string; pictures?: typeof none } = {},
) =>
  articleAsWord({
    input: { ...goldenInput, style: null, article: { ...goldenInput.article, body, language, related: [] } },
    preset,
    options: {},
    pictures,
    threads: [],
  });

const htmlOf = async (bytes: Uint8Array) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

test('the file keeps the rules of Word', async () => {
  expect(await wordFaults(await golden())).toEqual([]);
});

test('mammoth reads headline, subheads, formats, quotations, lists, tables, code and notes', async () => {
  const html = await htmlOf(await golden());
  for (const part of [
    '<h1>What happened</h1>',
    '<strong>bold</strong>, <em>italic</em>',
    '<s>gone</s>',
    '<li>second<ol><li>nested',
    '“We will rebuild it … stone by stone”<sup><a href="#footnote-1"',
    '<thead><tr><th><p>year</p></th>',
    'Karel Osk, “The quay that sank”, <em>Orsa Letter</em>',
    '<a href="https://example.org/a_b">a link</a>',
  ])
    expect(html).toContain(part);
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

test.skipIf(!hasPandoc)(
  'pandoc finds the same words, and the notes of each reader are the same',
  async () => {
    const bytes = await golden();
    const { stdout, status } = spawnSync('pandoc', ['-f', 'docx', '-t', 'json'], { input: bytes });
    expect(status).toBe(0);
    const { blocks, meta } = JSON.parse(String(stdout)) as {
      blocks: PandocNode[];
      meta: { title: PandocNode };
    };
    expect(pandocWords(meta.title)).toBe(goldenInput.article.headline);
    const notes: string[] = [];
    const seen = pandocWords(apart(blocks, notes));
    expect(notes).toHaveLength(5);
    expect(notes).toContain('A note of two words.');
    for (const said of ['We will rebuild it', 'Set off.', 'nested', 'spent | left', 'Subscribe'])
      expect(seen).toContain(said);
    const html = await htmlOf(bytes);
    for (const note of notes) expect(plain(html)).toContain(plain(note));
  },
);

/** The nodes without their notes, which are put into the list. */
function apart(node: unknown, notes: string[]): unknown {
  if (Array.isArray(node)) return node.map((child) => apart(child, notes));
  if (typeof node !== 'object' || node === null || !('t' in node)) return node;
  const { t, c } = node as PandocNode;
  if (t !== 'Note') return { t, c: apart(c, notes) };
  notes.push(pandocWords(c).trim());
  return { t: 'Str', c: '' };
}

const plain = (words: string) => words.replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ');

test('lists keep their numbers, also of a list in an item that starts elsewhere', async () => {
  const inner = (start: number, word: string) => list('number', [listItem(start, [text(word)])], start);
  const { bytes } = await written([
    list(
      'number',
      [
        listItem(4, [text('four')]),
        listItem(5, [inner(7, 'seven')]),
        listItem(5, [text('five')]),
        listItem(6, [inner(9, 'nine')]),
      ],
      4,
    ),
    list('bullet', [listItem(1, [text('dot')])]),
  ]);
  const parts = await wordParts(bytes);
  const numbering = parts.get('word/numbering.xml')?.documentElement as Element;
  const starts = elementsIn(numbering, 'w:abstractNum').map((one) =>
    elementsIn(one, 'w:start').map((start) => attributeOf(start)),
  );
  expect(starts.filter(([first]) => first === '4')).toHaveLength(1);
  expect(starts.map(([, second]) => second)).toEqual(expect.arrayContaining(['7', '9']));
  expect(await wordFaults(bytes)).toEqual([]);
});

test('a picture is in the file once with its text for those who do not see it, and one of a kind that Word lacks is words', async () => {
  const body = [
    { ...figure('asset:a.png', 'The quay'), caption: 'In March' },
    figure('asset:a.png', 'Again'),
    figure('asset:b.webp', 'A web picture'),
  ];
  const { bytes, picturesLeftOut } = await written(body, {
    pictures: new Map([
      ['asset:a.png', png],
      ['asset:b.webp', new Uint8Array(Buffer.from('RIFF....WEBPVP8 '))],
    ]),
  });
  expect(picturesLeftOut).toBe(1);
  const html = await htmlOf(bytes);
  expect(html.match(/<img alt="(The quay|Again)"/g)).toHaveLength(2);
  expect(html).toContain('<p>A web picture</p>');
  expect(await wordFaults(bytes)).toEqual([]);
});

test('a picture has its share of the text’s width, in its own proportions', async () => {
  const { bytes } = await written([{ ...figure('asset:a.png', 'The quay'), width: 40 }], {
    pictures: new Map([['asset:a.png', png]]),
  });
  const document = (await wordParts(bytes)).get('word/document.xml')?.documentElement as Element;
  const extent = elementsIn(document, 'wp:extent')[0];
  const [across, down] = ['cx', 'cy'].map((side) => Number(attributeOf(extent, side)));
  // Of A4 with an inch at each side, in EMU.
  expect((across ?? 0) / ((11_906 - 2 * 1_440) * 635)).toBeCloseTo(0.4, 2);
  expect(down).toBe(across);
  expect(await wordFaults(bytes)).toEqual([]);
  const { status, stdout } = spawnSync('pandoc', ['-f', 'docx', '-t', 'json'], { input: bytes });
  if (status === 0) expect(String(stdout)).toMatch(/\["width","2\.5\d*in"\]/);
});

test('Hebrew and Arabic run from right to left, and the file says its language', async () => {
  const { bytes } = await written([paragraph([text('שלום עולם')]), paragraph([text('Hello')])], {
    language: 'he',
  });
  const parts = await wordParts(bytes);
  const document = parts.get('word/document.xml')?.documentElement as Element;
  const running = elementsIn(document, 'w:p').filter((one) => elementsIn(one, 'w:bidi').length > 0);
  expect(running.map((one) => one.textContent)).toEqual(['3 במרץ 2026', 'שלום עולם']);
  expect(elementsIn(document, 'w:rtl')).toHaveLength(2);
  const styles = parts.get('word/styles.xml')?.documentElement as Element;
  expect(attributeOf(elementsIn(styles, 'w:lang')[0], 'w:bidi')).toBe('he');
});

test('no character that XML forbids makes the file unreadable', async () => {
  const { bytes } = await written([
    heading('h2', [text('A\u0000\u000bB\uffff')]),
    paragraph([
      text('lone \ud800 half & <tag> "quotes"'),
      link('https://quay.example/?a=1&b="2"', [text('x')]),
    ]),
  ]);
  expect(await wordFaults(bytes)).toEqual([]);
  expect(await htmlOf(bytes)).toContain('<h1>AB</h1>');
});
