import { expect, test } from 'vitest';
import { heldBack } from './publication';

const now = '2026-03-03T12:00:00.000Z';

test.each([
  ['a draft', 'draft', '2020-01-01', false, 'draft'],
  ['an article in review', 'review', '', true, 'draft'],
  ['a published article without a date', 'published', '', false, null],
  ['today', 'published', '2026-03-03', false, null],
  ['tomorrow', 'published', '2026-03-04', false, 'future'],
  ['earlier by its offset', 'published', '2026-03-03T13:30+02:00', false, null],
  ['later by its offset', 'published', '2026-03-03T11:30-02:00', false, 'future'],
  ['later without an offset', 'published', '2026-03-03T12:01', false, 'future'],
  ['tomorrow, where the generator keeps it back itself', 'published', '2026-03-04', true, null],
] as const)('%s', (_, status, publishAt, holdsFuture, held) => {
  expect(heldBack({ status, publishAt }, { holdsFuture }, now)).toBe(held);
});
