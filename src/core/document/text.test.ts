import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import {
  blockquote,
  code,
  heading,
  link,
  list,
  listItem,
  paragraph,
  quotation,
  table,
  tableCell,
  tableRow,
  text,
} from './build';
import { memoByBlock } from './memo';
import type { Block, Inline } from './nodes';
import { blockText, bodyWordCount, countWords, plainText, walk } from './text';

const line = (words: string) => paragraph([text(words)]);
const wordless: Inline[] = [
  { type: 'citation', version: 1, items: [{ sourceId: 's' }] },
  { type: 'footnote', version: 1, label: '', body: [line('below the line')] },
  { type: 'opaque-inline', version: 1, source: '<kbd>' },
];

test.each<[string, Block, string]>([
  ['a heading', heading('h2', [text('The '), text('quay', 1)]), 'The quay'],
  ['a link and a quotation', paragraph([link('/a', [text('a')]), quotation('q', [text('“b”')])]), 'a“b”'],
  ['a hard break', paragraph([text('a'), { type: 'linebreak', version: 1 }, text('b')]), 'a\nb'],
  ['citations, footnotes and raw pieces', paragraph([text('a'), ...wordless, text('b')]), 'ab'],
  ['a block quote of two paragraphs', blockquote([line('a'), line('b')]), 'a\nb'],
  ['a block quote with nothing in it', blockquote([]), ''],
  [
    'a list in a list',
    list('bullet', [
      listItem(1, [text('a')]),
      listItem(2, [list('bullet', [listItem(1, [text('b')])])]),
      listItem(2, [text('c')]),
    ]),
    'a\nb\nc',
  ],
  [
    'a table',
    table([
      tableRow([tableCell([line('a')]), tableCell([line('b')])]),
      tableRow([tableCell([]), tableCell([line('c')])]),
    ]),
    'a\nb\nc',
  ],
  ['code', code([text('a'), { type: 'linebreak', version: 1 }, text('  b')]), 'a\n  b'],
  ['a rule', { type: 'horizontalrule', version: 1 }, ''],
  ['a figure', { type: 'figure', version: 1, src: 'x', alt: 'y', title: '', caption: 'z', credit: '' }, ''],
  ['a snippet', { type: 'snippet', version: 1, snippetId: 's' }, ''],
  ['raw Markdown', { type: 'opaque-block', version: 1, source: '<hr>' }, ''],
])('the words of %s are read', (_, block, words) => expect(blockText(block)).toBe(words));

test('each block is found again in the plain text by its offsets', () => {
  assertProperty(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (paragraphs) => {
      const body = paragraphs.map(line);
      const whole = plainText(body);
      expect(whole.blocks.map(({ start, end }) => whole.text.slice(start, end))).toEqual(paragraphs);
      expect(whole.text).toBe(paragraphs.join('\n\n'));
    }),
  );
});

test.each([
  ['', 0],
  ['  — … !', 0],
  ['It’s a well-known 3.5-metre quay.', 5],
  ["l'été à Žižkov", 3],
  ['e\u0301te\u0301', 1],
  ['Привет, мир', 2],
  ['日本語の新聞', 6],
  ['한국어 신문', 2],
  ['one\ntwo\tthree', 3],
])('%j counts %i words', (words, count) => expect(countWords(words)).toBe(count));

test('words are counted by Unicode rules', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const word = fc.stringMatching(/^[\p{Ll}\p{Lu}À-ÿ]{1,9}$/u).filter((some) => countWords(some) === 1);
  const prose = fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', ' — ', '\n', '? “', '” ')));
  assertProperty(
    fc.property(prose, (pieces) => {
      const words = pieces.flat().join('');
      const expected = [...segmenter.segment(words)].filter(({ isWordLike }) => isWordLike).length;
      expect(countWords(words)).toBe(expected);
    }),
  );
});

test('an article’s words are those of its blocks', () => {
  const body = [line('one two'), line(''), line('three')];
  expect(bodyWordCount(body)).toBe(3);
});

test('a value derived from a block is computed once', () => {
  let runs = 0;
  const derive = memoByBlock(() => {
    runs += 1;
    return undefined;
  });
  const block = line('a');
  derive(block);
  derive(block);
  expect(runs).toBe(1);
  derive(structuredClone(block));
  expect(runs).toBe(2);
});

test('a node is left after all nodes in it', () => {
  const steps: string[] = [];
  walk(
    paragraph([link('/a', [text('a')]), text('b')]),
    (node) => steps.push(node.type),
    (node) => steps.push(`/${node.type}`),
  );
  expect(steps.join(' ')).toBe('paragraph link text /text /link text /text /paragraph');
});

test('50,000 levels are read without running out of stack', () => {
  let block: Block = line('deep down');
  for (let level = 0; level < 50_000; level++) block = blockquote([block]);
  expect(blockText(block)).toBe('deep down');
});
