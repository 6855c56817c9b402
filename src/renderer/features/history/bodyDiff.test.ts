import { expect, test } from 'vitest';
import { paragraph, text } from '../../../core/document/build';
import { bodyDiff, isUnchanged } from './bodyDiff';

const body = (...paragraphs: string[]) => paragraphs.map((words) => paragraph([text(words)]));

test('a changed word is shown with the words around it; the rest is folded', () => {
  const filler = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  const parts = bodyDiff(body(`${filler} old end.`), body(`${filler} new end.`));
  expect(parts.map((part) => (part.change === 'folded' ? part.words : part.change))).toEqual([
    48,
    'same',
    'removed',
    'added',
    'same',
  ]);
});

test('the same text has no changes', () => {
  expect(isUnchanged(bodyDiff(body('One two.', 'Three.'), body('One two.', 'Three.')))).toBe(true);
  expect(isUnchanged(bodyDiff(body('One two.'), body('One.')))).toBe(false);
});

test('two texts that share nothing are shown as one replaced by the other', () => {
  const many = (letter: string) => Array.from({ length: 1500 }, (_, index) => `${letter}${index}`).join(' ');
  expect(bodyDiff(body(many('a')), body(many('b'))).map((part) => part.change)).toEqual(['removed', 'added']);
});
