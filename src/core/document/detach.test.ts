import { expect, test } from 'vitest';
import {
  blockquote,
  link,
  list,
  listItem,
  paragraph,
  quotation,
  quotationBlock,
  table,
  tableCell,
  tableRow,
  text,
} from './build';
import { type Detachment, detachFromBody } from './detach';
import { citationsOf, quoteIdsOf, snippetsOf } from './find';
import type { Block, Body, CitationNode, Inline } from './nodes';
import { plainText } from './text';

const line = (...children: Inline[]) => paragraph(children);
const quote: Detachment = { kind: 'quote', id: 'q' };
const citation = (...ids: string[]): CitationNode => ({
  type: 'citation',
  version: 1,
  items: ids.map((sourceId) => ({ sourceId })),
});
const snippet = (snippetId: string): Block => ({ type: 'snippet', version: 1, snippetId });

/** The same pieces in every place of a document that can hold them. */
function everywhere(inlines: Inline[], block: Block): Body {
  const inner = [line(...inlines), block];
  return [
    ...inner,
    blockquote(inner),
    list('bullet', [listItem(1, inlines), listItem(2, [list('number', [listItem(1, inlines)])])]),
    table([tableRow([tableCell(inner)])]),
    line(link('/a', inlines), { type: 'footnote', version: 1, label: '', body: inner }),
    quotationBlock('other', inner),
  ];
}

test('words whose quote is deleted stay and join the text around them', () => {
  const body = [line(text('She said '), quotation('q', [text('“no”')]), text(' twice.'))];
  expect(detachFromBody(body, quote)).toEqual([line(text('She said “no” twice.'))]);
});

test('bold words of a detached quotation stay bold', () => {
  const body = [line(text('a'), quotation('q', [text('b', 1), text('c')]), text('d'))];
  expect(detachFromBody(body, quote)).toEqual([line(text('a'), text('b', 1), text('cd'))]);
});

test('a block quotation becomes a plain block quote', () => {
  const body = [quotationBlock('q', [line(text('a'))])];
  expect(detachFromBody(body, quote)).toEqual([blockquote([line(text('a'))])]);
});

test('a quotation inside a quotation of another quote is detached alone', () => {
  const body = [quotationBlock('a', [line(text('x '), quotation('q', [text('y')]))])];
  expect(detachFromBody(body, quote)).toEqual([quotationBlock('a', [line(text('x y'))])]);
});

test('a quote, a source and a snippet are detached wherever they are used, and no word is lost', () => {
  const inlines = [text('a '), quotation('q', [text('b')]), citation('s', 'kept'), quotation('kept', [])];
  const body = [...everywhere(inlines, snippet('n')), ...everywhere([], snippet('kept'))];
  const words = plainText(body).text;
  expect(new Set(body.flatMap(quoteIdsOf))).toContain('q');

  const withoutQuote = detachFromBody(body, quote);
  expect(new Set(withoutQuote.flatMap(quoteIdsOf))).toEqual(new Set(['kept', 'other']));
  expect(plainText(withoutQuote).text).toBe(words);

  const cited = detachFromBody(body, { kind: 'source', id: 's' }).flatMap(citationsOf);
  expect(new Set(cited.map((node) => node.items.map(({ sourceId }) => sourceId).join()))).toEqual(
    new Set(['kept']),
  );
  const placed = detachFromBody(body, { kind: 'snippet', id: 'n' }).flatMap(snippetsOf);
  expect(new Set(placed)).toEqual(new Set(['kept']));
});

test('a citation of only the deleted source is removed', () => {
  const body = [line(text('a'), citation('s'), text('b'))];
  expect(detachFromBody(body, { kind: 'source', id: 's' })).toEqual([line(text('ab'))]);
});

test('nodes that do not name the record stay as they are', () => {
  const body = everywhere([text('a'), quotation('other', [text('b')]), citation('t')], snippet('m'));
  for (const kind of ['quote', 'source', 'snippet'] as const) {
    expect(detachFromBody(body, { kind, id: 'nothing' })).toEqual(body);
  }
});
