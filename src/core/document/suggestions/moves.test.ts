import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { anyBlock, anyBody, shown } from '../../../../tests/support/suggested';
import { heading, list, listItem, paragraph, table, tableCell, tableRow, text } from '../build';
import type { Body, Inline } from '../nodes';
import { published } from '../review';
import { bodySchema } from '../schema';
import { settle } from '../settle';
import { withSuggestion } from '../suggestion';
import { suggestionsOf } from './list';
import { type Edit, suggest } from './suggest';

const say = (words: string) => paragraph([text(words)]);

let count = 0;
const newId = () => {
  count += 1;
  return `s${count}`;
};
const edit = (before: Body, after: Body, more: Partial<Edit> = {}): Body =>
  suggest({ before, after, by: 'Ada', at: '2026-01-01T00:00:00Z', newId, ...more }).body;

const flat = (body: Body) => JSON.stringify(body);
/** The text with one suggestion accepted or refused, and all others as they are. */
const settled = (body: Body, id: string | undefined, decision: 'accept' | 'refuse') =>
  settle(body, (mark) => (mark.id === id ? decision : null));

const [a, b, c] = [say('The quay was rebuilt.'), say('Nobody knows why.'), heading('h2', [text('Costs')])];

describe('a block that moves', () => {
  test('goes from where it was and comes where it is, as one suggestion', () => {
    const body = edit([a, b, c], [b, c, a]);
    expect(shown(body)).toBe(
      '¶-[-The quay was rebuilt.-]¶Nobody knows why.<heading>Costs¶+[+The quay was rebuilt.+]',
    );
    expect(suggestionsOf(body)).toMatchObject([{ isMove: true }]);
  });

  test('is the one with the caret, where two changed places', () => {
    for (const moved of [a, b]) {
      const [node] = moved.children as Inline[];
      const body = edit([a, b], [b, a], { points: [{ node: node as Inline, offset: 3, side: 'after' }] });
      expect(suggestionsOf(body)[0]?.added).toContainEqual({ text: (node as { text: string }).text });
    }
  });

  test('with its neighbours is one suggestion, with empty lines between them', () => {
    const rest = ['1', '2', '3', '4'].map(say);
    const moved = [c, paragraph([]), b];
    const body = edit([...moved, ...rest], [...rest, ...moved]);
    expect(suggestionsOf(body)).toHaveLength(1);
    expect(suggestionsOf(edit([a, paragraph([]), b], [paragraph([]), say('x'), b]))[0]?.isMove).toBe(false);
  });

  test('and comes back leaves nothing, and the caret stays in its words', () => {
    const away = edit([a, b], [b, a]);
    const [gone, other, come] = away;
    if (!gone || !other || come?.type !== 'paragraph') throw new Error('It did not move.');
    const back = suggest({
      before: away,
      after: [gone, come, other],
      points: [{ node: come.children[0] as Inline, offset: 8, side: 'after' }],
      by: 'Ada',
      at: '',
      newId,
    });
    expect(back.body).toEqual([a, b]);
    const [line] = back.body;
    expect(back.places).toEqual([{ node: line?.type === 'paragraph' && line.children[0], offset: 8 }]);
    expect(line?.type === 'paragraph' && back.places[0]?.node === line.children[0]).toBe(true);
  });

  test('and goes on is the same suggestion, by whomever', () => {
    const [gone, , come] = edit([a, b], [b, a]);
    const first = [gone, b, come, c] as Body;
    const again = edit(first, [gone, b, c, come] as Body, { by: 'Ben' });
    expect(suggestionsOf(again)).toEqual([{ ...suggestionsOf(first)[0] }]);
    expect(shown(again)).toBe(
      '¶-[-The quay was rebuilt.-]¶Nobody knows why.<heading>Costs¶+[+The quay was rebuilt.+]',
    );
  });

  test('takes what was suggested in it with it', () => {
    const ben = { id: 'ben', by: 'Ben', at: '' };
    const mixed = paragraph([
      text('The '),
      withSuggestion(text('old '), { ...ben, kind: 'deletion' }),
      withSuggestion(text('new '), { ...ben, kind: 'insertion' }),
      text('quay'),
      withSuggestion(text('s'), { ...ben, kind: 'deletion' }),
      text('.'),
    ]);
    const body = edit([mixed, b], [b, mixed], {
      points: [{ node: mixed.children[0] as Inline, offset: 0, side: 'after' }],
    });
    expect(shown(body)).toBe('¶-[-The old quays.-]¶Nobody knows why.¶+[+The new quay.+]');
    const [{ id } = { id: '' }, ...others] = suggestionsOf(body);
    expect(others).toEqual([]);
    expect(settled(body, id, 'accept')).toEqual([b, say('The new quay.')]);
    expect(settled(body, id, 'refuse')).toEqual([say('The old quays.'), b]);
  });

  test('is one with words that are typed into it, and not with those beside it', () => {
    const away = edit([a, b, c], [a, c, b]);
    const end = (at: number, words: string) =>
      away.map((block, index) =>
        index === at && 'children' in block
          ? ({ ...block, children: [...block.children, text(words)] } as Body[number])
          : block,
      );
    expect(suggestionsOf(edit(away, end(away.length - 1, ' No.')))).toHaveLength(1);
    expect(suggestionsOf(edit(away, end(0, ' Yes.')))).toHaveLength(2);
    expect(suggestionsOf(edit(away, [...away, say('More.')]))).toHaveLength(2);
    const [come] = away.slice(-1);
    if (come?.type !== 'paragraph') throw new Error('It did not move.');
    const [words] = come.children as ReturnType<typeof text>[];
    const halves = ['Nobody', ' knows why.'].map((half) => paragraph([{ ...words, text: half } as Inline]));
    const split = edit(away, [...away.slice(0, -1), { ...come, ...halves[0], $: come.$ }, halves[1]] as Body);
    expect(suggestionsOf(split)).toHaveLength(1);
    // Typed at the end of deleted words, it does not come with what was moved away.
    const gone = away[1];
    if (gone?.type !== 'paragraph') throw new Error('It did not move.');
    const more = { ...gone, children: [...gone.children, text('New.')] };
    expect(suggestionsOf(edit(away, [away[0], more, ...away.slice(2)] as Body))).toHaveLength(2);
  });

  test('is not joined by words that are typed before words which Word moved', () => {
    const old = withSuggestion(text('old'), { kind: 'deletion', id: 'm', by: 'Ada', at: '', move: true });
    const line = (words: string) => [paragraph([text(words), old, text(' quay')])];
    expect(suggestionsOf(edit(line('The '), line('The very ')))).toHaveLength(2);
  });

  test('can be a table, an item of a list, or both of two', () => {
    const grid = (words: string) => table([tableRow([tableCell([say(words)])])]);
    const tables = edit([grid('x'), grid('y')], [grid('y'), grid('x')]);
    expect(suggestionsOf(tables)).toMatchObject([{ isMove: true, added: [{ thing: 'table' }] }]);
    const items = (...words: string[]) =>
      list(
        'number',
        words.map((word, index) => listItem(index + 1, [text(word)])),
      );
    const lists = edit([items('one', 'two', 'three')], [items('two', 'three', 'one')]);
    expect(shown(lists)).toBe('<list><listitem->[-one-]<listitem>two<listitem>three<listitem+>[+one+]');
    expect(suggestionsOf(lists)).toMatchObject([{ isMove: true }]);
  });
});

/** A body of blocks that all differ, and the same one with some neighbours somewhere else. */
const moved = fc
  .tuple(
    fc.uniqueArray(anyBlock, { minLength: 2, maxLength: 6, selector: (block) => JSON.stringify(block) }),
    fc.nat(5),
    fc.integer({ min: 1, max: 2 }),
    fc.nat(5),
  )
  .map(([blocks, from, size, to]) => {
    const before = bodySchema.parse(blocks.flatMap((block, index) => [say(`${index}.`), block]));
    const after = [...before];
    const taken = after.splice(from % after.length, size);
    after.splice(to % (after.length + 1), 0, ...taken);
    return { before, after };
  });

test('whatever moves, it is at most one suggestion; accepted alone the text is the moved one, refused alone the old one', () => {
  assertProperty(
    fc.property(moved, ({ before, after }) => {
      const body = edit(before, after);
      const [first, ...more] = suggestionsOf(body);
      expect(more).toEqual([]);
      expect(first === undefined).toBe(flat(before) === flat(after));
      expect(flat(published(body))).toBe(flat(before));
      expect(flat(settled(body, first?.id, 'accept'))).toBe(flat(after));
      expect(flat(settled(body, first?.id, 'refuse'))).toBe(flat(before));
    }),
    { numRuns: 300 },
  );
});

/** The places of a row in another order. */
const order = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 3 });

function reordered(body: Body, swaps: [number, number][]): Body {
  const row = [...body];
  for (const [from, to] of swaps) {
    const [one] = row.splice(from % row.length, 1);
    if (one) row.splice(to % (row.length + 1), 0, one);
  }
  return row;
}

test('whatever moves after whatever else, what is published is the text before', () => {
  assertProperty(
    fc.property(
      anyBody,
      fc.array(fc.tuple(order, fc.option(anyBlock)), { minLength: 1, maxLength: 5 }),
      (start, edits) => {
        let body = start;
        for (const [swaps, more] of edits) {
          const wanted = reordered(body, swaps);
          const after = bodySchema.parse(more ? [...wanted, more] : wanted);
          const next = edit(body, after);
          expect(flat(published(next))).toBe(flat(start));
          expect(bodySchema.parse(next)).toEqual(next);
          body = next;
        }
        expect(flat(settle(body, () => 'refuse'))).toBe(flat(start));
      },
    ),
    { numRuns: 400 },
  );
});
