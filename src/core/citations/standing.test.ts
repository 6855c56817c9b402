import { expect, test } from 'vitest';
import { noStanding, standingOf, withStanding } from './standing';

const retracted = { standing: 'retracted', on: '2026-03', note: 'Invented data' } as const;

test('a standing is kept in the CSL item and can be taken away again', () => {
  const csl = { type: 'article', title: 'Silt', custom: { shelf: 4 } };
  const marked = withStanding(csl, retracted);
  expect(marked['status']).toBe('retracted');
  expect(standingOf(marked)).toEqual(retracted);
  expect(withStanding(marked, noStanding)).toEqual(csl);
});

test('a status that says something else is no standing, and stays until there is one', () => {
  const csl = { type: 'article', status: 'in press' };
  expect(standingOf(csl)).toEqual(noStanding);
  expect(withStanding(csl, noStanding)).toEqual(csl);
  expect(withStanding(csl, retracted)['status']).toBe('retracted');
});
