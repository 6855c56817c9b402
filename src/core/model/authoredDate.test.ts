import { expect, test } from 'vitest';
import { authoredDateSchema } from './authoredDate';

const isTaken = (text: string) => authoredDateSchema.safeParse(text).success;

test.each([
  '',
  '2026-03-03',
  '2024-02-29',
  '0099-12-31',
  '2026-03-03T22:30',
  '2026-03-03T22:30:05',
  '2026-03-03T22:30:05.120Z',
  '2026-03-03T22:30-05:00',
])('an author may write %j', (text) => expect(isTaken(text)).toBe(true));

test.each([
  '2026',
  '2026-3-3',
  '2026-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-03-03 22:30',
  '2026-03-03T24:00',
  '2026-03-03T22:30+0100',
  '3 March 2026',
])('%j is no date in ISO form', (text) => expect(isTaken(text)).toBe(false));

test('what is no date is told by how one is written', () => {
  expect(authoredDateSchema.safeParse('3 March').error?.issues).toMatchObject([
    { message: expect.stringMatching(/^A date is written 2026-03-03/) },
  ]);
});
