import { expect, test } from 'vitest';
import { readCaptureAddress } from './address';
import { captureAddressIn } from './scheme';

test('an address of our scheme is found among the arguments of the program', () => {
  expect(captureAddressIn(['/opt/stet', '.', '--workspace=/x', 'stet://capture?text=a'])).toBe(
    'stet://capture?text=a',
  );
  expect(captureAddressIn(['/opt/stet', 'STET://capture?text=a'])).toBe('STET://capture?text=a');
  expect(captureAddressIn(['/opt/stet', 'https://x/stet://capture', '--x=stet://capture'])).toBeUndefined();
});

test('its words, page and date are read, escaped or with plus signs', () => {
  for (const address of [
    'stet://capture?text=It%20sank.&url=https%3A%2F%2Fnews.example%2Fq&date=2026-03',
    'stet://capture/?date=2026-03&text=It+sank.&url=https://news.example/q',
  ]) {
    expect(readCaptureAddress(address)).toMatchObject({
      words: 'It sank.',
      csl: { URL: 'https://news.example/q', issued: { 'date-parts': [[2026, 3]] } },
      notes: [],
    });
  }
});

test('parts of an address that Stet does not know are ignored', () => {
  const forged = 'text=a&text=b&id=1&confidential=1&speakerId=2&csl=%7B%7D&__proto__=x&constructor=y&notes=z';
  expect(readCaptureAddress(`stet://capture?${forged}`)).toEqual({
    words: 'a',
    before: '',
    after: '',
    csl: { type: 'webpage' },
    notes: [],
  });
});

test('an address that is not a capture is refused with the reason', () => {
  const code = (address: string) => {
    try {
      return readCaptureAddress(address) && 'read';
    } catch (error) {
      return Reflect.get(Object(error), 'code');
    }
  };
  for (const address of [
    'stet:',
    'stet://',
    'stet:capture',
    'stet://open?path=/etc',
    'stet://capture/../x?text=a',
    'stet://capture@evil/?text=a',
  ])
    expect(code(address), address).toBe('unsupported');
  expect(code('stet://capture')).toBe('invalid-input');
  expect(code('stet://capture?url=javascript:alert(1)')).toBe('invalid-input');
  expect(code(`stet://capture?text=${'x'.repeat(10_000_000)}`)).toBe('invalid-input');
});
