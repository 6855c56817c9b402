import { describe, expect, test } from 'vitest';
import { nodesOf } from '../document/find';
import { plainText } from '../document/text';
import { readMarkdown } from '../markdown/read';
import { tieKeys } from './tieKeys';

const known = new Map([
  ['lind2020', 's1'],
  ['roe:2021', 's2'],
  ['Ada Roe', 's3'],
]);
const tie = (source: string) => tieKeys(readMarkdown(source).body, known);
const items = (source: string) =>
  tie(source)
    .body.flatMap((block) => nodesOf(block, 'citation'))
    .map((node) => node.items);

describe('citations by key become citations', () => {
  test.each([
    ['So [@lind2020].', [[{ sourceId: 's1' }]]],
    ['So [@lind2020, p. 12].', [[{ sourceId: 's1', label: 'page', locator: '12' }]]],
    ['So [@lind2020, 12].', [[{ sourceId: 's1', label: 'page', locator: '12' }]]],
    [
      'So [see @lind2020, pp. 33-35 and passim; also -@roe:2021, chap. iv].',
      [
        [
          { sourceId: 's1', prefix: 'see', label: 'page', locator: '33-35', suffix: 'and passim' },
          { sourceId: 's2', prefix: 'also', suppressAuthor: true, label: 'chapter', locator: 'iv' },
        ],
      ],
    ],
    [
      '@lind2020 says so, and @roe:2021 [sec. 3] too.',
      [[{ sourceId: 's1' }], [{ sourceId: 's2', label: 'section', locator: '3' }]],
    ],
    ['So [@{Ada Roe}, passim].', [[{ sourceId: 's3', suffix: 'passim' }]]],
    [
      '> *So* [@lind2020].\n\n- a [@lind2020]\n\n| a |\n| - |\n| [@lind2020] |\n',
      [[{ sourceId: 's1' }], [{ sourceId: 's1' }], [{ sourceId: 's1' }]],
    ],
    ['A note.[^1]\n\n[^1]: See @lind2020.\n', [[{ sourceId: 's1' }]]],
  ])('%j', (source, expected) => expect(items(source)).toEqual(expected));

  test('the words around them stay', () => {
    expect(plainText(tie('Before [@lind2020], after.').body).text).toBe('Before , after.');
  });
});

describe('what is no citation, or has no source, stays as it is written', () => {
  test.each([
    ['So [@nobody2000, p. 3].', ['nobody2000']],
    ['So [@lind2020; @nobody2000].', ['nobody2000']],
    ['As @nobody2000 says.', ['nobody2000']],
    ['Ask @somebody or a@lind2020.example.', []],
    ['The code `[@lind2020]` is code.', []],
    ['[@lind2020](https://example.org) is a link.', []],
  ])('%j', (source, unknown) => {
    const read = readMarkdown(source).body;
    const tied = tieKeys(read, known);
    expect(tied).toEqual({ body: read, cited: 0, unknown });
  });
});
