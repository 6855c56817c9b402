import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOfNumber, packEntry, packRows, transpose } from './packed';

const rows = fc.array(fc.uniqueArray(fc.nat(20), { maxLength: 9 }), { maxLength: 12 });

it('rows and numbers that change places twice are as they were, in order', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 999 }), (lists, count) => {
      const sorted = lists.map((list) => list.toSorted((a, b) => a - b));
      const packed = packRows(sorted.map((list) => Uint32Array.from(list, (each) => packEntry(each, count))));
      const turned = transpose(packed, 21);
      expect(transpose(turned, lists.length)).toEqual(packed);
      for (const [row, list] of sorted.entries())
        for (let number = 0; number <= 20; number++)
          expect(countOfNumber(turned, number, row)).toBe(list.includes(number) ? Math.min(count, 255) : 0);
    }),
  );
});
