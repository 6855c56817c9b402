import { expect, test } from 'vitest';
import { alignBlocks, placeOnPage } from './align';

const page = [
  'The headline',
  'A. Writer',
  'The locks leak.1',
  'Pumps',
  'They ran all night.2',
  '',
  'Pumps again',
];

test('blocks are found in the page by their first letters, in order', () => {
  const blocks = ['The locks leak.', 'Pumps', '', 'Not shown', 'They ran all night.', 'Pumps again'];
  expect(alignBlocks(blocks, page)).toEqual([2, 3, null, null, 4, 6]);
});

test('what stands above the last one found is not looked at again', () => {
  expect(alignBlocks(['Pumps again', 'Pumps'], page)).toEqual([6, null]);
});

test('a place between two elements is a part of the way', () => {
  const aligned = [2, null, 5];
  expect(placeOnPage(aligned, { block: 0, above: 0 })).toEqual({ from: 2, to: 5, part: 0 });
  expect(placeOnPage(aligned, { block: 1, above: 0.5 })).toEqual({ from: 2, to: 5, part: 0.75 });
  expect(placeOnPage(aligned, { block: 2, above: 0.5 })).toEqual({ from: 5, to: null, part: 0.5 });
});

test('above the first block that is shown there is no place', () => {
  expect(placeOnPage([null, 3], { block: 0, above: 0 })).toBeNull();
  expect(placeOnPage([], { block: 0, above: 0 })).toBeNull();
});
