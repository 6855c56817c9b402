import { expect, test } from 'vitest';
import { blockIndexAt, type Edges, gapAt } from './places';

/** Three blocks of 40 pixels with 10 between them. */
const blocks: Edges[] = [
  { top: 100, bottom: 140 },
  { top: 150, bottom: 190 },
  { top: 200, bottom: 240 },
];
const edgesOf = (index: number): Edges => {
  const edges = blocks[index];
  if (!edges) throw new Error(`No block ${index} was drawn.`);
  return edges;
};

test.each([
  [0, 0],
  [120, 0],
  [145, 1],
  [190, 1],
  [220, 2],
  [900, 2],
])('at a height of %i there is block %i', (y, index) => {
  expect(blockIndexAt(blocks.length, edgesOf, y)).toBe(index);
});

test.each([
  [0, { index: 0, y: 100 }],
  [119, { index: 0, y: 100 }],
  [121, { index: 1, y: 145 }],
  [169, { index: 1, y: 145 }],
  [171, { index: 2, y: 195 }],
  [900, { index: 3, y: 240 }],
])('let go at a height of %i a block lands in the nearest gap', (y, gap) => {
  expect(gapAt(blocks.length, edgesOf, y)).toEqual(gap);
});

test('only a few of many blocks are measured', () => {
  let measured = 0;
  const many = (index: number): Edges => {
    measured += 1;
    return { top: index * 10, bottom: index * 10 + 9 };
  };
  expect(blockIndexAt(10_000, many, 55_555)).toBe(5_555);
  expect(measured).toBeLessThan(16);
});
