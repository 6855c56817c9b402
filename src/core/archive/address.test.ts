import { expect, test } from 'vitest';
import { addressKey } from './address';

test.each([
  ['https://www.Harbour.example/2020/Quay/', 'harbour.example/2020/quay'],
  ['http://harbour.example/2020/quay.html?from=feed#top', 'harbour.example/2020/quay'],
  ['//harbour.example/2020/quay/index.html', 'harbour.example/2020/quay'],
  ['https://harbour.example', 'harbour.example'],
  ['https://harbour.example/100%', 'harbour.example/100%'],
  ['https://harbour.example/caf%C3%A9', 'harbour.example/café'],
])('%s and other forms of it are one address', (url, key) => {
  expect(addressKey(url)).toBe(key);
});

test.each(['/2020/quay', 'mailto:desk@harbour.example', ''])('“%s” alone names no site', (url) => {
  expect(addressKey(url)).toBeNull();
});
