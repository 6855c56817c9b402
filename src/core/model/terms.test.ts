import { expect, test } from 'vitest';
import {
  isUnderEmbargo,
  isWithheld,
  openTerms,
  strictest,
  type Terms,
  termsOfQuote,
  termsShape,
  withOffset,
} from './terms';

const of = (part: Partial<Terms>): Terms => ({ ...openTerms, ...part });

test('the stricter of a quote and its source counts, whichever it is', () => {
  const source = (part: Partial<Terms>) => ({ ...of(part), confidential: false });
  expect(termsOfQuote(of({ terms: 'background' }), source({})).terms).toBe('background');
  expect(termsOfQuote(of({}), source({ terms: 'off-record' })).terms).toBe('off-record');
  expect(termsOfQuote(of({ terms: 'off-record' }), source({ terms: 'background' })).terms).toBe('off-record');
  expect(termsOfQuote(of({}), null).terms).toBe('on-record');
});

test('a confidential source is on background at least', () => {
  expect(termsOfQuote(of({}), { ...of({}), confidential: true }).terms).toBe('background');
  expect(termsOfQuote(of({}), { ...of({ terms: 'off-record' }), confidential: true }).terms).toBe(
    'off-record',
  );
  expect(isWithheld({ ...of({}), confidential: true })).toBe(true);
  expect(isWithheld({ ...of({}), confidential: false })).toBe(false);
});

test('a quote’s own wording goes before its source’s', () => {
  const source = of({ withheldAs: 'a source' });
  expect(strictest([of({ withheldAs: 'a senior official' }), source]).withheldAs).toBe('a senior official');
  expect(strictest([of({ withheldAs: ' ' }), source]).withheldAs).toBe('a source');
});

test('the later embargo counts, as a moment and not as text', () => {
  const early = '2026-03-03T23:00+01:00';
  const late = '2026-03-03T18:00-06:00';
  expect(strictest([of({ embargo: early }), of({ embargo: late })]).embargo).toBe(late);
  expect(strictest([of({ embargo: late }), of({ embargo: early })]).embargo).toBe(late);
  expect(strictest([of({}), of({ embargo: early })]).embargo).toBe(early);
});

test('an embargo is over at its moment', () => {
  const embargo = '2026-03-03T18:00+01:00';
  expect(isUnderEmbargo(embargo, '2026-03-03T16:59:59.999Z')).toBe(true);
  expect(isUnderEmbargo(embargo, '2026-03-03T17:00:00.000Z')).toBe(false);
  expect(isUnderEmbargo('', '2026-03-03T17:00:00.000Z')).toBe(false);
});

test('an embargo without an offset is refused', () => {
  for (const text of ['2026-03-03', '2026-03-03T18:00', 'tomorrow', '2026-02-30T18:00Z'])
    expect(termsShape.embargo.safeParse(text).success, text).toBe(false);
  for (const text of ['', '2026-03-03T18:00Z', '2026-03-03T18:00:30-05:00'])
    expect(termsShape.embargo.safeParse(text).success, text).toBe(true);
});

test('a typed time gets the offset of the machine, and one that has an offset keeps it', () => {
  expect(withOffset('2026-03-03 18:00', () => 60)).toBe('2026-03-03T18:00+01:00');
  expect(withOffset(' 2026-03-03T18:00 ', () => -330)).toBe('2026-03-03T18:00-05:30');
  expect(withOffset('2026-03-03', () => 0)).toBe('2026-03-03T00:00+00:00');
  expect(withOffset('2026-03-03T18:00-05:00', () => 60)).toBe('2026-03-03T18:00-05:00');
  expect(withOffset('soon', () => 60)).toBe('soon');
});
