import { expect, test } from 'vitest';
import { paragraph, text } from '../document/build';
import type { CitationNode, Inline } from '../document/nodes';
import type { StoredStatement } from '../model/statement';
import { statementsOf } from './statements';

const cite = (sourceId: string): CitationNode => ({ type: 'citation', version: 1, items: [{ sourceId }] });
const body = (...inlines: Inline[]) => [paragraph(inlines)];
const stored = (words: string, own: Partial<StoredStatement> = {}): StoredStatement => ({
  sourceId: 's1',
  words,
  isChosen: false,
  checkedBy: 'Dana Checker',
  at: '2026-03-03T09:12:44.120Z',
  isSourceChanged: false,
  ...own,
});
const wall = body(text('It rained. The wall cost two million'), cite('s1'), text('. It leaked.'));

test('a citation vouches for its sentence, before or behind the full stop', () => {
  expect(statementsOf(wall, [])).toMatchObject([
    { sourceId: 's1', words: 'The wall cost two million.', check: null, lapse: null },
  ]);
  const behind = body(text('It rained. The wall cost two million.'), cite('s1'), text(' It leaked.'));
  expect(statementsOf(behind, [])).toMatchObject([{ words: 'The wall cost two million.' }]);
  expect(statementsOf(body(cite('s1')), [])).toEqual([]);
});

test('words that somebody compared are checked until they change; then it says so', () => {
  const check = stored('The wall  cost two million.');
  expect(statementsOf(wall, [check])).toMatchObject([{ check: { checkedBy: 'Dana Checker' }, lapse: null }]);
  const edited = body(text('It rained. The wall cost three million'), cite('s1'), text('.'));
  expect(statementsOf(edited, [check])).toMatchObject([
    { check: null, lapse: { reason: 'words', checkedBy: 'Dana Checker' } },
  ]);
  expect(statementsOf(wall, [{ ...check, isSourceChanged: true }])).toMatchObject([
    { check: null, lapse: { reason: 'source' } },
  ]);
});

test('chosen words take the place of the sentence while the block has them', () => {
  const chosen = stored('cost two million', { isChosen: true, checkedBy: '' });
  expect(statementsOf(wall, [chosen])).toMatchObject([
    { words: 'cost two million', isChosen: true, check: null },
  ]);
  expect(statementsOf(body(text('The wall cost three'), cite('s1')), [chosen])).toMatchObject([
    { words: 'The wall cost three', isChosen: false },
  ]);
});

test('a check of one source vouches for no other', () => {
  const both = body(text('The wall cost two million'), cite('s1'), cite('s2'), text('.'));
  expect(statementsOf(both, [stored('The wall cost two million.')])).toMatchObject([
    { sourceId: 's1', check: { checkedBy: 'Dana Checker' } },
    { sourceId: 's2', check: null, lapse: null },
  ]);
});

test('a citation in a footnote is for its words there, or for the sentence of the footnote', () => {
  const note = (...inlines: Inline[]): Inline => ({
    type: 'footnote',
    version: 1,
    label: '',
    body: body(...inlines),
  });
  const bare = body(text('It rained. The wall cost two million.'), note(cite('s1')), text(' It leaked.'));
  expect(statementsOf(bare, [])).toMatchObject([{ sourceId: 's1', words: 'The wall cost two million.' }]);
  const said = note(text('The bill says more. It says three million'), cite('s2'), text('.'));
  expect(statementsOf(body(text('It rained.'), said), [])).toMatchObject([
    { sourceId: 's2', words: 'It says three million.' },
  ]);
  const chosen = stored('three million', { isChosen: true, sourceId: 's2' });
  expect(statementsOf(body(text('It rained.'), said), [chosen])).toMatchObject([
    { words: 'three million', isChosen: true, check: { checkedBy: 'Dana Checker' } },
  ]);
});
