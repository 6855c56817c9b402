import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { anyBody, shown } from '../../../../tests/support/suggested';
import {
  figure,
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
} from '../build';
import { mergeTexts } from '../mergeTexts';
import type { Block, Body, Inline } from '../nodes';
import { published } from '../review';
import { bodySchema } from '../schema';
import { settle } from '../settle';
import { shapeOfWrap, type Wrap } from '../suggestion';
import { type Edit, suggest } from './suggest';

const say = (words: string, format = 0) => paragraph([text(words, format)]);

function edit(before: Body, after: Body, more: Partial<Edit> = {}): Body {
  let count = 0;
  const newId = () => {
    count += 1;
    return `s${count}`;
  };
  return suggest({ before, after, by: 'Ada', at: '2026-01-01T00:00:00Z', newId, ...more }).body;
}

describe('words', () => {
  test('that are typed are inserted where the caret is, also beside the same letter', () => {
    expect(shown(edit([say('hello')], [say('hexllo')]))).toBe('¶he[+x+]llo');
    const after = say('aaaa');
    const node = after.children[0] as Inline;
    const typed = suggest({
      before: [say('aaa')],
      after: [after],
      points: [{ node, offset: 2, side: 'after' }],
      by: 'Ada',
      at: '',
      newId: () => 's',
    });
    expect(shown(typed.body)).toBe('¶a[+a+]aa');
    expect(typed.places).toEqual([
      { node: typed.body[0]?.type === 'paragraph' && typed.body[0].children[1], offset: 1 },
    ]);
  });

  test('that are deleted stay, and those of an own suggestion go', () => {
    const once = edit([say('hello')], [say('helo')]);
    expect(shown(once)).toBe('¶hel[-l-]o');
    const typed = edit([say('ab')], [say('axyb')]);
    const [first, ins, last] = typed[0]?.type === 'paragraph' ? typed[0].children : [];
    const fewer = paragraph([
      first as Inline,
      { ...(ins as ReturnType<typeof text>), text: 'x' },
      last as Inline,
    ]);
    expect(shown(edit(typed, [fewer]))).toBe('¶a[+x+]b');
  });

  test('that were replaced are one suggestion of whole words', () => {
    const body = edit([say('We saw teh quay.')], [say('We saw the quay.')]);
    expect(shown(body)).toBe('¶We saw [-teh-][+the+] quay.');
    expect(new Set(JSON.stringify(body).match(/"id":"[^"]*"/g))).toEqual(new Set(['"id":"s1"']));
  });

  test('that were typed over a selection replace exactly that', () => {
    const before = say('hello world');
    const after = say('hello w');
    const body = edit([before], [after], {
      selected: { node: before.children[0] as Inline, offset: 6 },
      points: [{ node: after.children[0] as Inline, offset: 7, side: 'after' }],
    });
    expect(shown(body)).toBe('¶hello [-world-][+w+]');
  });

  test('that changed in many places are as many suggestions', () => {
    const body = edit([say('A quay, a quay and a quay.')], [say('A pier, a pier and a pier.')]);
    expect(shown(body)).toBe('¶A [-quay-][+pier+], a [-quay-][+pier+] and a [-quay-][+pier+].');
    expect(new Set(JSON.stringify(body).match(/"id":"[^"]*"/g)).size).toBe(3);
  });

  test('in a link or a quotation stay in it', () => {
    const before = [paragraph([text('See '), quotation('q', [text('“no more”')])])];
    const after = [paragraph([text('See '), quotation('q', [text('“no”')])])];
    const body = edit(before, after);
    expect(shown(body)).toBe('¶See <quotation>“no[- more-]”');
    expect(published(body)).toEqual(before);
  });

  test('before a link that is whole again are one text', () => {
    const [typed, see] = [text('Sb'), text('See ')];
    const before = [paragraph([see, link('a', [text('the list')])])];
    const after = [paragraph([typed, link('a', [text('he list')])])];
    const body = edit(before, after, {
      selected: { node: see, offset: 1 },
      points: [{ node: typed, offset: 2, side: 'after' }],
    });
    expect(shown(body)).toBe('¶S[-ee -]<link>[-t-][+b+]<link>he list');
    expect(published(body)).toEqual(before);
    expect(accepted(body)).toEqual(after);
  });

  test('that go from between two links of one address leave one link', () => {
    const to = (words: string) => link('a', [text(words)]);
    const body = edit([paragraph([to('a'), text(' '), to('b')])], [paragraph([to('a'), to('b')])]);
    expect(shown(body)).toBe('¶<link>a[- -]<link>b');
    expect(accepted(body)).toEqual([paragraph([to('ab')])]);
  });
});

describe('lines', () => {
  test('that are split are split by suggestion, and one that is joined stays', () => {
    expect(shown(edit([say('ab')], [say('a'), say('b')]))).toBe('¶a¶+b');
    expect(shown(edit([say('a'), say('b')], [say('ab')]))).toBe('¶a¶-b');
    expect(shown(edit([say('ab'), say('cd'), say('ef')], [say('af')]))).toBe('¶a[-b-]¶-[-cd-]¶-[-e-]f');
  });

  test('that are only split off leave their words in the line above when they move', () => {
    const split = edit([say('ab'), say('cd')], [say('a'), say('b'), say('cd')]);
    const [a, b, cd] = split as [Block, Block, Block];
    expect(shown(split)).toBe('¶a¶+b¶cd');
    const body = edit(split, [a, cd, b]);
    expect(shown(body)).toBe('¶a[-b-]¶cd¶+[+b+]');
    expect(published(body)).toEqual([say('ab'), say('cd')]);
  });

  test('that become another kind', () => {
    const body = edit([say('a'), say('b')], [say('a'), heading('h2', [text('b')])]);
    expect(shown(body)).toBe('¶a¶-<heading+>b');
  });

  test('a figure that is inserted or deleted', () => {
    expect(shown(edit([say('a')], [say('a'), figure('x')]))).toBe('¶a<figure+>');
    expect(shown(edit([say('a'), figure('x')], [say('a')]))).toBe('¶a<figure->');
  });

  test('in a list and in a cell are changed there', () => {
    const items = (...words: string[]) => [
      list(
        'bullet',
        words.map((word, index) => listItem(index + 1, [text(word)])),
      ),
    ];
    expect(shown(edit(items('one', 'two'), items('one', 'more', 'two')))).toBe(
      '<list><listitem>one<listitem+>[+more+]<listitem>two',
    );
    const cells = (...words: string[]) => [table([tableRow(words.map((word) => tableCell([say(word)])))])];
    expect(shown(edit(cells('a', 'b'), cells('a', 'bc')))).toBe(
      '<table><tablerow><tablecell>¶a<tablecell>¶b[+c+]',
    );
    expect(shown(edit(cells('a'), cells('a', 'b')))).toBe(
      '<table-><tablerow><tablecell>¶a<table+><tablerow><tablecell>¶a<tablecell>¶b',
    );
  });
});

const accepted = (body: Body) => settle(body, () => 'accept');
const flat = (body: Body) => JSON.stringify(body);

/**
 * Touching links of one address are one link in Lexical, and nothing in the text with its marks tells whether two were
 * one before what stood between them went. Texts that never were in the editor can hold such links, and so do these.
 */
const asInEditor = (body: Body) =>
  JSON.stringify(body, (key, value: unknown) => (key === 'children' ? joined(value as Inline[]) : value));

function joined(row: Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const node of row) {
    const last = all.at(-1);
    if (isWrap(node) && last && isWrap(last) && shapeOfWrap(node) === shapeOfWrap(last))
      all[all.length - 1] = { ...last, children: mergeTexts([...last.children, ...node.children]) };
    else all.push(node);
  }
  return all;
}

const isWrap = (node: Inline): node is Wrap => node.type === 'link' || node.type === 'quotation';

test('whatever the edits, what is published is the text before, and accepting all gives the text after', () => {
  assertProperty(
    fc.property(anyBody, fc.array(anyBody, { minLength: 1, maxLength: 3 }), (start, edits) => {
      let body = start;
      for (const wanted of edits) {
        // The next edit is made to the text with its marks: what it keeps has them.
        body = edit(body, withMarks(wanted, body));
        expect(flat(published(body))).toBe(flat(start));
        expect(bodySchema.parse(body)).toEqual(body);
      }
      const wanted = edits[0] ?? start;
      expect(asInEditor(accepted(edit(start, wanted)))).toBe(asInEditor(wanted));
    }),
    { numRuns: 600 },
  );
});

/** Blocks of an edited text, some of them those that were there. */
const withMarks = (wanted: Body, body: Body): Body =>
  wanted.map((one, index) => (index % 2 === 0 ? (body[index] ?? one) : one));
