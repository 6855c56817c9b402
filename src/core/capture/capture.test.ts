import { expect, test } from 'vitest';
import { captureOf, captureOfText } from './capture';

test('a page sends words, their context and a source', () => {
  expect(
    captureOf({
      url: 'https://news.example/quay#:~:text=sank',
      title: 'The  quay\nthat sank',
      text: '“It sank.\r\n\r\nSlowly.”',
      before: 'She said: ',
      after: ' Then silence.',
      author: 'Ana Ferro and Ben Holt',
      date: '2026-03-03T10:00:00Z',
      site: 'Orsa Today',
    }),
  ).toEqual({
    words: 'It sank.\n\nSlowly.',
    before: 'She said:',
    after: 'Then silence.',
    csl: {
      type: 'webpage',
      title: 'The quay that sank',
      author: [
        { family: 'Ferro', given: 'Ana' },
        { family: 'Holt', given: 'Ben' },
      ],
      'container-title': 'Orsa Today',
      issued: { 'date-parts': [[2026, 3, 3]] },
      URL: 'https://news.example/quay',
    },
    notes: [],
  });
});

test('what cannot be stored is reported', () => {
  const capture = captureOf({ url: 'javascript:alert(1)', date: 'soon', text: 'x'.repeat(30_000) });
  expect(capture.csl).toEqual({ type: 'webpage' });
  expect(capture.words).toHaveLength(20_000);
  expect(capture.notes).toEqual([
    'The words were cut at 20,000 characters: this is not all that was sent.',
    'The address that was sent is not a web address, so it was left out.',
    'The date that was sent cannot be read, so it was left out.',
  ]);
});

test('invisible characters are removed from the words', () => {
  expect(captureOf({ text: 'a\u0000b\u001b[1mc\ud800\nd' }).words).toBe('ab[1mc\ufffd\nd');
});

test('copied text becomes the words, and an address in its last line the source', () => {
  expect(captureOfText(' “It sank.” ')).toMatchObject({ words: 'It sank.', csl: { type: 'webpage' } });
  expect(captureOfText('“It sank,” said Cy Dahl').words).toBe('“It sank,” said Cy Dahl');
  expect(captureOfText('It sank.\n\nhttps://news.example/quay\n')).toMatchObject({
    words: 'It sank.',
    csl: { URL: 'https://news.example/quay' },
  });
  expect(captureOfText('https://news.example/quay')).toMatchObject({
    words: '',
    csl: { URL: 'https://news.example/quay' },
  });
  expect(captureOfText('Read https://news.example/quay').words).toBe('Read https://news.example/quay');
});
