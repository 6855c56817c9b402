import { describe, expect, test } from 'vitest';
import { readSourceFile, writeEntry } from '../index';
import { cslTypes } from './types';

const record = (...lines: string[]) => `${lines.join('\n')}\nER  - \n`;
const itemOf = (text: string) => {
  const [entry] = [...readSourceFile(text)];
  if (!entry || !('item' in entry)) throw new Error(`not read: ${JSON.stringify(entry)}`);
  return entry.item;
};

describe('records as real programs write them', () => {
  test('a newspaper article with its authors and its day', () => {
    const item = itemOf(
      record(
        'TY  - NEWS',
        'TI  - Strike at the quay',
        'AU  - Lind, Mara',
        'AU  - Harbour Board of Works',
        'T2  - The Port Gazette',
        'DA  - 2024/03/05/',
        'PY  - 2024',
        'SP  - A1',
      ),
    );
    expect(item).toEqual({
      type: 'article-newspaper',
      title: 'Strike at the quay',
      author: [{ family: 'Lind', given: 'Mara' }, { literal: 'Harbour Board of Works' }],
      'container-title': 'The Port Gazette',
      issued: { 'date-parts': [[2024, 3, 5]] },
      page: 'A1',
    });
  });

  test.each([
    ['two spaces behind the hyphen', 'TY  -  JOUR\nTI  -  Silt\nAU  -  Holt, Maren'],
    ['one space before it', 'TY - JOUR\nTI - Silt\nAU - Holt, Maren'],
    ['a value over two lines', 'TY  - JOUR\nTI  -\n  Silt\nAU  - Holt,\n  Maren'],
    ['lines of Windows', 'TY  - JOUR\r\nTI  - Silt\r\nAU  - Holt, Maren\r'],
    ['the older tags', 'TY  - JOUR\nT1  - Silt\nA1  - Holt, Maren'],
  ])('%s', (_name, text) => {
    expect(itemOf(record(text))).toMatchObject({
      type: 'article-journal',
      title: 'Silt',
      author: [{ family: 'Holt', given: 'Maren' }],
    });
  });

  test.each([
    ['SEP 22', '2010', { 'date-parts': [[2010, 9, 22]] }],
    ['Mar 5', '2024', { 'date-parts': [[2024, 3, 5]] }],
    ['MAY', '2024', { 'date-parts': [[2024, 5]] }],
    [
      'JUL-DEC',
      '1911',
      {
        'date-parts': [
          [1911, 7],
          [1911, 12],
        ],
      },
    ],
    [
      'SEP 22-24',
      '2010',
      {
        'date-parts': [
          [2010, 9, 22],
          [2010, 9, 24],
        ],
      },
    ],
    ['SPR', '2010', { 'date-parts': [[2010]], season: 1 }],
    ['2010 Sep 22', '2010', { 'date-parts': [[2010, 9, 22]] }],
    ['22 September 2010', '', { 'date-parts': [[2010, 9, 22]] }],
    ['', '2004/03/05/Spring', { 'date-parts': [[2004, 3, 5]] }],
    ['', '2004///', { 'date-parts': [[2004]] }],
    ['', 'in press', { raw: 'in press' }],
    ['nobody knows', '2004', { 'date-parts': [[2004]] }],
  ])('the date %j with the year %j', (date, year, issued) => {
    expect(itemOf(record('TY  - JOUR', `DA  - ${date}`, `PY  - ${year}`))['issued']).toEqual(issued);
  });

  test('a date that says more than is understood is kept', () => {
    const item = itemOf(record('TY  - JOUR', 'DA  - the ides of March', 'PY  - 2004'));
    expect(item).toMatchObject({ custom: { ris: { fields: { DA: 'the ides of March' } } } });
  });

  test('the first address is the address, and the others come back as they were', () => {
    const text = record(
      'TY  - JOUR',
      'TI  - T',
      'UR  - https://a.example/1',
      'UR  - https://b.example/2',
      'TT  - Titel',
    );
    const item = itemOf(text);
    expect(item).toMatchObject({
      URL: 'https://a.example/1',
      title: 'T',
      custom: { ris: { type: 'JOUR', fields: { UR: 'https://b.example/2', TT: 'Titel' } } },
    });
    const written = writeEntry(item, 'k', 'ris');
    expect(written).toContain('UR  - https://a.example/1\nUR  - https://b.example/2\n');
    expect(written).not.toContain('XS  -');
  });

  test('numbers, pages and notes', () => {
    const text = record(
      'TY  - JOUR',
      'SN  - 1111-2222',
      'SN  - 3333-4444',
      'N1  - One',
      'N1  - Two',
      'SP  - 3',
      'EP  - 9',
    );
    expect(itemOf(text)).toMatchObject({ ISSN: '1111-2222, 3333-4444', note: 'One\nTwo', page: '3-9' });
    expect(itemOf(record('TY  - BOOK', 'SN  - 978-3-16-148410-0'))).toMatchObject({
      ISBN: '978-3-16-148410-0',
    });
  });

  test.each([
    ['BOOK', ['T2  - Studies of the quay'], { 'collection-title': 'Studies of the quay' }],
    ['RPRT', ['T2  - Working papers'], { 'collection-title': 'Working papers' }],
    ['BOOK', ['BT  - Sand'], { title: 'Sand' }],
    ['THES', ['T2  - Department of Silt'], { division: 'Department of Silt' }],
    ['CHAP', ['T2  - The whole book'], { 'container-title': 'The whole book' }],
    ['CHAP', ['BT  - The whole book'], { 'container-title': 'The whole book' }],
    ['CPAPER', ['T2  - Quay days 2020'], { 'container-title': 'Quay days 2020' }],
    [
      'CONF',
      ['T2  - Quay days 2020', 'C3  - Proceedings of the quay'],
      { 'container-title': 'Proceedings of the quay', 'event-title': 'Quay days 2020' },
    ],
    ['JOUR', ['M1  - 3'], { issue: '3' }],
    ['JOUR', ['M1  - 3', 'IS  - 4'], { issue: '4', custom: { ris: { fields: { M1: '3' } } } }],
    ['RPRT', ['M1  - 17'], { number: '17' }],
    ['JOUR', ['TT  - Titel'], { title: 'Titel' }],
    ['JOUR', ['TI  - One\u2028line', 'PY  - 2001'], { title: 'One\u2028line' }],
  ])('in a record of %s, %j', (type, lines, item) => {
    expect(itemOf(record(`TY  - ${type}`, ...lines))).toMatchObject(item);
  });

  test('a series of a book is no container', () => {
    expect(itemOf(record('TY  - BOOK', 'T2  - Studies'))).not.toHaveProperty('container-title');
  });

  test.each([
    ['doi:10.1000/X', '10.1000/X'],
    ['https://dx.doi.org/10.1000/x.1', '10.1000/x.1'],
    ['10.1002/(SICI)1<1661::AID>3.0.CO;2-2', '10.1002/(SICI)1<1661::AID>3.0.CO;2-2'],
    ['oai:harbour.example:1', undefined],
    ['10.1000', undefined],
    ['none', undefined],
  ])('what stands for a DOI: %s', (written, doi) => {
    const item = itemOf(record('TY  - JOUR', `DO  - ${written}`));
    expect(item['DOI']).toBe(doi);
    if (doi === undefined) expect(item).toMatchObject({ custom: { ris: { fields: { DO: written } } } });
  });

  test.each(['0000', '0000///', '000'])('the year %s is none', (year) => {
    expect(itemOf(record('TY  - JOUR', `PY  - ${year}`))['issued']).toEqual({ raw: year });
  });

  test('who the other creators are depends on the type', () => {
    const names = ['AU  - A, B', 'A2  - C, D', 'A3  - E, F', 'A4  - G, H', 'ED  - I, J'];
    expect(itemOf(record('TY  - BOOK', ...names))).toMatchObject({
      author: [{ family: 'A' }],
      'collection-editor': [{ family: 'C' }],
      editor: [{ family: 'I' }, { family: 'E' }],
      translator: [{ family: 'G' }],
    });
    expect(itemOf(record('TY  - INTV', ...names))).toMatchObject({ interviewer: [{ family: 'C' }] });
  });
});

test.each(Object.entries(cslTypes))('a record of the type %s is read with its authors', (type, cslType) => {
  const item = itemOf(
    record(`TY  - ${type}`, 'TI  - T', 'AU  - Lind, Mara', 'PY  - 2024', 'UR  - https://e.org/1'),
  );
  expect(item).toEqual({
    type: cslType,
    title: 'T',
    author: [{ family: 'Lind', given: 'Mara' }],
    issued: { 'date-parts': [[2024]] },
    URL: 'https://e.org/1',
  });
});

test('a type that nobody knows is a document', () => {
  expect(itemOf(record('TY  - XYZ', 'TI  - T'))).toEqual({ type: 'document', title: 'T' });
});
