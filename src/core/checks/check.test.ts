import { expect, test } from 'vitest';
import { checkedArticle } from '../../../tests/support/checkedArticle';
import { heading, paragraph, text } from '../document/build';
import { type Check, findingsOf } from './check';
import { inArticle, inText } from './found';
import { checks } from './registry';

const first: Check = {
  id: 'headline',
  severity: 'error',
  find: ({ article }) => (article.headline === '' ? [inArticle('No headline', 'headline')] : []),
};
const second: Check = {
  id: 'headings',
  severity: 'warning',
  find: ({ article: { body } }) =>
    body.flatMap((block, index) =>
      block.type === 'heading'
        ? [inText('A heading', { words: 'Quay', place: { block: index, start: 0, end: 4 } })]
        : [],
    ),
};
const article = () =>
  checkedArticle([paragraph([text('Words.')]), heading('h2', [text('Quay')])], { meta: { headline: '' } });

test('findings name their check, its severity and their place', async () => {
  expect(await findingsOf([first, second], article())).toMatchObject([
    { check: 'headline', severity: 'error', message: 'No headline', excerpt: '', place: null },
    {
      check: 'headings',
      severity: 'warning',
      message: 'A heading',
      excerpt: 'Quay',
      place: { block: 1, start: 0, end: 4 },
    },
  ]);
});

test('a workspace makes a check heavier or lighter, or turns it off', async () => {
  const levels = { headline: 'off', headings: 'error' } as const;
  expect(await findingsOf([first, second], article(), levels)).toMatchObject([
    { check: 'headings', severity: 'error' },
  ]);
});

test('no two checks have one id', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});
