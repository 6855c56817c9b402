import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { mergeOrders, overlaps, settle } from './merge';

const agreed = (...blocks: string[]) => ({ kind: 'agreed', blocks });

describe('two texts are merged by block', () => {
  test.each<[string, string, string, string, string]>([
    ['a change of one side is taken', 'abc', 'aBc', 'abc', 'aBc'],
    ['changes of different blocks are both taken', 'abcd', 'Abcd', 'abcD', 'AbcD'],
    ['changes of neighbouring blocks are both taken', 'abcd', 'aBcd', 'abCd', 'aBCd'],
    ['a block deleted there and one added here', 'abcd', 'abcde', 'bcd', 'bcde'],
    ['the same change on both sides is one', 'abc', 'aXc', 'aXc', 'aXc'],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(mergeOrders([...base], [...mine], [...theirs])).toEqual([agreed(...merged)]);
  });

  test('different changes of one block are not chosen between', () => {
    const pieces = mergeOrders([...'abc'], [...'aXc'], [...'aYc']);
    expect(pieces).toEqual([
      agreed('a'),
      { kind: 'overlap', base: ['b'], mine: ['X'], theirs: ['Y'] },
      agreed('c'),
    ]);
    expect(settle(pieces, ['mine']).join('')).toBe('aXc');
    expect(settle(pieces, ['theirs']).join('')).toBe('aYc');
    expect(settle(pieces, ['both']).join('')).toBe('aXYc');
    expect(() => settle(pieces, [])).toThrow(RangeError);
  });

  test('a change of a block that the other side deleted is not chosen between', () => {
    expect(overlaps(mergeOrders([...'abc'], [...'aXc'], [...'ac']))).toBe(1);
  });

  test('without an earlier text, what only one side has stays', () => {
    expect(mergeOrders(null, [...'axc'], [...'acz'])).toEqual([agreed(...'axcz')]);
  });
});

const block = fc.constantFrom(...'abcdefgh');
const order = fc.array(block, { maxLength: 12 });

describe('of any three texts', () => {
  test('one that only one side changed is that side’s', () => {
    assertProperty(
      fc.property(order, order, (base, changed) => {
        expect(settle(mergeOrders(base, changed, base), [])).toEqual(changed);
        expect(settle(mergeOrders(base, base, changed), [])).toEqual(changed);
        expect(settle(mergeOrders(base, changed, changed), [])).toEqual(changed);
      }),
    );
  });

  test('no block is lost: each is in the merge or in an overlap, unless a side deleted it; and none is made up', () => {
    assertProperty(
      fc.property(fc.option(order), order, order, (base, mine, theirs) => {
        const pieces = mergeOrders(base, mine, theirs);
        const shown = new Set(
          pieces.flatMap((piece) =>
            piece.kind === 'agreed' ? piece.blocks : [...piece.mine, ...piece.theirs],
          ),
        );
        const known = new Set(base ?? []);
        for (const one of [...mine, ...theirs]) if (!known.has(one)) expect(shown).toContain(one);
        for (const one of shown) expect([...mine, ...theirs]).toContain(one);
      }),
      { numRuns: 1000 },
    );
  });

  test('it does not matter which side is called mine', () => {
    assertProperty(
      fc.property(order, order, order, (base, mine, theirs) => {
        expect(overlaps(mergeOrders(base, mine, theirs))).toBe(overlaps(mergeOrders(base, theirs, mine)));
      }),
      { numRuns: 300 },
    );
  });
});
