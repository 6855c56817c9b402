import { expect, test } from 'vitest';
import { readingMinutes } from './readingTime';

test('the same number of words takes longer in a language of long words', () => {
  expect(readingMinutes(2380, 'en-GB')).toBe(10);
  expect(readingMinutes(2380, 'de')).toBe(13);
  expect(readingMinutes(2380, 'FI')).toBe(14);
});

test('each letter of Chinese and Japanese counts', () => {
  expect(readingMinutes(2660, 'zh-Hant')).toBe(10);
  expect(readingMinutes(3730, 'ja')).toBe(10);
});

test('another language is read at the mean of those that were measured, and nothing in less than a minute', () => {
  expect(readingMinutes(1920, 'cs')).toBe(10);
  expect(readingMinutes(0, 'en')).toBe(1);
});
