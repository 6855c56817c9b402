import { expect, test } from 'vitest';
import { figure, heading, paragraph, text } from '../build';
import type { Suggestion } from '../suggestion';
import { withSuggestion } from '../suggestion';
import { suggestionsOf } from './list';

const mark = (kind: Suggestion['kind'], id: string): Suggestion => ({
  kind,
  id,
  by: 'Ada',
  at: '2026-01-01',
});

test('a suggestion is listed once, with what it takes away and adds, also over several blocks and in notes', () => {
  const body = [
    paragraph([
      text('We saw '),
      withSuggestion(text('te'), mark('deletion', 'a')),
      withSuggestion(text('h', 1), mark('deletion', 'a')),
      withSuggestion(text('the'), mark('insertion', 'a')),
      {
        type: 'footnote',
        version: 1,
        label: '',
        body: [paragraph([withSuggestion(text('here'), mark('insertion', 'b'))])],
      },
    ]),
    withSuggestion(
      heading('h2', [withSuggestion(text('Why'), mark('insertion', 'c'))]),
      mark('insertion', 'c'),
    ),
    withSuggestion(figure('x'), mark('deletion', 'd')),
  ];
  expect(suggestionsOf(body)).toEqual([
    { id: 'a', by: 'Ada', at: '2026-01-01', block: 0, removed: [{ text: 'teh' }], added: [{ text: 'the' }] },
    { id: 'b', by: 'Ada', at: '2026-01-01', block: 0, removed: [], added: [{ text: 'here' }] },
    {
      id: 'c',
      by: 'Ada',
      at: '2026-01-01',
      block: 1,
      removed: [],
      added: [{ thing: 'heading' }, { text: 'Why' }],
    },
    { id: 'd', by: 'Ada', at: '2026-01-01', block: 2, removed: [{ thing: 'figure' }], added: [] },
  ]);
});
