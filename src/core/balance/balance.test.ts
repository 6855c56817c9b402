import { expect, test } from 'vitest';
import { paragraph, quotation, quotationBlock, text } from '../document/build';
import type { CitationNode } from '../document/nodes';
import type { BalanceCell } from '../model/balance';
import { balanceCsv, balanceRows } from './rows';
import { saidIn } from './said';

const cite = (...sourceIds: string[]): CitationNode => ({
  type: 'citation',
  version: 1,
  items: sourceIds.map((sourceId) => ({ sourceId })),
});

test('quotations are direct in marks or as a block, else paraphrased; a cited sentence without one counts once', () => {
  const body = [
    paragraph([
      quotation('q1', [text('“The pumps never ran,”')]),
      text(' she said.'),
      cite('s1'),
      text(' The wall cost two million. It leaked within a year'),
      cite('s2'),
      cite('s3'),
      text('. '),
      quotation('q2', [text('That nobody asked')]),
    ]),
    quotationBlock('q3', [paragraph([text('We knew. '), quotation('q1', [text('“The pumps never ran”')])])]),
  ];
  expect(saidIn(body)).toEqual([
    { quoteId: 'q1', manner: 'direct', words: 4, sourceIds: [] },
    { quoteId: 'q2', manner: 'paraphrased', words: 3, sourceIds: [] },
    { quoteId: null, manner: 'paraphrased', words: 5, sourceIds: ['s2', 's3'] },
    { quoteId: 'q3', manner: 'direct', words: 6, sourceIds: [] },
  ]);
});

test('what is said in a footnote counts once', () => {
  const note = {
    type: 'footnote' as const,
    version: 1 as const,
    label: '',
    body: [paragraph([quotation('q1', [text('“Never”')])])],
  };
  expect(saidIn([paragraph([text('A line'), note])])).toEqual([
    { quoteId: 'q1', manner: 'direct', words: 1, sourceIds: [] },
  ]);
});

const cell = (own: Partial<BalanceCell>): BalanceCell => ({
  speaker: '',
  affiliation: '',
  side: '',
  manner: 'direct',
  isSourced: true,
  count: 1,
  words: 10,
  articles: ['a'],
  ...own,
});

test('rows add up by each dimension, and what is not known stays apart', () => {
  const cells = [
    cell({ speaker: 'Maren Holt', side: 'north' }),
    cell({
      speaker: 'Maren Holt',
      side: 'north',
      manner: 'paraphrased',
      isSourced: false,
      words: 5,
      articles: ['b'],
    }),
    cell({ words: 3 }),
  ];
  expect(balanceRows(cells, 'speaker')).toMatchObject([
    {
      value: 'Maren Holt',
      count: 2,
      words: 15,
      articles: 2,
      directWords: 10,
      paraphrasedWords: 5,
      sourcedWords: 10,
    },
    { value: '', count: 1, words: 3, articles: 1 },
  ]);
  for (const by of ['affiliation', 'side', 'manner', 'sourced'] as const) {
    const rows = balanceRows(cells, by);
    expect(rows.reduce((sum, { words }) => sum + words, 0)).toBe(18);
  }
});

test('CSV quotes what needs it, and no cell begins a formula', () => {
  const names = [
    '=HYPERLINK("http://a.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    'Holt, Maren',
    'Line\nbreak',
  ];
  const lines = balanceCsv(
    balanceRows(
      names.map((speaker) => cell({ speaker })),
      'speaker',
    ),
    'speaker',
  );
  expect(lines.split('\r\n')[0]).toMatch(/^speaker,count,words,articles,/);
  for (const safe of [
    `"'=HYPERLINK(""http://a.example"")"`,
    "'+1,",
    "'-1,",
    "'@SUM(A1),",
    "' =1,",
    '"Holt, Maren"',
    '"Line\nbreak"',
  ])
    expect(lines).toContain(safe);
});
