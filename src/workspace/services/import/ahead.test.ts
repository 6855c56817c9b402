import { expect, test } from 'vitest';
import { ahead } from './ahead';

test('the work of the next items has begun when an item is taken, and no more than that', () => {
  const begun: number[] = [];
  const works = ahead([1, 2, 3, 4, 5], 2, async (item) => begun.push(item));
  expect(works.next().value?.item).toBe(1);
  expect(begun).toEqual([1, 2, 3]);
  expect(works.next().value?.item).toBe(2);
  expect(begun).toEqual([1, 2, 3, 4]);
  expect([...works].map(({ item }) => item)).toEqual([3, 4, 5]);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

test('work that fails does so for its own item, and to nobody who stopped before', async () => {
  const works = ahead([1, 2], 5, async (item) => {
    throw new Error(`no ${item}`);
  });
  const [first] = works;
  await expect(first?.result).rejects.toThrow('no 1');
});
