import { expect, test } from 'vitest';
import { figure, heading, link, paragraph, text } from '../build';
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
    {
      id: 'a',
      by: 'Ada',
      at: '2026-01-01',
      block: 0,
      isMove: false,
      looks: [],
      removed: [{ text: 'teh' }],
      added: [{ text: 'the' }],
    },
    {
      id: 'b',
      by: 'Ada',
      at: '2026-01-01',
      block: 0,
      isMove: false,
      looks: [],
      removed: [],
      added: [{ text: 'here' }],
    },
    {
      id: 'c',
      by: 'Ada',
      at: '2026-01-01',
      block: 1,
      isMove: false,
      looks: [],
      removed: [],
      added: [{ thing: 'heading', level: 2 }, { text: 'Why' }],
    },
    {
      id: 'd',
      by: 'Ada',
      at: '2026-01-01',
      block: 2,
      isMove: false,
      looks: [],
      removed: [{ thing: 'figure' }],
      added: [],
    },
  ]);
});

test('words that stay and look different are told from words that are replaced', () => {
  const looksAfter = (...inlines: Parameters<typeof paragraph>[0]) =>
    suggestionsOf([paragraph(inlines)])[0]?.looks;
  const [was, is] = [mark('deletion', 'a'), mark('insertion', 'a')];
  const plain = withSuggestion(text('quay'), was);
  expect(looksAfter(plain, withSuggestion(text('quay', 3), is))).toEqual([
    { look: 'bold', isOn: true },
    { look: 'italic', isOn: true },
  ]);
  expect(looksAfter(withSuggestion(text('quay', 1), was), withSuggestion(text('quay'), is))).toEqual([
    { look: 'bold', isOn: false },
  ]);
  expect(looksAfter(plain, link('https://a.example', [withSuggestion(text('quay'), is)]))).toEqual([
    { look: 'link', isOn: true },
  ]);
  expect(looksAfter(plain, withSuggestion(text('pier', 1), is))).toEqual([]);
});
