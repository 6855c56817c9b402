import { expect, test } from 'vitest';
import type { Row } from '../../../core/document/compare';
import { fold } from './fold';

const row = (change: Row['change']): Row => ({
  change,
  isMoved: false,
  before: null,
  after: null,
  pieces: [],
});
const rows = [...'sssscsscsssss'].map((letter) => row(letter === 's' ? 'same' : 'changed'));

const shown = (opened: number[] = []) =>
  fold(rows, new Set(opened)).map((entry) =>
    'row' in entry ? entry.index : `${entry.count} from ${entry.index}`,
  );

test('unchanged rows far from a change are folded, those beside one are shown', () => {
  expect(shown()).toEqual(['3 from 0', 3, 4, 5, 6, 7, 8, '4 from 9']);
});

test('a fold that was opened shows its rows', () => {
  expect(shown([9])).toEqual(['3 from 0', 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(shown([0, 9])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});
