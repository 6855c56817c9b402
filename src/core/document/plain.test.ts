import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { textToBody } from './plain';
import { blockText } from './text';

const paragraphs = (source: string) => textToBody(source).map(blockText);

test('blank lines separate paragraphs', () => {
  expect(paragraphs('One.\n\n \t\nTwo.\n')).toEqual(['One.', 'Two.']);
});

test.each([
  [
    'an interview',
    'Interview\n\nQ: How long did it take?\nA: Two years.\nQ: Who paid?',
    ['Interview', 'Q: How long did it take?\nA: Two years.\nQ: Who paid?'],
  ],
  ['an address', 'Ada Roe\n12 High Street\nLondon\n\nSir,', ['Ada Roe\n12 High Street\nLondon', 'Sir,']],
  [
    'a verse',
    'The mill is still,\nthe water goes,\n\nthe end',
    ['The mill is still,\nthe water goes,', 'the end'],
  ],
  ['a list', 'Bring:\n- rope\n- a lamp\n* bread\n\nEnd', ['Bring:\n- rope\n- a lamp\n* bread', 'End']],
  ['indented lines', 'A\n\n  one\n\ttwo', ['A', 'one\ntwo']],
  ['lines of Windows and of old Macs', 'A\r\nB\r\rC', ['A\nB', 'C']],
  ['separators of Unicode', 'A\u2028B\u2029C\u0085D', ['A\nB', 'C\nD']],
])('%s keeps its lines', (_, source, expected) => {
  expect(paragraphs(source)).toEqual(expected);
});

test('a long transcript keeps its lines, however long they are', () => {
  const answer = 'We asked three firms and took the one that could begin in spring, before the water rose';
  const transcript = `Notes\n\nQ: Why that firm, and why so late in the year that it was asked?\nA: ${answer}.\nQ: And then?`;
  expect(paragraphs(transcript)[1]?.split('\n')).toHaveLength(3);
});

test('a text that was wrapped at a column has paragraphs without line ends', () => {
  const wrapped = `The wheel of the mill had stood still since the winter in which the
river froze to its bed, and nobody in the village could say who was to
mend it, or with what money, or when the water would be high enough to
turn it.

A second paragraph is wrapped at the same column, of course, as that is
how the program wrote it.

Ada Roe
12 High Street`;
  const [first, second, third] = paragraphs(wrapped);
  expect(first).not.toContain('\n');
  expect(second).toMatch(/as that is how/);
  expect(third).toBe('Ada Roe\n12 High Street');
});

test('without blank lines each line is a paragraph', () => {
  expect(paragraphs('One.\nTwo.')).toEqual(['One.', 'Two.']);
  expect(paragraphs('')).toEqual([]);
});

test('no word of a plain text is lost or joined to another', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\n\n', '\t', '*', '# '));
  assertProperty(
    fc.property(words, (pieces) => {
      const source = pieces.join('');
      expect(paragraphs(source).join(' ').split(/\s+/).filter(Boolean)).toEqual(
        source.split(/\s+/).filter(Boolean),
      );
    }),
  );
});
