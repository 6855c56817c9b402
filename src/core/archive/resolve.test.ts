import { expect, test } from 'vitest';
import { fileIndex, linkKey } from './resolve';

const files = fileIndex(
  [
    'content/news/2020/2020-03-05-quay.md',
    'content/news/pier/index.md',
    'content/a/same.md',
    'content/b/same.md',
  ],
  { root: 'content/', places: [] },
);
const linking = {
  files,
  path: 'content/news/2020/crane.md',
  url: 'https://harbour.example/2020/crane/',
  address: 'https://harbour.example',
  originOf: (path: string) => `site/${path}`,
};
const quay = 'file:site/content/news/2020/2020-03-05-quay.md';
const pier = 'file:site/content/news/pier/index.md';

test.each([
  ['ref:2020-03-05-quay.md', quay],
  ['ref:2020-03-05-quay', quay],
  ['ref:/news/2020/2020-03-05-quay.md#cost', quay],
  ['ref:../pier', pier],
  ['ref:/news/pier/', pier],
  ['2020-03-05-quay.md', quay],
  ['ref:same.md', 'file:site/same.md'],
  ['ref:#top', null],
  ['ref:/topics/harbour', 'file:site/topics/harbour'],
  ['ref:../../../../../etc/passwd', 'file:site/etc/passwd'],
  ['https://www.harbour.example/2019/tide.html', 'harbour.example/2019/tide'],
  ['/2019/tide/', 'harbour.example/2019/tide'],
  ['../tide/', 'harbour.example/2020/tide'],
  ['tide/', 'harbour.example/2020/crane/tide'],
  ['https://elsewhere.example/', null],
  ['mailto:desk@harbour.example', null],
  ['#top', null],
])('%s leads to %s', (link, key) => {
  expect(linkKey(link, linking)).toBe(key);
});

test('without the address of the site only links to files are known', () => {
  const unknown = { ...linking, address: '', url: '' };
  expect(linkKey('ref:2020-03-05-quay', unknown)).toBe(quay);
  expect(linkKey('/2019/tide/', unknown)).toBeNull();
  expect(linkKey('https://harbour.example/a', unknown)).toBeNull();
});
