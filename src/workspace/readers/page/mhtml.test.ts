import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { assertAsyncProperty } from '../../../../tests/support/property';
import { readMhtml } from './mhtml';

type Headers = Record<string, string>;
const part = (headers: Headers, body: string): string =>
  [...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n');
const multipart = (boundary: string, ...parts: string[]): string =>
  part(
    { 'Content-Type': `multipart/related; boundary="${boundary}"` },
    `${parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--\r\n`,
  );
const read = (text: string) => readMhtml('page.mhtml', Buffer.from(text, 'latin1'));

const encodings = {
  base64: (bytes: Buffer) => bytes.toString('base64').replace(/.{1,76}/g, '$&\r\n'),
  'quoted-printable': (bytes: Buffer) =>
    [...bytes]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/.{1,72}/g, '$&=\r\n'),
  '8bit': (bytes: Buffer) => bytes.toString('latin1'),
};

describe('a page saved in one file', () => {
  test('has the same text as in another MIME reader, in every transfer encoding', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .map((text) => text.replace(/[\s\p{C}]+/gu, ' '));
    await assertAsyncProperty(
      fc.asyncProperty(
        words,
        fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
        async (text, packed) => {
          const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Transfer-Encoding': packed };
          const file = multipart('b', part(headers, encodings[packed](Buffer.from(`<p>${text}</p>`))));
          const { html } = await PostalMime.parse(Buffer.from(file, 'latin1'));
          expect(read(file).html.trim()).toBe(html?.trim());
        },
      ),
    );
  });

  test('does not contain its frames', () => {
    const frame = part({ 'Content-Type': 'text/html' }, '<p>An advertisement</p>');
    const page = part(
      { 'Content-Type': 'text/html', 'Content-Location': 'https://example.org/page' },
      '<p>The page</p>',
    );
    expect(read(multipart('b', page, frame))).toEqual({
      html: '<p>The page</p>',
      url: 'https://example.org/page',
      savedAt: '',
    });
  });

  test('has the encoding of its meta element if the file names none', () => {
    const page = part({ 'Content-Type': 'text/html' }, '<meta charset=windows-1251><p>\xcf\xf0\xe8</p>');
    expect(read(multipart('b', page)).html).toContain('При');
  });
});

describe('a hostile file', () => {
  test('with very deeply nested parts is refused', () => {
    let text = part({ 'Content-Type': 'text/html' }, '<p>deep</p>');
    for (let depth = 0; depth < 200; depth++) text = multipart(`b${depth}`, text);
    expect(() => read(text)).toThrow('holds no page');
  });

  test('with very many parts is not read to its end', () => {
    const page = part({ 'Content-Type': 'text/html' }, '<p>The page</p>');
    expect(() => read(multipart('b', ...Array.from({ length: 10_000 }, () => ''), page))).toThrow(
      'holds no page',
    );
  });

  test('with one very long header is refused', () => {
    expect(() => read(`Content-Type: multipart/related;${' ;'.repeat(2_000_000)}`)).toThrow('holds no page');
  });
});
