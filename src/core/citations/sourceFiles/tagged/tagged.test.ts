import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../index';

const read = (text: string) => [...readSourceFile(text)];

describe('NBIB', () => {
  const record = `
PMID- 31452104
LID - 10.1000/harbour.7 [doi]
IS  - 1111-2222 (Electronic)
DP  - 2020 Mar 5
TI  - Silt in the
      harbour.
PG  - 1201-9
AB  - Mud
      everywhere.
FAU - Holt, Maren
AU  - Holt M
JT  - Journal of harbours
VI  - 12
PT  - Journal Article
PMC - PMC123
OID - kept
`;

  test('a record becomes an item, and what has no variable is kept', () => {
    expect(read(record)).toEqual([
      {
        line: 2,
        key: '',
        item: {
          type: 'article-journal',
          title: 'Silt in the harbour.',
          'container-title': 'Journal of harbours',
          volume: '12',
          ISSN: '1111-2222 (Electronic)',
          page: '1201-1209',
          abstract: 'Mud everywhere.',
          author: [{ family: 'Holt', given: 'Maren' }],
          issued: { 'date-parts': [[2020, 3, 5]] },
          DOI: '10.1000/harbour.7',
          PMID: '31452104',
          PMCID: 'PMC123',
          custom: { nbib: { type: 'Journal Article', fields: { OID: 'kept', PT: 'Journal Article' } } },
        },
      },
    ]);
  });

  test.each([
    ['2019 Winter', { 'date-parts': [[2019]], season: 4 }],
    [
      '2019 Mar-Apr',
      {
        'date-parts': [
          [2019, 3],
          [2019, 4],
        ],
      },
    ],
    ['2019 Mar', { 'date-parts': [[2019, 3]] }],
    ['2019', { 'date-parts': [[2019]] }],
  ])('the date %s', (date, issued) => {
    expect(read(`PMID- 1\nTI  - One\nDP  - ${date}\n`)).toMatchObject([{ item: { issued } }]);
  });

  test('short names stand in for full ones, and records are apart', () => {
    const [first, second] = read('PMID- 1\nAU  - Van der Holt MA\n\nPMID- 2\nTI  - Two\n');
    expect(first).toMatchObject({ item: { author: [{ family: 'Van der Holt', given: 'MA' }] } });
    expect(second).toMatchObject({ line: 4, item: { title: 'Two', PMID: '2' } });
  });
});

test.each([
  ['of ERIC', 'OWN - ERIC\nTI  - One\nAU  - Holt, Maren\nLID - http://e.org/1\n\nOWN - ERIC\nTI  - Two\n', 1],
  ['of PubMed with the owner', 'PMID- 1\nOWN - NLM\nTI  - One\nAU  - Holt M\n\nPMID- 2\nTI  - Two\n', 1],
  ['with lines of Windows', '\r\nOWN - ERIC\r\nTI  - One\r\nAU  - Holt, M\r\n\r\nOWN - ERIC\r\nTI  - Two', 2],
])('NBIB %s', (_name, text, line) => {
  expect(read(text)).toMatchObject([
    { line, item: { title: 'One', author: [{ family: 'Holt' }] } },
    { item: { title: 'Two' } },
  ]);
});

test('an identifier of NBIB that is no DOI is kept', () => {
  expect(read('PMID- 1\nLID - 1042 [pii]\nLID - 10.1000/1 [doi]\nAID - S1 [pii]\n')).toMatchObject([
    { item: { DOI: '10.1000/1', custom: { nbib: { fields: { LID: '1042 [pii]', AID: 'S1 [pii]' } } } } },
  ]);
});

describe('Refer', () => {
  test.each([
    ['an abstract with a blank line', '%0 Book\n%T One\n%X First.\n\nSecond.\n%I Press\n\n%0 Book\n%T Two\n'],
    ['no blank line between records', '%0 Book\n%T One\n%X First.\nSecond.\n%I Press\n%0 Book\n%T Two\n'],
    ['no types', '%T One\n%X First. Second.\n%I Press\n \t\n%T Two\n'],
    ['lines of Windows', '\r\n%A A\r\n%T One\r\n%X First.\r\n Second.\r\n%I Press\r\n\r\n%A B\r\n%T Two\r\n'],
  ])('with %s', (_name, text) => {
    expect(read(text)).toMatchObject([
      { item: { title: 'One', abstract: 'First. Second.', publisher: 'Press' } },
      { item: { title: 'Two' } },
    ]);
  });

  test('records with a blank line between them', () => {
    const text =
      '%0 Newspaper Article\n%A Lind, Mara\n%A Port Authority of Quays\n%T Strike at the quay\n%B The Port Gazette\n%D 2024\n%8 March 5\n%P A1\n%U https://example.org/strike\n%M 77\n\n%0 Book\n%T Silt\n%F holt1\n%@ 978-3-16-148410-0\n';
    expect(read(text)).toMatchObject([
      {
        line: 1,
        item: {
          type: 'article-newspaper',
          title: 'Strike at the quay',
          author: [{ family: 'Lind', given: 'Mara' }, { literal: 'Port Authority of Quays' }],
          'container-title': 'The Port Gazette',
          issued: { 'date-parts': [[2024, 3, 5]] },
          page: 'A1',
          URL: 'https://example.org/strike',
          custom: { refer: { fields: { M: '77' } } },
        },
      },
      { line: 12, key: 'holt1', item: { type: 'book', title: 'Silt', ISBN: '978-3-16-148410-0' } },
    ]);
  });
});

describe('EndNote XML', () => {
  const record = (title: string) =>
    `<record><database name="x">x</database><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Holt, Maren</style></author><author>Lind, Mara</author></authors></contributors><titles><title><style face="normal">${title}</style><style face="italic"> of quays</style></title><secondary-title>Harbours</secondary-title></titles><dates><year>2020</year></dates><urls><related-urls><url>https://example.org/1</url></related-urls></urls><custom3>kept</custom3></record>`;
  const file = (...records: string[]) =>
    `<?xml version="1.0"?><xml><records>\n${records.join('\n')}\n</records></xml>`;

  test('styles are words, and what has no variable is kept', () => {
    expect(read(file(record('Silt &amp; sand')))).toEqual([
      {
        line: 2,
        key: '',
        item: {
          type: 'article-journal',
          title: 'Silt & sand of quays',
          'container-title': 'Harbours',
          author: [
            { family: 'Holt', given: 'Maren' },
            { family: 'Lind', given: 'Mara' },
          ],
          issued: { 'date-parts': [[2020]] },
          URL: 'https://example.org/1',
          custom: { endnote: { type: 'Journal Article', fields: { custom3: 'kept' } } },
        },
      },
    ]);
  });

  test('a broken record is named with its line and costs only itself', () => {
    expect(
      read(file(record('One'), '<record><titles></record>', '<record><titles>', record('Two'))),
    ).toMatchObject([
      { line: 2, item: { title: 'One of quays' } },
      { line: 3, error: 'What is written there cannot be read.' },
      { line: 4, error: 'The record has no end.' },
      { line: 5, item: { title: 'Two of quays' } },
    ]);
  });

  test('entities that a file defines itself are not expanded', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">]>${file(record('&a;&a;'))}`;
    expect(JSON.stringify(read(bomb))).not.toContain('haha');
  });
});
