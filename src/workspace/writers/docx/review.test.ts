import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { goldenInput } from '../../../../tests/golden/article';
import { wordFaults, wordParts } from '../../../../tests/support/wordXml';
import { figure, heading, link, list, listItem, paragraph, text } from '../../../core/document/build';
import type { Body, Inline, TextNode } from '../../../core/document/nodes';
import { presetSchema } from '../../../core/markdown/presets/schema';
import type { CommentThread } from '../../../core/model/comment';
import { attributeOf, elementsIn } from '../../readers/docx/dom';
import { articleAsWord } from './article';

const root = path.resolve(import.meta.dirname, '../../../..');
const preset = presetSchema.parse(
  JSON.parse(readFileSync(path.join(root, 'resources/presets/gfm.json'), 'utf8')),
);
const at = '2026-03-03T09:12:44.000Z';
const said = (id: string, author: string, words: string) => ({ id, author, text: words, at, editedAt: null });
const thread = (id: string, comments: CommentThread['comments'], isResolved = false): CommentThread => ({
  id,
  words: '',
  resolved: isResolved ? { at, by: 'Ada Quill' } : null,
  comments,
});
const on = (words: string, ...comments: string[]): TextNode => ({ ...text(words), $: { comments } });
const changed = (kind: 'insertion' | 'deletion', words: string, format = 0): TextNode => ({
  ...text(words, format),
  $: { suggestion: { kind, id: `${kind}-${words}`, by: 'Ben Marrow', at } },
});
const note = (...children: Inline[]): Inline => ({
  type: 'footnote',
  version: 1,
  label: '',
  body: [paragraph(children)],
});

const threads = [
  thread('a', [said('1', 'Ada Quill', 'Says who?\nAnd when?'), said('2', 'Ben Marrow', 'The auditor.')]),
  thread('b', [said('3', 'Ada Quill', 'Check the note.')], true),
  thread('c', [said('4', 'Ada Quill', 'Its words are gone.')]),
  thread('d', [said('5', 'Ada Quill', 'Another crop?')]),
];
const body: Body = [
  heading('h2', [text('The '), on('cost', 'a')]),
  paragraph([
    on('was ', 'a'),
    changed('deletion', 'two ', 1),
    changed('insertion', 'three '),
    text('million'),
    note(on('An audit', 'b'), changed('insertion', ' of 2019')),
    text(' and '),
    link('https://quay.example', [text('a '), changed('insertion', 'new '), text('link')]),
  ]),
  {
    ...paragraph([text('A line of its own.')]),
    $: { suggestion: { kind: 'insertion', id: 'x', by: 'Ben Marrow', at } },
  },
  list('bullet', [listItem(1, [text('one')]), listItem(2, [changed('insertion', 'two')])]),
  { ...figure('https://quay.example/a.png', 'A quay'), $: { comments: ['d'] } },
  {
    ...figure('https://quay.example/b.png', 'A crane'),
    $: { suggestion: { kind: 'insertion', id: 'f', by: 'Ben Marrow', at } },
  },
];

const written = async (review: boolean) =>
  (
    await articleAsWord({
      input: { ...goldenInput, style: null, article: { ...goldenInput.article, body, related: [] } },
      preset,
      options: { review },
      pictures: new Map(),
      threads: review ? threads : [],
    })
  ).bytes;

test('comments span their words, with replies, and changes have their author and time', async () => {
  const bytes = await written(true);
  expect(await wordFaults(bytes)).toEqual([]);
  const parts = await wordParts(bytes);
  const part = (name: string) => parts.get(`word/${name}.xml`)?.documentElement as Element;
  const comments = elementsIn(part('comments'), 'w:comment');
  expect(comments.map((one) => [attributeOf(one, 'w:author'), one.textContent])).toEqual([
    ['Ada Quill', 'Says who?And when?'],
    ['Ben Marrow', 'The auditor.'],
    ['Ada Quill', 'Check the note.'],
    ['Ada Quill', 'Another crop?'],
  ]);
  const extended = elementsIn(part('commentsExtended'), 'w15:commentEx');
  expect(extended.map((one) => attributeOf(one, 'w15:done'))).toEqual(['0', '0', '1', '0']);
  expect(extended.map((one) => one.hasAttribute('w15:paraIdParent'))).toEqual([false, true, false, false]);
  const inserted = elementsIn(part('document'), 'w:ins').map((one) => one.textContent);
  // An inserted end of a paragraph is in its properties, before its words.
  expect(inserted).toEqual(['', 'three ', 'new ', 'two', '', 'A crane']);
  expect(elementsIn(part('document'), 'w:delText').map((one) => one.textContent)).toEqual(['two', ' ']);
  expect(elementsIn(part('footnotes'), 'w:ins').map((one) => one.textContent)).toEqual([' of 2019']);
  expect(elementsIn(part('footnotes'), 'w:commentRangeStart')).toEqual([]);
});

test('without them the file is the article as it is published', async () => {
  const bytes = await written(false);
  const parts = await wordParts(bytes);
  const document = parts.get('word/document.xml')?.documentElement as Element;
  expect(elementsIn(document, 'w:ins', 'w:del', 'w:commentRangeStart', 'w:commentReference')).toEqual([]);
  expect(document.textContent).toContain('was two million');
  expect(document.textContent).toContain('a link');
  expect(parts.has('word/comments.xml')).toBe(false);
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

test.skipIf(!hasPandoc)('pandoc reads the same comments and changes', async () => {
  const read = (...args: string[]) =>
    spawnSync('pandoc', ['-f', 'docx', '-t', 'markdown', '--wrap=none', ...args], { input: all });
  const all = await written(true);
  const { stdout, status } = read('--track-changes=all');
  expect(status).toBe(0);
  const shown = String(stdout);
  expect(shown).toContain('[Says who?');
  expect(shown).toMatch(
    /\[The auditor\.\]\{\.comment-start id="1" author="Ben Marrow" date="2026-03-03T09:12:44/,
  );
  expect(shown).toContain('[**two**]{.deletion author="Ben Marrow"');
  expect(shown).toMatch(/\[three\]\{\.insertion author="Ben Marrow" date="2026-03-03T09:12:44/);
  expect(shown).toMatch(/\{\.paragraph-insertion author="Ben Marrow"/);
  expect(String(read('--track-changes=accept').stdout)).toContain('was three million');
  expect(String(read('--track-changes=reject').stdout)).toContain('was **two** million');
});
