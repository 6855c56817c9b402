import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../model/source';
import { readSourceFile, writeEntry } from './index';

const read = (text: string) => [...readSourceFile(text)];
const items = (text: string) => read(text).map((entry) => ('item' in entry ? entry.item : entry));

describe('the format of a file', () => {
  test.each([
    ['items in an object', '{\n "items": [{"id":"a","type":"book","title":"@book{x,} TY  - BOOK"}]}'],
    ['an array of items', ' \n[{"id":"a","type":"book","title":"@book{x,} TY  - BOOK"}]'],
    ['one item', '{"id":"a","type":"book","title":"@book{x,} TY  - BOOK"}'],
    ['BibTeX that says RIS', '@book{a,\n title={@book{x,\\} TY  - BOOK}}'.replace('{x,\\}', '(x,)')],
    ['RIS that says BibTeX', 'TY  - BOOK\nID  - a\nTI  - @book{x, } TY  - BOOK\nER  - \n'],
    ['RIS that is set in', '  TY  - BOOK\n  ID  - a\n  TI  - One\n  ER  - \n'],
    ['BibTeX with spaces', 'Some words\n@ Book\n ( a, title={One})'],
  ])('is seen: %s', (_, text) => {
    expect(read(text)).toMatchObject([{ key: 'a', item: { type: 'book' } }]);
  });

  test('that is none of ours is refused', () => {
    expect(() => read('reader@example.org wrote {nothing}')).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    );
    expect(() => read('TY: BOOK')).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});

describe('an entry that no work needs is refused alone', () => {
  const long = (characters: number) => 'x'.repeat(characters);
  test.each([
    [
      'CSL-JSON',
      (words: string) => `[{"id":"a","title":"${words}"},\n{"id":"b"}]`,
      500_000 - '{"id":"a","title":""}'.length,
    ],
    [
      'BibTeX',
      (words: string) => `@book{a,title={${words}}}\n@book{b,title={B}}`,
      500_000 - '@book{a,title={}}'.length,
    ],
    [
      'RIS',
      (words: string) => `TY  - BOOK\nID  - a\nTI  - ${words}\nER  - \nTY  - BOOK\nID  - b\nER  - \n`,
      500_000 - 'TY  - BOOK\nID  - a\nTI  - \nER  - \n'.length,
    ],
  ])('longer than 500,000 characters in %s', (_, file, longest) => {
    expect(read(file(long(longest + 1)))).toMatchObject([
      { key: 'a', error: 'The entry is longer than 500,000 characters.' },
      { key: 'b', item: {} },
    ]);
    expect(read(file(long(longest)))[0]).toMatchObject({ key: 'a', item: {} });
  });

  test('more than a hundred levels deep', () => {
    const file = (levels: number) =>
      `[{"id":"a","custom":${'['.repeat(levels)}${']'.repeat(levels)}},{"id":"b"}]`;
    expect(read(file(100))).toMatchObject([
      { key: 'a', error: 'The entry is nested too deeply.' },
      { key: 'b', item: {} },
    ]);
    expect(read(file(99))[0]).toHaveProperty('item');
  });
});

describe('CSL-JSON', () => {
  test('is read item by item, with the line of each; braces and quotation marks in words part nothing', () => {
    const text =
      '[\n{"id":"a","title":"A } { \\" \\\\"},\n\n{"id":"b",\n"author":[{"family":"B"}]}, {"id":"c"}\n]';
    expect(read(text)).toEqual([
      { line: 2, key: 'a', item: { id: 'a', type: 'document', title: 'A } { " \\' } },
      { line: 4, key: 'b', item: { id: 'b', type: 'document', author: [{ family: 'B' }] } },
      { line: 5, key: 'c', item: { id: 'c', type: 'document' } },
    ]);
  });

  test('an item that is not closed ends where the next begins, not at a name or a date in it', () => {
    const text =
      '[{"id":"a","issued":{"date-parts":[[2004]]},"author":[{"family":"B"},\n {"type":"book","id":"b"},{"citation-key":"c"}]';
    expect(read(text)).toMatchObject([
      { line: 1, key: 'a', error: expect.any(String) },
      { line: 2, key: 'b', item: { type: 'book' } },
      { key: 'c', item: {} },
    ]);
  });

  test('a text that is not closed ends with its line', () => {
    const text = '[{"id":"a","title":"One},\n{"id":"b"}]';
    expect(read(text)).toMatchObject([
      { key: 'a', error: expect.any(String) },
      { key: 'b', item: {} },
    ]);
  });

  test.each([
    ['{"id":"a","citation-key":"b"}', 'b'],
    ['{"id":7}', '7'],
    ['{"id":true,"title":"x"}', ''],
    ['{"title":"x"}', ''],
    ['{"id":"a", "title" "x"}', 'a'],
    ['{"title" "x", "citation-key" : "b"}', 'b'],
  ])('the key of %s is %j', (text, key) => {
    expect(read(`[${text}]`)[0]?.key).toBe(key);
  });

  test('what is wrong is said without the place within the item', () => {
    expect(read('[{"id":"a","type":"book" "title":1}]')).toEqual([
      { line: 1, key: 'a', error: "Expected ',' or '}' after property value" },
    ]);
    expect(read('[{"id":"a","type":5}]')).toEqual([{ line: 1, key: 'a', error: 'This is not a CSL item.' }]);
  });
});

describe('BibTeX', () => {
  test('entries in parentheses, escaped braces, comments and preambles', () => {
    const text =
      '@comment{no entry}\n@preamble{"no"}\n@book(a, title={One (of two)})\n@book{b, title={Two \\} and \\{ more}}\nwords\n@misc{c, title={Three}}';
    expect(read(text)).toMatchObject([
      { line: 3, key: 'a', item: { title: 'One (of two)' } },
      { line: 4, key: 'b' },
      { line: 6, key: 'c', item: { title: 'Three' } },
    ]);
  });

  test('strings that name each other are followed, in any case and order, and two in a circle end', () => {
    const text =
      '@string{full = short # " Press"}\n@string{SHORT = "Harbour"}\n@string{x = y}\n@string{y = x}\n@book{a, title={A}, publisher = Full}\n@book{b, title={B}, publisher = "The " # short}\n@book{c, title=x}';
    expect(read(text)).toMatchObject([
      { item: { publisher: 'Harbour Press' } },
      { item: { publisher: 'The Harbour' } },
      { key: 'c' },
    ]);
  });

  test('a part inherits from its book, with an author or without', () => {
    const text = `@inbook{CHILD, title={C}, crossref={parent}}
@book{parent, title={Whole}, publisher={Press}, editor={Roe, Ada}}`;
    expect(items(text)).toMatchObject([
      { type: 'chapter', title: 'C', 'container-title': 'Whole', publisher: 'Press' },
      { type: 'book', title: 'Whole' },
    ]);
    const byAuthor = text.replace('editor=', 'author=');
    expect(items(byAuthor)[0]).toMatchObject({ 'container-author': [{ family: 'Roe', given: 'Ada' }] });
  });

  test('an entry without a key and one without fields are read', () => {
    expect(read('@book{, title={A}}\n@book{b, title={B}}')).toMatchObject([
      { key: '', item: { title: 'A' } },
      { key: 'b', item: {} },
    ]);
  });
});

describe('RIS', () => {
  const record = (...lines: string[]) => ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n');

  test.each([
    ['2004', [2004]],
    ['2004/3', [2004, 3]],
    ['2004/03/05', [2004, 3, 5]],
    ['2004//05', [2004]],
  ])('the old date %s', (written, parts) => {
    expect(items(record(`Y1  - ${written}`))).toMatchObject([{ issued: { 'date-parts': [parts] } }]);
  });

  test('the old date stands back behind the new one, and is kept as it is without a year', () => {
    expect(items(record('Y1  - 1999', 'PY  - 2004'))).toMatchObject([{ issued: { 'date-parts': [[2004]] } }]);
    expect(items(record('Y1  - Spring'))).toMatchObject([{ issued: { raw: 'Spring' } }]);
  });

  test('what CSL has no name for is kept under its tag, each value on its line', () => {
    expect(items(record('TI  - T', 'C9  - one', 'C9  - two'))).toMatchObject([
      { custom: { ris: { type: 'JOUR', fields: { C9: 'one\ntwo' } } } },
    ]);
    expect(items(record('TI  - T'))[0]).not.toHaveProperty('custom');
  });

  test('keys and lines', () => {
    expect(read(`${record('ID  -  a ')}\n${record('TI  - T')}`)).toMatchObject([
      { line: 1, key: 'a' },
      { line: 5, key: '' },
    ]);
  });

  test('each value is written on one line, under its key', () => {
    const written = writeEntry({ type: 'book', title: 'One\n two\tthree ' }, 'k', 'ris');
    expect(written).toMatch(/^TY {2}- BOOK\n/);
    expect(written).toMatch(/^TI {2}- One two three$/m);
    expect(written).toMatch(/^ID {2}- k$/m);
    expect(written).toMatch(/\nER {2}- \n$/);
  });
});

describe('titles in sentence case, if that is asked for', () => {
  const titleOf = (text: string, options = { sentenceCase: true }) => {
    const [entry] = [...readSourceFile(text, options)];
    return entry && 'item' in entry ? entry.item.title : entry;
  };
  const inCsl = (fields: object) => JSON.stringify([{ id: 'a', type: 'book', ...fields }]);

  test.each([
    ['@book{a, title={The History of {Orsa} and {NATO}}}', 'The history of Orsa and NATO'],
    ['@book{a, title={{Deep Water}: {\\"U}ber Silt}}', 'Deep Water: Über silt'],
    ['@book{a, title={Harbour Power}, subtitle={A Short History}}', 'Harbour power: A short history'],
    ['@book{a, title={The \\emph{Silt} of Quays}}', 'The <i>Silt</i> of quays'],
    ['@book{a, title={Die Geschichte der Häfen}, langid={ngerman}}', 'Die Geschichte der Häfen'],
    ['TY  - BOOK\nTI  - The History of Harbour Power\nER  - ', 'The history of harbour power'],
    ['TY  - BOOK\nTI  - A history of silt in Orsa\nER  - ', 'A history of silt in Orsa'],
    ['TY  - BOOK\nTI  - DEEP WATER AT NIGHT\nER  - ', 'Deep water at night'],
    [
      'TY  - BOOK\nTI  - Die Geschichte der Grossen Häfen\nLA  - de\nER  - ',
      'Die Geschichte der Grossen Häfen',
    ],
    ['PMID- 1\nTI  - The History of Harbour Power\nLA  - eng\n', 'The history of harbour power'],
    [
      inCsl({ title: 'The Silt of <span class="nocase">Orsa Quay</span> and Others' }),
      'The silt of <span class="nocase">Orsa Quay</span> and others',
    ],
  ])('%s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test('and only then', () => {
    expect(titleOf('@book{a, title={The History}}', { sentenceCase: false })).toBe('The History');
    expect(titleOf(inCsl({ title: 'The History of Harbour Power' }), { sentenceCase: false })).toBe(
      'The History of Harbour Power',
    );
  });
});

describe('what a format cannot say', () => {
  const item: CslItem = { type: 'book', title: 'T', custom: { mine: { a: 1 } }, 'unknown-field': ['x'] };

  test.each(['biblatex', 'bibtex', 'ris'] as const)(
    'comes back from %s, and goes with the field that somebody took out',
    (format) => {
      const written = writeEntry(item, 'k', format);
      expect(items(written)).toEqual([{ ...item, id: 'k' }]);
      expect(items(written.replace(/^.*(?:x-stet = |XS {2}- ).*\n/m, ''))[0]).not.toHaveProperty(
        'unknown-field',
      );
    },
  );

  test.each([
    '%',
    '%7B',
    '{}',
    '5',
    encodeURIComponent('{"title":"x"}'),
    encodeURIComponent('{"title":["T"]}'),
  ])('a field of ours that holds %j is passed over', (residue) => {
    const text = `@book{k, title={T}, x-stet={${residue.replace(/[{}]/g, '')}}}`;
    expect(items(text)).toMatchObject([{ title: 'T', type: 'book' }]);
  });

  test('a value that the file adds is taken out again, and one that somebody changed since stays', () => {
    const residue = encodeURIComponent(
      JSON.stringify({ title: ['T', null], publisher: ['P', 'Press'], note: [null, 'N'] }),
    );
    expect(items(`@book{k, title={T}, publisher={Other}, x-stet={${residue}}}`)).toEqual([
      { id: 'k', type: 'book', publisher: 'Other', note: 'N' },
    ]);
  });

  test('fields of other programs stand beside ours, and are written back as they were', () => {
    const text = '@book{k, title={T}, file={a.pdf}, owner={me}}';
    const [one] = items(text);
    expect(one).toMatchObject({
      custom: { bibtex: { type: 'book', fields: { file: 'a.pdf', owner: 'me' } } },
    });
    const written = writeEntry(one as CslItem, 'k', 'bibtex');
    expect(written).toMatch(/file = \{a\.pdf\}/);
    expect(written).not.toContain('x-stet');
    expect(items(written)).toEqual([one]);
  });
});
