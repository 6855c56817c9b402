import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { readSourceFile } from './index';

const read = (text: string) => [...readSourceFile(text)];
const titles = (text: string) => read(text).map((entry) => ('item' in entry ? entry.item.title : null));

describe('a broken entry does not affect the others', () => {
  test('an entry of BibTeX with an open brace is reported with its line and key', () => {
    const text =
      '@book{first, title={One}}\n@book{second, title={Two\n@book{third,\n title={Three}}\n@book{fourth title}\n@book{fifth, title={Five}}\n';
    expect(titles(text)).toEqual(['One', null, 'Three', null, 'Five']);
    expect(read(text)[1]).toEqual({ line: 2, key: 'second', error: 'A brace is not closed.' });
    expect(read(text)[3]).toMatchObject({ line: 5, error: expect.stringMatching(/fields|=|expected/i) });
  });

  test('a broken item of CSL-JSON is reported with its line and key', () => {
    const text =
      '[{"id": "a", "type": "book", "title": "One"},\n {"id": "b", "type": "book" "title": "Two"},\n {"id": 7, "title": "Three"}]';
    expect(read(text)).toMatchObject([
      { line: 1, key: 'a', item: { title: 'One' } },
      { line: 2, key: 'b', error: "Expected ',' or '}' after property value" },
      { line: 3, key: '7', item: { type: 'document', title: 'Three' } },
    ]);
    expect(read(text)[1]).toHaveProperty('error');
  });

  test('a RIS record without an end is read up to the next one, and that is reported', () => {
    const text = 'TY  - BOOK\nTI  - One\nER  - \nTY  - BOOK\nTI  - Two\nTY  - BOOK\nTI  - Three\nER  - \n';
    expect(titles(text)).toEqual(['One', 'Two', 'Three']);
    expect(read(text)[1]).toMatchObject({
      line: 4,
      lost: [{ field: 'ER', line: 4, error: /up to the next/ }],
    });
  });

  test('a file in another format is refused, and the error names the formats', () => {
    expect(() => readSourceFile('Dear reader')).toThrow(/CSL-JSON, BibTeX, RIS, NBIB/);
  });
});

describe('files of reference managers', () => {
  test('@string, crossref and fields without a CSL variable are read', () => {
    const text = `@string{press = "Harbour Press"}
@proceedings{parent, title={Proceedings}, year=2001, publisher=press}
@inproceedings{child, title={A {Paper}}, author={{Ministry of Works} and van der Berg, Jan}, crossref={parent}, file={a.pdf}}`;
    const [, child] = read(text);
    expect(child).toMatchObject({
      key: 'child',
      item: {
        title: 'A Paper',
        publisher: 'Harbour Press',
        author: [
          { literal: 'Ministry of Works' },
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        ],
        custom: { bibtex: { type: 'inproceedings', fields: { file: 'a.pdf' } } },
      },
    });
  });

  test('the date and the DOI of old RIS files are read', () => {
    const [entry] = read(
      'TY  - JOUR\nT1  - Silt\nA1  - Holt, Maren\nY1  - 2004/03/05/Spring\nDO  - 10.1234/x\nER  - \n',
    );
    expect(entry).toMatchObject({
      item: { title: 'Silt', DOI: '10.1234/x', issued: { 'date-parts': [[2004, 3, 5]] } },
    });
  });
});

test('a damaged file is read to its end, and each entry is an item or an error', () => {
  const seeds = [
    '@article{a, title={One {two}}, author={B, C and D, E}, year={2001}}\n@book{b, title="T", date={2004-21/2005~}}',
    '[{"id":"a","type":"book","title":"T","issued":{"date-parts":[[2004]]}},{"id":"b"}]',
    'TY  - JOUR\nTI  - T\nAU  - B, C\nPY  - 2004\nER  - \nTY  - BOOK\nER  - \n',
  ];
  const mutation = fc.record({
    seed: fc.constantFrom(...seeds),
    at: fc.nat(120),
    cut: fc.nat(8),
    put: fc.constantFrom('', '{', '}', '"', '\0', '\ufeff', '\r\n', '\ud800', '@book{', '\\', ','),
  });
  assertProperty(
    fc.property(mutation, ({ seed, at, cut, put }) => {
      const text = seed.slice(0, at) + put + seed.slice(at + cut);
      fc.pre(/[@[{]|TY {2}-/.test(text));
      let entries: ReturnType<typeof read> = [];
      try {
        entries = read(text);
      } catch (error) {
        expect(error).toMatchObject({ code: 'unsupported' });
      }
      for (const entry of entries) expect('item' in entry || entry.error.length > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('an entry or a preamble without a key does not spoil those that name no parent', () => {
  const text = '@preamble{"\\newcommand{\\x}{y}"}\n@book{, title={No key}}\n@book{a, title={One}}\n';
  expect(titles(text)).toEqual(['No key', 'One']);
});
