import { expect, test } from 'vitest';
import { charsetOf, decodeHtml, decodeText } from './decode';

const decodePage = (bytes: Uint8Array, contentType: string, isCut = false) =>
  decodeHtml(bytes, { charset: charsetOf(contentType), isCut });

test('a page has the encoding of its byte order mark, header or meta element, whichever fits the bytes first', () => {
  const russian = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  const bytes = (...parts: (string | Uint8Array)[]) =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  expect(decodePage(russian, 'text/html; charset=windows-1251')).toBe('Привет');
  expect(decodePage(bytes('<meta charset="windows-1251">', russian), 'text/html')).toContain('Привет');
  expect(
    decodePage(
      bytes('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">', russian),
      '',
    ),
  ).toContain('Привет');
  // A wrong header and a correct meta element.
  expect(decodePage(bytes('<meta charset="windows-1251">', russian), 'text/html; charset=utf-8')).toContain(
    'Привет',
  );
  expect(decodePage(bytes('caf\u00e9'), 'text/html; charset=no-such-thing')).toBe('café');
  expect(decodePage(Buffer.from('caf\u00e9', 'latin1'), 'text/html; charset=utf-8')).toBe('café');
  expect(decodePage(Buffer.from('\ufeffcaf\u00e9', 'utf16le'), 'text/html; charset=utf-8')).toBe('café');
  expect(decodePage(bytes('<meta charset=utf-16>caf\u00e9'), '')).toContain('café');
  // Cut at 2 MB in the middle of a character.
  expect(decodePage(bytes('caf\u00e9').subarray(0, -1), 'text/html; charset=utf-8', true)).toBe('caf');
});

test('a charset in a comment or in a description is not the page’s own', () => {
  const page = Buffer.from('<!-- <meta charset="windows-1251"> -->caf\u00e9');
  expect(decodeHtml(page)).toContain('café');
  expect(decodeHtml(Buffer.from('<meta name="about" content="charset=windows-1251">\u00e9'))).toContain('é');
});

test('one damaged byte does not turn a page into another alphabet', () => {
  const shiftJis = [0x93, 0xfa, 0x96, 0x7b];
  const page = Buffer.from([...Buffer.from('<meta charset="shift_jis">'), ...shiftJis, 0xff, ...shiftJis]);
  expect(decodeHtml(page)).toBe('<meta charset="shift_jis">日本\ufffd日本');
});

test('typographic quotation marks of Windows-1252 are read right in every version of Node', () => {
  const quoted = new Uint8Array([0x93, 0x80, 0x96, 0x9f, 0x81, 0x94]);
  expect(decodeText(quoted)).toBe('“€–Ÿ\u0081”');
  for (const charset of ['windows-1252', 'iso-8859-1', 'ascii'])
    expect(decodeHtml(quoted, { charset })).toBe('“€–Ÿ\u0081”');
});

test('a text file has the encoding of its byte order mark, or UTF-8, or Windows-1252', () => {
  expect(decodeText(Buffer.from('\ufeffcaf\u00e9', 'utf16le'))).toBe('café');
  expect(decodeText(Buffer.from('\ufeffcaf\u00e9', 'utf16le').swap16())).toBe('café');
  expect(decodeText(Buffer.from('\ufeffcaf\u00e9'))).toBe('café');
  expect(decodeText(Buffer.from('caf\u00e9', 'latin1'))).toBe('café');
  expect(decodeText(Buffer.from('a\u0000b'))).toBe('ab');
  // A text file about HTML is not HTML.
  expect(decodeText(Buffer.from('Write <meta charset="windows-1251">: caf\u00e9'))).toContain('café');
});

test('a lone surrogate does not spoil a text in UTF-16', () => {
  expect(decodeText(Buffer.from('\ufeffa\ud800b', 'utf16le'))).toBe('a\ufffdb');
});

test('bytes that are not text are refused as a page and as a file', () => {
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 40 }, () => 0)]);
  expect(() => decodeText(bytes)).toThrow('This is not a text file.');
  expect(() => decodeHtml(bytes)).toThrow('This is not a text file.');
});
