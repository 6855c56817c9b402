import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { partOf, rangeOf } from './ranges';

test.each([
  [null, 0, 10],
  ['bytes=0-', 0, 10],
  ['bytes=2-4', 2, 5],
  ['bytes=2-99', 2, 10],
  ['bytes=-3', 7, 10],
  ['bytes=-99', 0, 10],
  ['bytes=1-2,4-5', 0, 10],
  ['lines=1-2', 0, 10],
])('%s of ten bytes is from %i up to %i', (asked, start, end) => {
  expect(rangeOf(asked, 10)).toEqual({ start, end });
});

test.each(['bytes=10-', 'bytes=5-4', 'bytes=-0'])('%s of ten bytes is none', (asked) => {
  expect(rangeOf(asked, 10)).toBe('none');
});

test('a part of a file is read piece by piece, and can be left', async () => {
  const file = `${await scratchFolder()}/sound`;
  const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => index % 251);
  await writeFile(file, bytes);
  const whole = await new Response(partOf(file, 1000, 699_000)).bytes();
  expect(Buffer.compare(whole, bytes.subarray(1000, 699_000))).toBe(0);
  const reader = partOf(file, 0, 700_000).getReader();
  const { value } = await reader.read();
  expect(value?.length).toBe(262_144);
  await reader.cancel();
});
