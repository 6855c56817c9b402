import { expect, it } from 'vitest';
import { buildLatentIndex, latentCosine, latentVector } from './latent';
import { eigen, product } from './linearAlgebra';
import { buildSpace, countKnown, vectorIn } from './space';

it('words that keep the same company are near although no text has both', () => {
  const texts = [
    ...['barge quay', 'quay ship', 'barge tide', 'ship tide', 'quay tide'],
    ...['flour oven', 'oven crust', 'flour yeast', 'crust yeast', 'oven yeast'],
  ].map((text) => text.split(' '));
  const space = buildSpace(texts);
  const index = { ...buildLatentIndex(space, 2) };
  const ship = latentVector(index, vectorIn(space, countKnown(space, ['ship'])));
  const barges = texts.findIndex((words) => words.join(' ') === 'barge quay');
  const ovens = texts.findIndex((words) => words.join(' ') === 'flour oven');
  expect(latentCosine(index, ship, barges)).toBeGreaterThan(0.8);
  expect(Math.abs(latentCosine(index, ship, ovens))).toBeLessThan(0.3);
});

it('eigenvectors only stretch', () => {
  const matrix = { rows: 3, columns: 3, values: Float64Array.of(4, 1, 2, 1, 3, 0, 2, 0, 5) };
  const { values, vectors } = eigen(matrix);
  const stretched = product(matrix, vectors).values;
  for (const [at, value] of stretched.entries()) {
    expect(value).toBeCloseTo((vectors.values[at] ?? 0) * (values[at % 3] ?? 0), 8);
  }
  expect(values).toEqual([...values].sort((a, b) => b - a));
});
