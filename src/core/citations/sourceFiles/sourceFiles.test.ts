import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import type { CslItem } from '../../model/source';
import { type SourceFormat, sourceFormats } from '../../model/sourceFiles';
import { frameOf } from './frame';
import { readSourceFile, writeEntry } from './index';

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '{Nested {braces}}',
        '\\',
        '\n\n',
        '%',
        '$x$',
        '&',
        '#',
        '_',
        '~',
        '^',
        '"',
        '@article{x,',
        ', ',
        ' and ',
        'é',
        'ß',
        'Ł',
        '“quoted”',
        '—',
        '中文',
        'العربية',
        'עברית',
        '<i>T</i>',
        'TY  - JOUR',
        'ER  - ',
        '\t',
        '\ud800',
        'a',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const date = fc.oneof(
  fc.record({
    'date-parts': fc.constantFrom(
      [[2004]],
      [[2004, 3]],
      [[2004, 3, 5]],
      [
        [2004, 3],
        [2005, 4, 1],
      ],
      [[-44, 3, 15]],
    ),
  }),
  fc.record({ 'date-parts': fc.constant([[1850]]), circa: fc.constant(true) }),
  fc.record({ 'date-parts': fc.constant([[1999]]), season: fc.constantFrom(1, 2, '3') }),
  fc.record({ raw: awkward }),
  fc.record({ literal: awkward }),
);
const name = fc.oneof(
  fc.record({ family: awkward, given: awkward }),
  fc.record({ literal: awkward }),
  fc.record({
    family: fc.constantFrom('Beethoven', 'Gaulle'),
    given: fc.constant('Name'),
    'non-dropping-particle': fc.constantFrom('van', 'de'),
    suffix: fc.constantFrom('Jr.', 'III'),
  }),
  fc.record({ family: fc.constant('Humboldt'), 'dropping-particle': fc.constant('von') }),
);
// A field with this name would set the object's prototype, so every reader leaves it out.
const isRead = (value: unknown) => !JSON.stringify(value).includes('__proto__');
const json = fc.jsonValue().filter(isRead);
const item: fc.Arbitrary<CslItem> = fc.record(
  {
    type: fc.constantFrom(
      'article-journal',
      'book',
      'webpage',
      'report',
      'interview',
      'legislation',
      'post',
      'odd type',
    ),
    title: awkward,
    author: fc.array(name, { maxLength: 3 }),
    editor: fc.array(name, { maxLength: 2 }),
    issued: date,
    accessed: date,
    'container-title': awkward,
    publisher: awkward,
    page: fc.constantFrom('1-5', '12, 14', 'e1', 'iv–x'),
    volume: fc.oneof(fc.integer(), fc.string()),
    URL: fc.oneof(fc.webUrl(), awkward),
    DOI: awkward,
    ISBN: fc.constantFrom('978-3-16-148410-0', 'none'),
    abstract: awkward,
    note: awkward,
    keyword: awkward,
    language: fc.constantFrom('en-GB', 'zh', 'xx'),
    custom: fc.dictionary(fc.string({ minLength: 1 }).filter(isRead), json, { maxKeys: 2 }),
    'unknown-field': json,
  },
  { requiredKeys: ['type'] },
);

const writeSourceFile = (items: { item: CslItem; key: string }[], format: SourceFormat): string => {
  const { open, between, close } = frameOf(format);
  return open + items.map(({ item: one, key: at }) => writeEntry(one, at, format)).join(between) + close;
};
const key = (index: number) => `key${index}:a_b`;
const read = (text: string) => [...readSourceFile(text)];
const itemsOf = (text: string) => read(text).map((entry) => ('item' in entry ? entry.item : entry));

describe.each(sourceFormats)('sources exported as %s', (format: SourceFormat) => {
  test('are equal when they are read back', () => {
    assertProperty(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
        const text = writeSourceFile(
          items.map((one, index) => ({ item: one, key: key(index) })),
          format,
        );
        // As on disk: UTF-8 has no lone surrogates.
        const stored = new TextDecoder().decode(new TextEncoder().encode(text));
        const plain: unknown = JSON.parse(JSON.stringify(items));
        expect(itemsOf(stored).map(without)).toEqual(
          (plain as CslItem[]).map((one, index) => ({ ...without(one), id: key(index) })),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('keep a change that somebody made in the file', () => {
    const original: CslItem = {
      type: 'book',
      title: 'First title',
      issued: { 'date-parts': [[1850]], circa: true },
    };
    const text = writeSourceFile([{ item: original, key: 'k' }], format).replace(
      'First title',
      'Second title',
    );
    expect(itemsOf(text)).toEqual([{ ...original, title: 'Second title', id: 'k' }]);
  });
});

test.each(['bibtex', 'biblatex'] as const)(
  'braces and tags that are not closed cost none of the fields around them in %s',
  (format) => {
    const awkwardItem: CslItem = {
      type: 'article-journal',
      title: 'A <i>quay } and { its <b>silt',
      author: [{ family: 'Holt}', given: 'Maren {M.' }],
      'container-title': 'Quays \\',
      URL: 'https://example.org/?a=}%7D&b={',
      DOI: '10.1234/{b',
    };
    const entry = writeEntry(awkwardItem, 'k', format);
    expect(itemsOf(entry)).toEqual([{ ...awkwardItem, id: 'k' }]);
    expect(itemsOf(entry.replace(/^\tx-stet = .*\n/m, ''))).toMatchObject([
      { title: awkwardItem.title, author: [{ family: 'Holt}', given: 'Maren {M.' }] },
    ]);
  },
);

/** Null means the same as absent. */
const without = (one: object): object =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null));
