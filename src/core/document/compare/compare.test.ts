import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { heading, link, list, listItem, paragraph, quotation, quotationBlock, text } from '../build';
import type { Block, Body, FigureNode } from '../nodes';
import { blockText } from '../text';
import { compareBodies, type Row } from './index';
import type { Piece } from './pieces';
import { tokensOf } from './tokens';

const say = (words: string) => paragraph([text(words)]);

const wordsOf = ({ content }: Piece) => ('text' in content ? content.text : `<${content.thing.kind}>`);
/** A row as one line: `-removed-`, `+added+`, the rest as it is. */
const line = ({ pieces }: Row) =>
  pieces
    .map((piece) => {
      const mark = { same: '', removed: '-', added: '+' }[piece.change];
      return `${mark}${wordsOf(piece)}${mark}`;
    })
    .join('');
const shown = (before: Body, after: Body) =>
  compareBodies(before, after).map((row) => `${row.change}: ${line(row)}`);

const figure = (fields: Partial<FigureNode>): FigureNode => ({
  type: 'figure',
  version: 1,
  src: 'asset:a.png',
  alt: '',
  title: '',
  caption: '',
  credit: '',
  ...fields,
});
const cite = (sourceId: string): Block =>
  paragraph([text('As told'), { type: 'citation', version: 1, items: [{ sourceId }] }, text('.')]);

describe('words', () => {
  test('that changed stand in the block they belong to', () => {
    expect(
      shown(
        [say('The quay was rebuilt in May.'), say('Nobody came.')],
        [say('The pier was built in May.'), say('Nobody came.')],
      ),
    ).toEqual(['changed: The -quay-+pier+ was -rebuilt-+built+ in May.', 'same: Nobody came.']);
  });

  test('that were replaced next to each other are one change', () => {
    expect(shown([say('We saw old grey walls there')], [say('We saw new white houses there')])).toEqual([
      'changed: We saw -old grey walls-+new white houses+ there',
    ]);
  });

  test('of a script without spaces are compared sign by sign', () => {
    expect(shown([say('港は静かです')], [say('港が静かです')])).toEqual(['changed: 港-は-+が+静かです']);
  });

  test('that share nothing are two blocks, not one', () => {
    expect(shown([say('Alpha beta gamma')], [say('One two three')])).toEqual([
      'removed: -Alpha beta gamma-',
      'added: +One two three+',
    ]);
  });
});

describe('blocks', () => {
  test('that were inserted, deleted or moved are named so', () => {
    const [a, b, c] = [say('First of all.'), say('Second thoughts.'), say('Third time lucky.')];
    const rows = compareBodies([a, b, c], [c, a, say('Something else entirely'), b]);
    expect(rows.map(({ change, isMoved }) => [change, isMoved])).toEqual([
      ['added', true],
      ['same', false],
      ['added', false],
      ['same', false],
      ['removed', true],
    ]);
  });

  test('that became another kind keep their words', () => {
    const [row] = compareBodies([say('The quay')], [heading('h2', [text('The quay')])]);
    expect(row).toMatchObject({
      change: 'changed',
      before: { type: 'paragraph' },
      after: { type: 'heading', level: 2 },
      pieces: [{ change: 'same', content: { text: 'The quay' } }],
    });
  });

  test('whose layout alone changed say so by having no changed piece', () => {
    const [row] = compareBodies(
      [list('number', [listItem(1, [text('One')])])],
      [list('number', [listItem(1, [text('One')])], 4)],
    );
    expect(row?.change).toBe('changed');
    expect(row?.pieces.every(({ change }) => change === 'same')).toBe(true);
  });

  test('in a long list of edits are found beside their versions', () => {
    const many = Array.from({ length: 500 }, (_, index) => say(`Number ${index} of the long list of lines.`));
    const edited = many.map((_, index) => say(`Number ${index} of the long row of lines.`));
    const rows = compareBodies(many, edited);
    expect(rows).toHaveLength(500);
    expect(rows[321] && line(rows[321])).toBe('Number 321 of the long -list-+row+ of lines.');
  });
});

describe('things', () => {
  test('a citation that names another source', () => {
    const [row] = compareBodies([cite('a')], [cite('b')]);
    expect(row?.pieces.filter(({ change }) => change !== 'same')).toMatchObject([
      { change: 'removed', content: { thing: { kind: 'citation', items: [{ sourceId: 'a' }] } } },
      { change: 'added', content: { thing: { kind: 'citation', items: [{ sourceId: 'b' }] } } },
    ]);
  });

  test('words that were tied to a record stay, and say what they gained', () => {
    const [row] = compareBodies(
      [say('She said “no” twice.')],
      [paragraph([text('She said '), quotation('q', [text('“no”')]), text(' twice.')])],
    );
    expect(row?.pieces).toMatchObject([
      { change: 'same', content: { text: 'She said ' }, gained: [] },
      { change: 'same', content: { text: '“no”' }, gained: [{ kind: 'quotation', quoteId: 'q' }] },
      { change: 'same', content: { text: ' twice.' }, gained: [] },
    ]);
  });

  test('a link that leads elsewhere, bold words, a block quotation of another record', () => {
    const changesOf = (before: Block, after: Block) =>
      compareBodies([before], [after])[0]?.pieces.map(({ gained, lost }) => ({ gained, lost }));
    expect(
      changesOf(paragraph([link('https://a.example', [text('here')])]), paragraph([text('here', 1)])),
    ).toEqual([{ gained: [{ kind: 'bold' }], lost: [{ kind: 'link', url: 'https://a.example' }] }]);
    expect(changesOf(quotationBlock('a', [say('Words')]), quotationBlock('b', [say('Words')]))).toEqual([
      { gained: [{ kind: 'quotation', quoteId: 'b' }], lost: [{ kind: 'quotation', quoteId: 'a' }] },
    ]);
  });

  test('a figure: its caption is compared word by word', () => {
    expect(
      shown(
        [figure({ alt: 'A quay', caption: 'The quay in May' })],
        [figure({ alt: 'A quay', caption: 'The quay in June' })],
      ),
    ).toEqual(['changed: <figure><alt>A quay<caption>The quay in -May-+June+']);
  });

  test('a figure with another width is changed', () => {
    const sized = (width?: number) => [figure({ alt: 'A quay', width })];
    expect(shown(sized(50), sized(75))).toEqual(['changed: <figure>-<width>-+<width>+<alt>A quay']);
    expect(shown(sized(), sized(75))).toEqual(['changed: <figure>+<width>+<alt>A quay']);
    expect(shown(sized(75), sized(75))).toEqual(['same: <figure><width><alt>A quay']);
  });

  test('a footnote is compared at its place', () => {
    const noted = (words: string): Block =>
      paragraph([text('It rained.'), { type: 'footnote', version: 1, label: '', body: [say(words)] }]);
    expect(shown([noted('All of May.')], [noted('All of June.')])).toEqual([
      'changed: It rained.<footnote>\nAll of -May-+June+.<footnote-end>',
    ]);
  });
});

const word = fc.constantFrom('quay', 'pier', 'May', 'the', 'a', '“no”', 'long,', '港', '\n');
const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const inline = fc.oneof(
  phrase.map((words) => text(words)),
  phrase.map((words) => text(words, 1)),
  phrase.map((words) => quotation('q', [text(words)])),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.array(inline, { maxLength: 3 }).map((children) => paragraph(children)),
  phrase.map((words) => heading('h2', [text(words)])),
  fc.constantFrom('a', 'b').map(cite),
  phrase.map((caption) => figure({ caption })),
  fc.array(phrase, { minLength: 1, maxLength: 3 }).map((items) =>
    list(
      'bullet',
      items.map((words, index) => listItem(index + 1, [text(words)])),
    ),
  ),
);
const bodies = fc.array(block, { maxLength: 10 });

test('without the added the text before remains, without the removed the text after; equal texts have no change', () => {
  const flat = (body: Body) =>
    body.flatMap((one) => tokensOf(one).map(({ content }) => JSON.stringify(content)));
  /** Pieces are joined words, so both sides are compared as one string. */
  const side = (rows: Row[], left: 'added' | 'removed') =>
    rows
      .flatMap(({ pieces }) => pieces.filter(({ change }) => change !== left))
      .map(wordsOf)
      .join('');
  const whole = (body: Body) =>
    flat(body)
      .map((json) => JSON.parse(json))
      .map((content) => ('text' in content ? content.text : `<${content.thing.kind}>`))
      .join('');
  assertProperty(
    fc.property(bodies, bodies, (before, after) => {
      const rows = compareBodies(before, after);
      expect(side(rows, 'added')).toBe(whole(before));
      expect(side(rows, 'removed')).toBe(whole(after));
      const isEqual = JSON.stringify(before) === JSON.stringify(after);
      expect(rows.every(({ change }) => change === 'same')).toBe(isEqual);
      expect(compareBodies(after, after).every(({ change }) => change === 'same')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no words are left out of the comparison', () => {
  assertProperty(
    fc.property(block, (one) => {
      const tokens = tokensOf(one).map(({ content }) => ('text' in content ? content.text : ''));
      const letters = (value: string) => value.replace(/\s/g, '');
      expect(letters(tokens.join(''))).toContain(letters(blockText(one)));
    }),
  );
});
