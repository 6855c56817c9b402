import { expect, test } from 'vitest';
import { paragraph, quotation, quotationBlock, text } from '../../core/document/build';
import type { Inline } from '../../core/document/nodes';
import { headlessArticle } from '../testing';
import { countInNotes, findAll, patternOf } from './search';

const note = (...words: string[]): Inline => ({
  type: 'footnote',
  version: 1,
  label: '',
  body: words.map((line) => paragraph([text(line)])),
});

test('matches in footnotes are counted beside those in the text, at any depth', () => {
  const editor = headlessArticle([
    paragraph([text('The lock'), note('A lock, the lock', 'and no other'), text(' holds')]),
    quotationBlock('q', [paragraph([text('It held'), note('lock')])]),
  ]);
  const pattern = patternOf({ text: 'lock', matchCase: false, wholeWord: true, regex: false });
  if (pattern === null) throw new Error('No pattern.');
  expect(findAll(editor, pattern)).toHaveLength(1);
  expect(countInNotes(editor, pattern)).toBe(3);
});

test('a match that is in a quotation, or reaches into one, is told from the others', () => {
  const editor = headlessArticle([
    paragraph([text('The lock and '), quotation('q', [text('“the lock held”')]), text(', a lock')]),
    quotationBlock('q', [paragraph([text('No lock here')])]),
  ]);
  const isQuoted = (words: string) => {
    const pattern = patternOf({ text: words, matchCase: false, wholeWord: false, regex: false });
    return pattern && findAll(editor, pattern).map((found) => found.isQuoted);
  };
  expect(isQuoted('lock')).toEqual([false, true, false, true]);
  expect(isQuoted('and “the')).toEqual([true]);
});
