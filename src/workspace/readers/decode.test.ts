import { expect, test } from 'vitest';
import { charsetOf, decodeFile, decodeHtml, decodePage, decodeText } from './decode';

const textOfPage = (bytes: Uint8Array, contentType: string, isCut = false) =>
  decodeHtml(bytes, { charset: charsetOf(contentType), isCut });

test('a page has the encoding of its byte order mark, header or meta element, whichever fits the bytes first', () => {
  const russian = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  const bytes = (...parts: (string | Uint8Array)[]) =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  expect(textOfPage(russian, 'text/html; charset=windows-1251')).toBe('Привет');
  expect(textOfPage(bytes('<meta charset="windows-1251">', russian), 'text/html')).toContain('Привет');
  expect(
    textOfPage(
      bytes('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">', russian),
      '',
    ),
  ).toContain('Привет');
  // A wrong header and a correct meta element.
  expect(textOfPage(bytes('<meta charset="windows-1251">', russian), 'text/html; charset=utf-8')).toContain(
    'Привет',
  );
  expect(textOfPage(bytes('caf\u00e9'), 'text/html; charset=no-such-thing')).toBe('café');
  expect(textOfPage(Buffer.from('caf\u00e9', 'latin1'), 'text/html; charset=utf-8')).toBe('café');
  expect(textOfPage(Buffer.from('\ufeffcaf\u00e9', 'utf16le'), 'text/html; charset=utf-8')).toBe('café');
  expect(textOfPage(bytes('<meta charset=utf-16>caf\u00e9'), '')).toContain('café');
  // Cut at 2 MB in the middle of a character.
  expect(textOfPage(bytes('caf\u00e9').subarray(0, -1), 'text/html; charset=utf-8', true)).toBe('caf');
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

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test.each([
  [
    'in a text with other letters',
    bytes('caf\u00e9 \u2013 na\u00efve ', [0x92], ' end \u00e9'),
    'café – naïve \ufffd end é',
    1,
  ],
  [
    'in the middle of a character',
    bytes('\u201cquoted\u201d ', [0xe2, 0x80], ' x \u2014'),
    '“quoted” \ufffd x —',
    1,
  ],
  ['and two more', bytes([0xff], '\u044f\u0437\u044b\u043a', [0xff, 0xff]), '\ufffdязык\ufffd\ufffd', 3],
  ['beside one that the file itself has', bytes('\ufffd \u00e9\u00e9 ', [0x92]), '\ufffd éé \ufffd', 1],
])('a damaged byte %s is one replacement character, and is counted', (_, file, text, damaged) => {
  expect(decodeFile(file)).toMatchObject({ text, encoding: 'utf-8', damaged, isGuessed: false });
  expect(decodePage(file, { charset: 'utf-8' })).toMatchObject({
    text,
    encoding: 'utf-8',
    damaged,
    isGuessed: false,
  });
});

test.each([
  ['Latin', '---\ntitle: NoBom\n---\n\nDon\u2019t \u201cquote\u201d.\n'],
  ['Cyrillic', 'Русский текст, набранный в Блокноте.\nВторая строка с пробелами.\n'],
  ['Greek', 'Κείμενο σε δύο γραμμές.\nΗ δεύτερη γραμμή εδώ.\n'],
])('UTF-16 without a byte order mark is read in both orders: %s', (_, text) => {
  const little = Buffer.from(text, 'utf16le');
  expect(decodeFile(little)).toMatchObject({ text, encoding: 'utf-16le', damaged: 0 });
  expect(decodeFile(Buffer.from(little).swap16())).toMatchObject({ text, encoding: 'utf-16be', damaged: 0 });
});

test('a stray zero byte does not make a text UTF-16', () => {
  for (const words of ['One\0 two, three and fours.', 'Zoë\0 saw the harbour at noon.\n'])
    expect(decodeFile(Buffer.from(words))).toMatchObject({
      text: words.replaceAll('\0', ''),
      encoding: 'utf-8',
      damaged: 0,
    });
});

test.each([
  ['windows-1251', [0xcf, 0xf0, 0xe8], 'При'],
  ['koi8-r', [0xf0, 0xd2, 0xc9], 'При'],
  ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
  ['gb18030', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
  ['big5', [0xa4, 0xa4, 0xa4, 0xe5], '中文'],
  ['euc-kr', [0xc7, 0xd1, 0xb1, 0xdb], '한글'],
  ['iso-8859-2', [0xb1, 0xe6, 0xea], 'ąćę'],
  ['iso-8859-1', [0x93, 0x80, 0x94], '“€”'],
  ['macintosh', [0x8e, 0xd2, 0xd3], 'é“”'],
])('a page says its encoding: %s', (charset, letters, text) => {
  const page = bytes(`<html><head><meta charset="${charset}"></head><body>`, letters);
  expect(decodePage(page).text).toMatch(new RegExp(`${text}$`));
  expect(decodePage(page).damaged).toBe(0);
});

test('an encoding that nothing says is a guess', () => {
  expect(decodeFile(bytes('caf', [0xe9]))).toMatchObject({ encoding: 'windows-1252', isGuessed: true });
  expect(decodePage(bytes('<meta charset=windows-1252>caf', [0xe9]))).toMatchObject({ isGuessed: false });
});
