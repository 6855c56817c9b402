import { describe, expect, test } from 'vitest';
import { heading, paragraph, text } from './build';
import type { Body } from './nodes';
import { outline, pastNeighbour } from './outline';

const line = (words: string) => paragraph([text(words)]);
const head = (level: 2 | 3 | 4, words: string) => heading(`h${level}`, [text(words)]);

const body: Body = [
  line('lead'),
  head(2, 'A'),
  line('a'),
  head(3, 'A1'),
  line('a1'),
  head(3, 'A2'),
  head(2, 'B'),
  line('b'),
  head(4, 'B1'),
];

test('a section reaches to the next heading of its level or above', () => {
  expect(outline(body).map(({ text: words, level, block, end }) => [words, level, block, end])).toEqual([
    ['A', 2, 1, 6],
    ['A1', 3, 3, 5],
    ['A2', 3, 5, 6],
    ['B', 2, 6, 9],
    ['B1', 4, 8, 9],
  ]);
});

test('a heading that is only suggested is told apart', () => {
  const mark = { kind: 'insertion' as const, id: 's', by: 'Ada', at: '2026-01-02T03:04:05.000Z' };
  const [section] = outline([{ ...head(2, 'New'), $: { suggestion: mark } }]);
  expect(section?.suggested).toBe('insertion');
});

describe('a section that is moved past its neighbour', () => {
  const sections = outline(body);
  const go = (words: string, direction: 1 | -1) =>
    pastNeighbour(
      sections,
      sections.findIndex((section) => section.text === words),
      direction,
    );
  test.each([
    ['A', 1, 9],
    ['B', -1, 1],
    ['A1', 1, 6],
    ['A2', -1, 3],
    // Out of its parent: to the end of the one above, or before what is below the heading of the one below.
    ['A1', -1, 1],
    ['A2', 1, 8],
    ['B1', -1, 6],
  ] as const)('%s by %i comes before block %i', (words, direction, before) => {
    expect(go(words, direction)).toBe(before);
  });

  test('has nothing to pass at either end', () => {
    expect(go('A', -1)).toBeNull();
    expect(go('B', 1)).toBeNull();
    expect(go('B1', 1)).toBeNull();
  });
});
