import { describe, expect, test } from 'vitest';
import { readSourceFile, writeEntry } from '../index';

const read = (text: string) => [...readSourceFile(text)];

describe('an odd field costs that field and no more', () => {
  test.each([
    [
      'a missing comma',
      '@article{k,\n title={Silt} author={Holt, Maren},\n year=2001}',
      { title: 'Silt', author: [{ family: 'Holt', given: 'Maren' }] },
      [],
    ],
    [
      'a command with a star',
      '@book{k, title={Silt}, annotation={under \\enquote*{E} rather}}',
      { title: 'Silt' },
      [],
    ],
    [
      'no key',
      '@article{, title={Silt}, year=2002}',
      { title: 'Silt', issued: { 'date-parts': [[2002]] } },
      [],
    ],
    [
      'an annotated list',
      '@article{k, title={Silt}, author={A B}, author+an={1=highlight}}',
      { title: 'Silt' },
      [],
    ],
    [
      'a brace that is not closed',
      '@book{k,\n title={Silt},\n note={open\n',
      { title: 'Silt' },
      [{ field: 'note', line: 3, error: 'A brace is not closed.' }],
    ],
    [
      'a day of reading that is a range',
      '@online{k, title={Silt}, urldate={2020-01-01/..}}',
      { accessed: { 'date-parts': [[2020, 1, 1]] } },
      [{ field: 'urldate', line: 1, error: 'Only the first day of the range is used.' }],
    ],
    [
      'a month that is none',
      '@book{k, title={Silt},\n date={2004-13}}',
      { issued: { 'date-parts': [[2004]] } },
      [{ field: 'date', line: 1, error: 'Only the year is used: there is no such month.' }],
    ],
    [
      'a season in place of a month',
      '@book{k, title={Silt}, year=2004, month={Spring}}',
      { issued: { 'date-parts': [[2004]], season: 1 } },
      [],
    ],
    [
      'a month beside its year that is none',
      '@book{k, title={Silt},\n year=2004,\n month=13}',
      { issued: { 'date-parts': [[2004]] } },
      [{ field: 'month', line: 1, error: 'Only the year is used: there is no such month.' }],
    ],
    [
      'an abbreviation that nobody defines',
      '@article{k,\n author = HOLT # " and Jan Beek",\n title={Silt}}',
      { author: [{ family: 'HOLT' }, { family: 'Beek', given: 'Jan' }] },
      [
        {
          field: 'author',
          line: 2,
          error: 'The abbreviation HOLT is not defined in the file. It is used as it is written.',
        },
      ],
    ],
    [
      'several addresses',
      '@online{k, title={Silt}, url={https://e.org/1;\n https://e.org/2}}',
      {
        URL: 'https://e.org/1',
        custom: { bibtex: { fields: { url: 'https://e.org/1;\n https://e.org/2' } } },
      },
      [{ field: 'url', line: 1, error: 'Only the first of several addresses is used.' }],
    ],
    [
      'a DOI that is none',
      '@article{k, title={Silt}, doi={not yet}}',
      { title: 'Silt', custom: { bibtex: { fields: { doi: 'not yet' } } } },
      [{ field: 'doi', line: 1, error: 'This is no DOI. A DOI looks like 10.1234/abc.' }],
    ],
  ])('%s', (_name, text, item, lost) => {
    const [entry, ...others] = read(text);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ item });
    expect(entry).toHaveProperty('item');
    expect((entry && 'lost' in entry && entry.lost) || []).toEqual(lost);
  });

  test.each([
    ['1790~', { 'date-parts': [[1790]], circa: true }],
    ['2010-21', { 'date-parts': [[2010]], season: 1 }],
    [
      '2001-03/2001-05',
      {
        'date-parts': [
          [2001, 3],
          [2001, 5],
        ],
      },
    ],
    ['2001/..', { 'date-parts': [[2001]] }],
  ])('the date %s', (date, issued) => {
    const [entry] = read(`@book{k, title={Silt}, date={${date}}}`);
    expect(entry).toMatchObject({ item: { issued } });
    expect(entry && 'lost' in entry).toBe(date === '2001/..');
  });

  test('the other entries and a preamble with braces lose nothing', () => {
    const text = '@preamble{ {\\def\\foo#1{#1}} }\n@article{, title={One}}\n@article{b, title={Two}}';
    expect(read(text)).toMatchObject([{ item: { title: 'One' } }, { key: 'b', item: { title: 'Two' } }]);
  });

  test('what cannot be used stays as it is written, for the next export', () => {
    const [entry] = read('@online{k, title={Silt}, urldate={2020-01-01/..}}');
    if (!entry || !('item' in entry)) throw new Error('not read');
    expect(entry.item).toMatchObject({ custom: { bibtex: { fields: { urldate: '2020-01-01/..' } } } });
  });
});

describe('BibTeX says', () => {
  const itemOf = (fields: string, type = 'article') => {
    const [entry] = read(`@${type}{k, ${fields}}`);
    if (!entry || !('item' in entry)) throw new Error(JSON.stringify(entry));
    return entry.item;
  };

  test.each([
    [
      'letters by commands',
      "author={{\\AA}gren, G{\\\"o}ran and Garc{\\'\\i}a, Jos{\\'{e}} and Y{\\i}ld{\\i}z, A}",
      {
        author: [
          { family: 'Ågren', given: 'Göran' },
          { family: 'García', given: 'José' },
          { family: 'Yıldız', given: 'A' },
        ],
      },
    ],
    ['names of programs', 'title={The {\\TeX}book on {\\aa}l}', { title: 'The TeXbook on ål' }],
    ['a DOI by its address', 'doi={https://doi.org/10.1000/X}', { DOI: '10.1000/X' }],
    [
      'several publishers and places',
      'publisher={Duke Press and Oxford Press}, location={Durham and London}',
      { publisher: 'Duke Press; Oxford Press', 'publisher-place': 'Durham; London' },
    ],
    [
      'a text of an archive',
      'eprint={2001.00001}, archiveprefix={arXiv}',
      { URL: 'https://arxiv.org/abs/2001.00001' },
    ],
    ['an address with %2F', 'url={https://e.org/10.1002%2F978}', { URL: 'https://e.org/10.1002%2F978' }],
    ['an address by a command', 'url={\\url{https://e.org/a_b}}', { URL: 'https://e.org/a_b' }],
    ['an address in angle brackets', 'url={<https://e.org/a>}', { URL: 'https://e.org/a' }],
    ['an address over two lines', 'url={\n  https://e.org/a\n}', { URL: 'https://e.org/a' }],
    ['an address with other letters', 'url={https://e.org/ä}', { URL: 'https://e.org/ä' }],
    [
      'a DOI with signs of formulas',
      'doi={10.1002/16{$<$}1661::AID{$>$}3}',
      { DOI: '10.1002/16<1661::AID>3' },
    ],
    ['signs by commands', 'note={\\pounds 3 \\S 4 \\ldots}', { note: '£3 §4 …' }],
    ['words of unknown commands', 'note={\\unknown{kept} \\mkbibemph{so}}', { note: 'kept <i>so</i>' }],
    ['nothing by what only sorts', 'note={\\noopsort{1999}kept}', { note: 'kept' }],
    ['the words of a link', 'note={\\href{https://e.org}{the words}}', { note: 'the words' }],
    ['a language by its name', 'langid={ngerman}', { language: 'de-DE' }],
    ['a language of England', 'language={British}', { language: 'en-GB' }],
    [
      'labelled parts of names',
      'author={{family=Beek, prefix=van der, "given={J. R.}", suffix=Jr.} and given=Ada, family=Holt}',
      {
        author: [
          { family: 'Beek', given: 'J. R.', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
          { family: 'Holt', given: 'Ada' },
        ],
      },
    ],
    [
      'names with many spaces',
      'author={ Holt ,  Ada  and  Beek ,  Jan }',
      {
        author: [
          { family: 'Holt', given: 'Ada' },
          { family: 'Beek', given: 'Jan' },
        ],
      },
    ],
    ['an article of a newspaper', 'entrysubtype={newspaper}', { type: 'article-newspaper' }],
    ['an article of a magazine', 'entrysubtype={magazine}', { type: 'article-magazine' }],
    ['an address with braces', 'url={{https://e.org/a{\\_}b?c=\\%20}}', { URL: 'https://e.org/a_b?c=%20' }],
  ])('%s', (_name, fields, item) => {
    expect(itemOf(`title={T}, ${fields}`)).toMatchObject(item);
  });

  test.each([
    [
      'movie',
      'director={Doe, Jo and Roe, Ro}',
      { director: [{ family: 'Doe', given: 'Jo' }, { family: 'Roe' }] },
    ],
    ['video', 'editor={Doe, Jo}, editortype={director}', { director: [{ family: 'Doe', given: 'Jo' }] }],
    ['jurisdiction', 'journaltitle={Rec.}, number={337}', { 'container-title': 'Rec.', number: '337' }],
  ])('in %s, %s', (type, fields, item) => {
    expect(itemOf(`title={T}, ${fields}`, type)).toMatchObject(item);
  });

  test.each([
    ['phdthesis', '', 'PhD thesis'],
    ['mastersthesis', '', 'Master’s thesis'],
    ['thesis', 'type={mathesis}', 'Master’s thesis'],
    ['thesis', 'type={Habilitation}', 'Habilitation'],
  ])('%s with %j is a %s', (type, kind, genre) => {
    const item = itemOf(`title={T}, ${kind}`, type);
    expect(item).toMatchObject({ type: 'thesis', genre });
    expect(writeEntry(item, 'k', 'biblatex')).not.toContain('x-stet');
  });
});

test('a file of Zotero’s own JSON is refused by name', () => {
  const text = '{"config":{"label":"BetterBibTeX JSON"},"items":[{"itemType":"book","title":"One"}]}';
  expect(() => readSourceFile(text)).toThrow(/Zotero’s own JSON.*CSL-JSON/);
});
