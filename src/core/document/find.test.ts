import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { blockquote, link, list, listItem, paragraph, quotation, quotationBlock, text } from './build';
import {
  citationsOf,
  figuresOf,
  linksOf,
  noteQuotationsOf,
  quotationsOf,
  quoteIdsOf,
  snippetsOf,
} from './find';
import type { Block, CitationNode, FootnoteNode, Inline } from './nodes';
import { blockText } from './text';

const line = (...children: Inline[]) => paragraph(children);
const quoted = (words: string, quoteId = 'q') => quotation(quoteId, [text(words)]);
const footnote = (...body: Block[]): FootnoteNode => ({ type: 'footnote', version: 1, label: '', body });
const citation = (sourceId: string): CitationNode => ({
  type: 'citation',
  version: 1,
  items: [{ sourceId }],
});

const found = (block: Block) =>
  quotationsOf(block).map(({ index, quoteId, kind, text, start }) => [index, quoteId, kind, text, start]);

test('each quotation is found at its place, even if the same words occur elsewhere', () => {
  expect(found(line(text('yes and '), quoted('yes', 'a'), text(', yes, '), quoted('yes', 'b')))).toEqual([
    [0, 'a', 'inline', 'yes', 8],
    [1, 'b', 'inline', 'yes', 18],
  ]);
});

test('a block of somebody’s words is a quotation, and so is one inside it', () => {
  const block = quotationBlock('a', [line(text('one')), line(text('two '), quoted('“three”', 'b'))]);
  expect(found(block)).toEqual([
    [0, 'a', 'block', 'one\ntwo “three”', 0],
    [1, 'b', 'inline', '“three”', 8],
  ]);
  expect(found(blockquote([line(text('before')), block]))[0]).toEqual([
    0,
    'a',
    'block',
    'one\ntwo “three”',
    7,
  ]);
});

test('a quotation without words is found too', () => {
  expect(found(line(text('a'), quoted('')))).toEqual([[0, 'q', 'inline', '', 1]]);
  expect(found(quotationBlock('q', []))).toEqual([[0, 'q', 'block', '', 0]]);
});

test('offsets lead to the words in any block', () => {
  const words = fc.constantFrom('yes', '“yes”', 'no\n', '', ' ', '🌊');
  const piece = fc.oneof(
    words.map((value): Inline => text(value)),
    words.map((value): Inline => quoted(value)),
    words.map((value): Inline => link('/a', [quoted(value), text(value)])),
    fc.constant<Inline>({ type: 'linebreak', version: 1 }),
  );
  const paragraphs = fc.array(fc.array(piece).map((children) => line(...children)));
  const blocks = fc.oneof(
    paragraphs.map(blockquote),
    paragraphs.map((children) => blockquote([line(text('x')), quotationBlock('q', children)])),
    fc.array(fc.array(piece)).map((items) =>
      list(
        'bullet',
        items.map((item) => listItem(1, item)),
      ),
    ),
  );
  assertProperty(
    fc.property(blocks, (block) => {
      for (const { text, start } of quotationsOf(block)) {
        expect(blockText(block).slice(start, start + text.length)).toBe(text);
      }
    }),
  );
});

test('a quote and a source named only in a footnote are named by the block', () => {
  const block = line(
    quoted('“out”', 'a'),
    footnote(line(quoted('“in”', 'b'), citation('s'), link('/l', [text('l')])), quotationBlock('c', [])),
  );
  expect(quoteIdsOf(block).toSorted()).toEqual(['a', 'b', 'c']);
  expect(citationsOf(block).flatMap(({ items }) => items.map(({ sourceId }) => sourceId))).toEqual(['s']);
  expect(linksOf(block).map(({ url }) => url)).toEqual(['/l']);
  // The editor counts the quotations that it shows in the text.
  expect(found(block)).toEqual([[0, 'a', 'inline', '“out”', 0]]);
});

test('quotations of footnotes are found by note, with the place of the note’s number', () => {
  const block = line(
    text('One'),
    footnote(line(quoted('“a”', 'a'), text(' and '), quoted('“b”', 'b'))),
    text(' two'),
    footnote(line(text('none'))),
    footnote(line(text('x')), quotationBlock('c', [line(text('said'))])),
  );
  expect(
    noteQuotationsOf(block).map(({ note, index, quoteId, text, at }) => [note, index, quoteId, text, at]),
  ).toEqual([
    [0, 0, 'a', '“a”', 3],
    [0, 1, 'b', '“b”', 3],
    [2, 0, 'c', 'said', 7],
  ]);
});

test('figures and snippets are found at any depth', () => {
  const figure: Block = { type: 'figure', version: 1, src: 'x', alt: '', title: '', caption: '', credit: '' };
  const snippet: Block = { type: 'snippet', version: 1, snippetId: 's' };
  const block = blockquote([blockquote([figure]), line(footnote(figure)), snippet]);
  expect(figuresOf(block)).toEqual([figure, figure]);
  expect(snippetsOf(block)).toEqual(['s']);
});
