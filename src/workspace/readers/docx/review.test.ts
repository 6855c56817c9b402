import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { goldenInput } from '../../../../tests/golden/article';
import { docxOf, para, run, style } from '../../../../tests/support/docx';
import { heading, link, list, listItem, paragraph, text } from '../../../core/document/build';
import type { Body, DocumentNode, TextNode } from '../../../core/document/nodes';
import { published } from '../../../core/document/review';
import { settle } from '../../../core/document/settle';
import { reviewOf } from '../../../core/document/suggestion';
import { suggestionsOf } from '../../../core/document/suggestions/list';
import { blockText, plainText } from '../../../core/document/text';
import { presetSchema } from '../../../core/markdown/presets/schema';
import type { CommentThread } from '../../../core/model/comment';
import { articleAsWord } from '../../writers/docx/article';
import { convertFile } from '../convert';

const at = '2026-03-03T09:12:44.000Z';
const root = path.resolve(import.meta.dirname, '../../../..');
const preset = presetSchema.parse(
  JSON.parse(readFileSync(path.join(root, 'resources/presets/gfm.json'), 'utf8')),
);
const a = '0192d1a0-0000-7000-8000-00000000000a';
const b = '0192d1a0-0000-7000-8000-00000000000b';
const said = (author: string, words: string) => ({ id: a, author, text: words, at, editedAt: null });
const on = (words: string, id: string, format = 0): TextNode => ({
  ...text(words, format),
  $: { comments: [id] },
});
const changed = (kind: 'insertion' | 'deletion', words: string, format = 0): TextNode => ({
  ...text(words, format),
  $: { suggestion: { kind, id: `${kind} ${words}`, by: 'Ben Marrow', at } },
});

const body: Body = [
  heading('h2', [text('The '), on('cost', a)]),
  paragraph([
    on('was ', a),
    changed('deletion', 'two'),
    changed('insertion', 'three'),
    text(' million'),
    {
      type: 'footnote',
      version: 1,
      label: '',
      body: [paragraph([text('An audit'), changed('insertion', ' of 2019')])],
    },
    text(' and '),
    link('https://quay.example', [text('a '), changed('insertion', 'new '), text('link')]),
    text(' with '),
    on('bold', b, 1),
    text(' words.'),
  ]),
  {
    ...paragraph([text('A line of its own.')]),
    $: { suggestion: { kind: 'insertion', id: 'x', by: 'Ben Marrow', at } },
  },
  list('bullet', [listItem(1, [text('one')]), listItem(2, [changed('insertion', 'two')])]),
];
const threads: CommentThread[] = [
  {
    id: a,
    words: '',
    resolved: null,
    comments: [said('Ada Quill', 'Says who?\nAnd when?'), said('Ben Marrow', 'The auditor.')],
  },
  { id: b, words: '', resolved: { at, by: 'Ada Quill' }, comments: [said('Ada Quill', 'Too loud.')] },
];

async function returned() {
  const { headline: _, ...article } = goldenInput.article;
  const empty = { headline: '', standfirst: '', bylines: [], publishAt: '', publishedAt: null, related: [] };
  const { bytes } = await articleAsWord({
    input: { ...goldenInput, style: null, article: { ...article, ...empty, body } },
    preset,
    options: { review: true },
    pictures: new Map(),
    threads,
  });
  return convertFile('quay.docx', bytes, { changes: 'reviewed' });
}

/** The words of each mark, in order. */
function marksIn(nodes: readonly DocumentNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    const { comments, suggestion } = reviewOf(node);
    const own = 'text' in node ? node.text : node.type;
    const below = node.type === 'footnote' ? node.body : 'children' in node ? node.children : [];
    return [
      ...(comments ? [`comment: ${own}`] : []),
      ...(suggestion ? [`${suggestion.kind} by ${suggestion.by} at ${suggestion.at}: ${own}`] : []),
      ...marksIn(below),
    ];
  });
}

test('what goes out in a Word file comes back: threads on their words, and suggestions', async () => {
  const back = await returned();
  expect(marksIn(back.body)).toEqual(marksIn(body));
  expect(back.threads).toMatchObject([
    {
      words: 'costwas ',
      resolved: null,
      comments: [
        { author: 'Ada Quill', text: 'Says who?\nAnd when?', at },
        { author: 'Ben Marrow', text: 'The auditor.', at },
      ],
    },
    { words: 'bold', resolved: { by: 'Ada Quill' }, comments: [{ text: 'Too loud.' }] },
  ]);
  const words = (of: Body) => plainText(of).text;
  expect(words(published(back.body))).toBe(words(published(body)));
  expect(words(settle(back.body, () => 'accept'))).toBe(words(settle(body, () => 'accept')));
});

test('a comment between paragraphs, and one without a range, come in on their words', async () => {
  const comment = (id: number, words: string) =>
    `<w:comment w:id="${id}" w:author="Ed" w:date="2026-01-01T00:00:00Z">${para(run(words))}</w:comment>`;
  const mark = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const bytes = await docxOf(
    [
      para(run('Before.')),
      '<w:commentRangeStart w:id="1"/>',
      para(run('Whole paragraph.')),
      '<w:commentRangeEnd w:id="1"/>',
      para(`${mark(1)}${run('After ')}${run('these words')}${mark(2)}${run(' only.')}`),
    ].join(''),
    { comments: comment(1, 'All of it?') + comment(2, 'Why?') },
  );
  const { body: read, threads: found } = await convertFile('file.docx', bytes, { changes: 'reviewed' });
  expect(found.map(({ words, comments: [first] }) => [words, first?.text])).toEqual([
    ['Whole paragraph.', 'All of it?'],
    ['these words', 'Why?'],
  ]);
  expect(marksIn(read)).toEqual(['comment: Whole paragraph.', 'comment: these words']);
  expect(plainText(read).text).toBe('Before.\n\nWhole paragraph.\n\nAfter these words only.');
});

test('letters of a file that look like codes are no codes', async () => {
  const bytes = await docxOf(para(run('a \uE0110\uE012 b')));
  const { body: read } = await convertFile('file.docx', bytes, { changes: 'reviewed' });
  expect(plainText(read).text).toBe('a 0 b');
});

/** A tracked change around words, and the mark of a paragraph that it is of. */
const change = (name: string, words: string, id: number) =>
  `<w:${name} w:id="${id}" w:author="Ben Marrow" w:date="${at}">${run(words)}</w:${name}>`;
const endOf = (name: string, id: number, style = '') =>
  `<w:pPr>${style && `<w:pStyle w:val="${style}"/>`}<w:rPr><w:${name} w:id="${id}" w:author="Ben Marrow" w:date="${at}"/></w:rPr></w:pPr>`;
const range = (name: string, id: number, of: string) =>
  `<w:${name}RangeStart w:id="${id}" w:author="Ben Marrow" w:date="${at}" w:name="${of}"/>`;

test('paragraphs that Word moved are one suggestion, which is accepted or refused as one', async () => {
  const bytes = await docxOf(
    [
      para(run('First.')),
      `<w:p>${endOf('moveFrom', 1)}${range('moveFrom', 2, 'move1')}${change('moveFrom', 'Second.', 3)}</w:p>`,
      `<w:p>${endOf('moveFrom', 4)}${change('moveFrom', 'Third.', 5)}</w:p>`,
      `<w:moveFromRangeEnd w:id="2"/>`,
      para(run('Fourth.')),
      `<w:p>${endOf('moveTo', 6)}${range('moveTo', 7, 'move1')}${change('moveTo', 'Second.', 8)}</w:p>`,
      `<w:p>${endOf('moveTo', 9)}${change('moveTo', 'Third.', 10)}</w:p>`,
      `<w:p><w:moveToRangeEnd w:id="7"/>${run('Fifth.')}</w:p>`,
    ].join(''),
  );
  const { body: read } = await convertFile('file.docx', bytes, { changes: 'reviewed' });
  const lines = (of: Body) => of.map(blockText);
  const [move, ...others] = suggestionsOf(read);
  expect(others).toEqual([]);
  expect(move).toMatchObject({ isMove: true, by: 'Ben Marrow' });
  expect(move?.removed).toEqual(move?.added);
  expect(lines(published(read))).toEqual(['First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.']);
  expect(lines(settle(read, ({ id }) => (id === move?.id ? 'accept' : null)))).toEqual([
    'First.',
    'Fourth.',
    'Second.',
    'Third.',
    'Fifth.',
  ]);
});

test('a line that came or went as a whole takes its kind with it', async () => {
  const bytes = await docxOf(
    [
      para(run('First.')),
      `<w:p>${endOf('del', 1, 'Heading2')}${change('del', 'Old', 2)}</w:p>`,
      para(run('Second.')),
      `<w:p>${endOf('ins', 3, 'Heading2')}${change('ins', 'New', 4)}</w:p>`,
      para(run('Third.')),
    ].join(''),
    { styles: style('paragraph', 'Heading2', 'heading 2') },
  );
  const { body: read } = await convertFile('file.docx', bytes, { changes: 'reviewed' });
  const lines = (of: Body) => of.map((block) => `${block.type} ${blockText(block)}`);
  expect(lines(published(read))).toEqual([
    'paragraph First.',
    'heading Old',
    'paragraph Second.',
    'paragraph Third.',
  ]);
  expect(lines(settle(read, () => 'accept'))).toEqual([
    'paragraph First.',
    'paragraph Second.',
    'heading New',
    'paragraph Third.',
  ]);
});
