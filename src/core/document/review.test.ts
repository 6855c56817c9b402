import { expect, test } from 'vitest';
import { link, list, listItem, paragraph, quotation, table, tableCell, tableRow, text } from './build';
import { quotationsOf } from './find';
import type { Block, FigureNode, FootnoteNode, Inline, ReviewState } from './nodes';
import { published, publishedBlock, threadsOf } from './review';
import { blockSchema } from './schema';
import { reviewOf } from './suggestion';
import { blockText, bodyWordCount } from './text';

const marked = (words: string, $: ReviewState): Inline => ({ ...text(words), $ });
const commented = (words: string, ...comments: string[]) => marked(words, { comments });
const added = (words: string) => marked(words, { suggestion: { kind: 'insertion', id: 's1' } });
const deleted = (words: string) => marked(words, { suggestion: { kind: 'deletion', id: 's2' } });

const footnote = (body: Block[]): FootnoteNode => ({ type: 'footnote', version: 1, label: '', body });

const figure: FigureNode = {
  type: 'figure',
  version: 1,
  src: 'asset:a.png',
  alt: '',
  title: '',
  caption: '',
  credit: '',
};

test('a body without marks is the same object', () => {
  const body = [paragraph([text('One '), text('two', 1)]), figure];
  expect(published(body)).toBe(body);
  expect(publishedBlock(body[0] as Block)).toBe(body[0]);
});

test('comments and suggested insertions are gone, suggested deletions stay, and the texts are one again', () => {
  const body = [
    paragraph([text('The '), commented('old ', 'c1'), added('grey '), deleted('stone '), text('quay')]),
    paragraph([text('Nothing')]),
  ];
  expect(published(body)).toEqual([paragraph([text('The old stone quay')]), paragraph([text('Nothing')])]);
  expect(published(body)[1]).toBe(body[1]);
});

test('marks are taken off everywhere: in links, quotations, notes, lists, tables, and on nodes without words', () => {
  const inlines = [text('a '), commented('b', 'c1'), added(' x')];
  const plain = [text('a b')];
  const bodyOf = (words: Inline[], $: Pick<FigureNode, '$'>): Block[] => [
    paragraph([link('https://a.example', words), quotation('q1', words)]),
    paragraph([
      text('n'),
      { ...footnote([paragraph(words)]), ...$ },
      { type: 'citation', version: 1, items: [{ sourceId: 's' }], ...$ },
    ]),
    list('bullet', [listItem(1, words)]),
    table([tableRow([tableCell([paragraph(words)])])]),
    { ...figure, ...$ },
    { type: 'opaque-block', version: 1, source: '<hr>', $: { joined: 'above', ...$.$ } },
  ];
  const marks: ReviewState = { comments: ['c1'], suggestion: { kind: 'deletion', id: 's2' } };
  expect(published(bodyOf(inlines, { $: marks }))).toEqual(bodyOf(plain, {}));
});

test('what is only suggested is not there: a block, a link, an item', () => {
  const insertion = { $: { suggestion: { kind: 'insertion', id: 's1' } } } as const;
  const body = [
    { ...figure, ...insertion },
    paragraph([text('Kept'), link('https://a.example', [added(' here')])]),
    paragraph([added('A line of its own')]),
  ];
  expect(published(body)).toEqual([paragraph([text('Kept')]), paragraph([])]);
});

test('suggested words do not count, and are no part of what was quoted', () => {
  const block = paragraph([quotation('q1', [text('“No'), added(' never'), text('”')])]);
  expect(bodyWordCount([block])).toBe(1);
  expect(blockText(block)).toBe('“No never”');
  expect(quotationsOf(block)).toMatchObject([{ text: '“No never”', published: '“No”' }]);
});

test('a node without marks has none', () => {
  expect(reviewOf(text('a'))).toEqual({});
  expect(reviewOf({ ...figure, $: { comments: ['c1'] } })).toEqual({ comments: ['c1'] });
});

test('marks are stored in one way, and unknown state is not stored', () => {
  const json = (node: object) => JSON.stringify(blockSchema.parse(paragraph([node as Inline])));
  const comments = ['c1'];
  const suggestion = { kind: 'deletion', id: 's' } as const;
  expect(json({ ...text('a'), $: { suggestion, comments } })).toBe(
    json({ ...text('a'), $: { comments, suggestion, other: 1 } }),
  );
});

test('threads are found in the order of their words, those in notes included', () => {
  const note = footnote([paragraph([commented('aside', 'c3')])]);
  const block = paragraph([commented('a', 'c1', 'c2'), note, commented('b', 'c2', 'c4')]);
  expect(threadsOf(block)).toEqual(['c1', 'c2', 'c3', 'c4']);
});
