import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { textToBody } from './plain';
import { blockText } from './text';

const paragraphs = (source: string) => textToBody(source).map(blockText);

test('blank lines separate paragraphs, and line ends inside one become spaces', () => {
  expect(paragraphs('One\nwrapped line.\n\n \t\nTwo.\n')).toEqual(['One wrapped line.', 'Two.']);
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
      expect(paragraphs(source).join(' ')).toBe(source.split(/\s+/).filter(Boolean).join(' '));
    }),
  );
});
