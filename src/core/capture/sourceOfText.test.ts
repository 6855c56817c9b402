import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOfText } from './sourceOfText';

test.each([
  ['10.1234/abc', { type: 'article-journal', DOI: '10.1234/abc' }],
  ['https://doi.org/10.1234/abc', { type: 'article-journal', DOI: '10.1234/abc' }],
  ['978-0-306-40615-7', { type: 'book', ISBN: '978-0-306-40615-7' }],
  ['ISBN 0-8044-2957-X', { type: 'book', ISBN: '0-8044-2957-X' }],
  // The check digit is wrong.
  ['978-0-306-40615-8', { type: 'webpage', title: '978-0-306-40615-8' }],
  ['https://a.example/p', { type: 'webpage', URL: 'https://a.example/p' }],
  [
    'https://a.example/p (3 August 2022)',
    { type: 'webpage', URL: 'https://a.example/p', issued: { 'date-parts': [[2022, 8, 3]] } },
  ],
  [
    'Minutes of May, https://a.example/p.',
    { type: 'webpage', URL: 'https://a.example/p', title: 'Minutes of May' },
  ],
  ['(https://a.example/p)', { type: 'webpage', URL: 'https://a.example/p' }],
  ['https://a.example/p_(quay)', { type: 'webpage', URL: 'https://a.example/p_(quay)' }],
  ['Minutes of the council', { type: 'webpage', title: 'Minutes of the council' }],
])('%s', (text, source) => {
  expect(sourceOfText(text)).toEqual(source);
});

test('no word that is typed is lost', () => {
  const part = fc.constantFrom(
    'https://a.example/p',
    '(3 August 2022)',
    'said',
    'Mara Lind,',
    '2022',
    'quay',
    '“water”',
    '',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const source = sourceOfText(parts.join(' '));
      const kept = JSON.stringify(Object.values(source));
      for (const word of parts.flatMap((one) => one.match(/\p{L}{4,}/gu) ?? []))
        if (!(word === 'August' && 'issued' in source)) expect(kept).toContain(word);
    }),
  );
});
