import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  blockquote,
  code,
  figure,
  heading,
  link,
  list,
  listItem,
  paragraph,
  table,
  tableCell,
  tableRow,
  text,
} from '../../src/core/document/build';
import type { Body, Inline } from '../../src/core/document/nodes';
import { presetSchema } from '../../src/core/markdown/presets/schema';
import { writeMarkdown } from '../../src/core/markdown/write';
import { convertFile } from '../../src/workspace/readers/convert';
import { articleAsWord } from '../../src/workspace/writers/docx/article';
import { assetOf, png } from '../dialects/picture';
import { goldenInput } from '../golden/article';

const root = path.resolve(import.meta.dirname, '../..');
const preset = presetSchema.parse(
  JSON.parse(readFileSync(path.join(root, 'resources/presets/gfm.json'), 'utf8')),
);
const note = (words: string): Inline => ({
  type: 'footnote',
  version: 1,
  label: '',
  body: [paragraph([text(words)])],
});
const cell = (words: string) => tableCell([paragraph([text(words)])]);

const body: Body = [
  heading('h2', [text('What happened')]),
  paragraph([
    text('Plain, '),
    text('bold', 1),
    text(', '),
    text('italic', 2),
    text(', '),
    text('gone', 4),
    text('.'),
  ]),
  heading('h3', [text('Below it')]),
  paragraph([
    text('A note'),
    note('Of five plain words here.'),
    text(' and '),
    link('https://quay.example/a?b=1', [text('a link')]),
    text('.'),
  ]),
  list('number', [listItem(3, [text('three')]), listItem(4, [text('four')])], 3),
  paragraph([text('Between.')]),
  list('bullet', [
    listItem(1, [text('one')]),
    listItem(2, [list('bullet', [listItem(1, [text('inside')])])]),
    listItem(2, [text('two')]),
  ]),
  blockquote([paragraph([text('Said.')]), paragraph([text('Twice.')])]),
  code([text('let a = 1;'), { type: 'linebreak', version: 1 }, text('let b = 2;')]),
  table([tableRow([cell('year'), cell('spent')]), tableRow([cell('first'), cell('1,200')])]),
  paragraph([text('השקט בנמל')]),
  paragraph([text('The end.')]),
];

test('words, subheads, formats, lists, notes, links, quotes, code and tables come back from a Word file', async () => {
  const empty = { headline: '', standfirst: '', bylines: [], publishAt: '', publishedAt: null, related: [] };
  const { bytes } = await articleAsWord({
    input: { ...goldenInput, style: null, article: { ...goldenInput.article, ...empty, body } },
    preset,
    options: {},
    pictures: new Map(),
    threads: [],
  });
  const { body: back } = await convertFile('quay.docx', bytes);
  expect(writeMarkdown(back)).toBe(writeMarkdown(body));
});

test('a picture’s width comes back, and its own size stays its own', async () => {
  const picture = png(10);
  const src = assetOf(picture, '.png');
  const widths = [undefined, 10, 33, 50, 100];
  const empty = { headline: '', standfirst: '', bylines: [], publishAt: '', publishedAt: null, related: [] };
  for (const language of ['en-GB', 'en-US']) {
    const { bytes } = await articleAsWord({
      input: {
        ...goldenInput,
        style: null,
        article: {
          ...goldenInput.article,
          ...empty,
          language,
          body: widths.map((width) => ({ ...figure(src, `Alt ${width}`), width })),
        },
      },
      preset,
      options: {},
      pictures: new Map([[src, picture]]),
      threads: [],
    });
    const { body: back } = await convertFile('quay.docx', bytes);
    expect(back.map((block) => block.type === 'figure' && [block.alt, block.width])).toEqual(
      widths.map((width) => [`Alt ${width}`, width]),
    );
  }
});
