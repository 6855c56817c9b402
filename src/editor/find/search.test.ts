import { expect, test } from 'vitest';
import { paragraph, quotationBlock, text } from '../../core/document/build';
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
