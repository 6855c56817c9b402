import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { frameOf, writeEntry } from '../../src/core/citations/sourceFiles';
import { type CslItem, cslItemSchema } from '../../src/core/model/source';
import { sampleOf } from '../support/property';

const root = path.resolve(import.meta.dirname, '../..');
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) console.log('pandoc is not installed: what it reads of BibTeX exports is not checked.');

type Dialect = 'biblatex' | 'bibtex';

const inCitationJs = `
  const { plugins } = require('@citation-js/core');
  require('@citation-js/plugin-bibtex');
  const text = require('node:fs').readFileSync(0, 'utf8');
  console.log(JSON.stringify(plugins.input.chain(text, { generateGraph: false })));
`;

/** BibTeX readers that do not know Stet's own field. */
const readers = [
  {
    name: 'pandoc',
    isHere: hasPandoc,
    command: (dialect: Dialect) => ['pandoc', '-f', dialect, '-t', 'csljson'],
    // BibTeX itself needs `\textbraceleft` for an unmatched brace; pandoc 2 omits it.
    dropsLoneBraces: true,
  },
  {
    name: 'citation-js',
    isHere: true,
    command: () => [process.execPath, '-e', inCitationJs],
    dropsLoneBraces: false,
  },
];
type Reader = (typeof readers)[number];

function readBy(reader: Reader, dialect: Dialect, items: CslItem[]): CslItem[] {
  const { open, between, close } = frameOf(dialect);
  const entries = items.map((item, index) => writeEntry(item, `key${index}`, dialect));
  const [command = '', ...args] = reader.command(dialect);
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    input: (open + entries.join(between) + close).replace(/^\tx-stet = .*\n/gm, ''),
  });
  expect(stderr).toBe('');
  return z.array(cslItemSchema.extend({ type: z.string() })).parse(JSON.parse(stdout));
}

/** Words as printed: without markup for letter case, and with one kind of quotation mark, as TeX changes them. */
function printed(value: unknown, reader: Reader): string {
  const words = String(value ?? '')
    .replace(/<span class="nocase">(.*?)<\/span>/g, '$1')
    .replace(/["'`‘’“”]+/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return reader.dropsLoneBraces ? words.replace(/[{}]/g, '').replace(/ +/g, ' ').trim() : words;
}

const nameParts = [
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'family',
  'suffix',
  'literal',
] as const;
const names = z.array(
  z.looseObject({
    family: z.string().optional(),
    given: z.string().optional(),
    literal: z.string().optional(),
  }),
);
const printedNames = (value: unknown, reader: Reader): string[] =>
  names
    .parse(value ?? [])
    .map((name) => printed(nameParts.flatMap((part) => name[part] ?? []).join(' '), reader));

const address = (value: unknown): string => decodeURIComponent(String(value ?? ''));

const textVariables = {
  biblatex: ['title', 'container-title', 'note', 'abstract'],
  bibtex: ['title', 'container-title', 'note'],
} as const;

function expectRead(read: CslItem | undefined, item: CslItem, reader: Reader, dialect: Dialect) {
  for (const variable of textVariables[dialect])
    expect.soft(printed(read?.[variable], reader), variable).toBe(printed(item[variable], reader));
  expect.soft(printedNames(read?.['author'], reader), 'author').toEqual(printedNames(item['author'], reader));
  expect.soft(address(read?.['URL']), 'URL').toBe(address(item['URL']));
  expect.soft(address(read?.['DOI']), 'DOI').toBe(address(item['DOI']));
}

const base: CslItem = { type: 'article-journal', title: 'Silt', 'container-title': 'Quays' };
const cases: [string, CslItem][] = [
  ['an unmatched brace', { ...base, title: 'From { to the end', note: 'up to } here' }],
  ['braces in the wrong order', { ...base, title: 'Shut } and open {', note: '}{' }],
  ['matched braces', { ...base, title: 'The set {a, {b}} grows', note: '{all of it}' }],
  ['backslashes', { ...base, title: 'Where C:\\temp\\new leads', note: 'ends in \\' }],
  ['TeX’s special characters', { ...base, title: '5 % of #1 costs $2 & a_b ~ c^d', note: '100%' }],
  ['two hyphens and two quotation marks', { ...base, title: "Ranges -- or --- not, ''so'' ``they'' say" }],
  ['names with capital letters', { ...base, title: 'NATO and Über-Ämter in the École of McKay' }],
  ['line breaks', { ...base, title: 'One\nline', abstract: 'First part.\n\nSecond part.' }],
  ['an unclosed tag', { ...base, title: 'When i<j and <i>more' }],
  [
    'names with commas, braces and “and”',
    {
      ...base,
      author: [
        { family: 'Holt, the elder', given: 'Maren' },
        { family: 'Brace}', given: 'Ada {B.' },
        { literal: 'Locks and Dams, Ltd' },
        { literal: 'R&D 100% \\ Co_' },
        { family: 'Stone and Sand', given: 'Ines' },
        { given: 'Only' },
        { family: 'Beek', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
        { family: 'Humboldt', given: 'Ada', 'dropping-particle': 'von' },
      ],
    },
  ],
  ['addresses', { ...base, URL: 'https://example.org/?q=}%7B&r={#50%25_a~b', DOI: '10.1234/a{b}_c' }],
  ['addresses with a brace', { ...base, URL: 'https://example.org/a}b\\', DOI: '10.1234/a{b' }],
];

const day = (...parts: number[]) => ({ 'date-parts': [parts] });
/** What a reader must see of an item by BibLaTeX's own fields; the values are in CSL's words. */
const facts: [string, CslItem, Record<string, unknown>?][] = [
  [
    'an article of a newspaper',
    {
      type: 'article-newspaper',
      title: 'Strike at the quay',
      'container-title': 'The Gazette',
      issued: day(2024, 3, 5),
      page: 'A1',
    },
    // citation-js knows no kinds of articles.
    { type: ['article-newspaper', 'article-journal'] },
  ],
  [
    'an article of a magazine',
    { type: 'article-magazine', title: 'Silt', issued: day(2024, 3) },
    {
      type: ['article-magazine', 'article-journal'],
    },
  ],
  [
    'a chapter',
    {
      type: 'chapter',
      title: 'Mud',
      'container-title': 'Elements',
      editor: [{ family: 'Holt', given: 'Maren' }],
      publisher: 'Sea House',
      'publisher-place': 'Orsa',
      page: '9-20',
      issued: day(2011),
    },
  ],
  [
    'a report',
    {
      type: 'report',
      title: 'Outlook',
      author: [{ literal: 'Board of Works' }],
      publisher: 'Board of Works',
      issued: day(2023),
    },
  ],
  [
    'a page',
    {
      type: 'webpage',
      title: 'Charts',
      URL: 'https://example.org/charts',
      accessed: day(2024, 1, 2),
      issued: day(2019, 11),
    },
  ],
  [
    'a thesis',
    { type: 'thesis', title: 'On silt', genre: 'PhD thesis', publisher: 'Orsa', issued: day(1999) },
  ],
  [
    'a date before our era',
    { type: 'book', title: 'Old', issued: day(-44, 3, 15) },
    {
      // citation-js reads no such year.
      issued: [day(-44, 3, 15), day(0)],
    },
  ],
  [
    'a year that is not certain',
    { type: 'book', title: 'Old', issued: { ...day(1790), circa: true } },
    {
      issued: [{ ...day(1790), circa: true }, day(1790)],
    },
  ],
  [
    'a season',
    { type: 'book', title: 'Old', issued: { ...day(2010), season: 1 } },
    {
      issued: [{ 'date-parts': [[2010, 21]] }, day(2010)],
    },
  ],
  [
    'an interview',
    { type: 'interview', title: 'On leaving', author: [{ family: 'Lind', given: 'Mara' }] },
    {
      // BibLaTeX has no interviews; a song it is not.
      type: ['', 'document'],
    },
  ],
];

describe.each(readers)('without the field that only Stet reads, $name reads in biblatex', (reader) => {
  test.skipIf(!reader.isHere).each(facts)('%s', (_what, item, other = {}) => {
    const [read] = readBy(reader, 'biblatex', [item]);
    for (const [variable, value] of Object.entries(item)) {
      const isName = variable === 'author' || variable === 'editor';
      const seen = isName ? printedNames(read?.[variable], reader) : read?.[variable];
      const wanted = isName ? printedNames(value, reader) : value;
      const allowed = [wanted, ...[other[variable] ?? []].flat()];
      const isAllowed = allowed.some((one) => isDeepStrictEqual(one, seen));
      expect.soft(isAllowed ? wanted : seen, variable).toEqual(wanted);
    }
  });
});

describe.each(readers)('without the field that only Stet reads, $name', (reader) => {
  describe.each(['biblatex', 'bibtex'] as const)('reads in %s the words of', (dialect) => {
    test.skipIf(!reader.isHere).each(cases)('%s', (_what, item) => {
      const [read, next] = readBy(reader, dialect, [item, base]);
      expectRead(read, item, reader, dialect);
      expectRead(next, base, reader, dialect);
    });

    test.skipIf(!reader.isHere)('any work', () => {
      const items = sampleOf(work, 300);
      const read = readBy(reader, dialect, items);
      expect(read.length).toBe(items.length);
      for (const [index, item] of items.entries()) {
        expectRead(
          read.find(({ id }) => id === `key${index}`),
          item,
          reader,
          dialect,
        );
      }
    });
  });
});

// No colons, and no commas in given names: readers treat them as the start of a subtitle or a suffix.
const piece = fc.constantFrom(
  ...['{', '}', '\\', '%', '#', '$', '&', '_', '~', '^', '"', '@', ',', '=', '{x}', '\\{', '\\}', '\\\\'],
  ...['silt', 'Harbour', 'é', 'Ł', '中文', 'and', '12', ';', '(b)', '--', '$x$', '\\alpha', '@book{x,', '…'],
);
const words = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 7 })
  .map((pieces) => `Word ${pieces.flat().join('')} end`);
const work: fc.Arbitrary<CslItem> = fc.record({
  type: fc.constantFrom('article-journal'),
  title: words,
  'container-title': words,
  note: words,
  abstract: words,
  author: fc.array(
    fc.oneof(
      fc.record({ literal: words }),
      fc.record({ family: words, given: words.map((given) => given.replaceAll(',', '')) }),
    ),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  URL: fc
    .array(piece, { maxLength: 5 })
    .map((pieces) => `https://example.org/?q=${encodeURI(pieces.join(''))}`),
  DOI: fc
    .array(fc.constantFrom('a', '{', '}', '_', '(', '%2F', '#'), { maxLength: 5 })
    .map((parts) => `10.1234/${parts.join('')}`),
});
