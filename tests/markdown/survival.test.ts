import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import type { Inline } from '../../src/core/document/nodes';
import { plainText } from '../../src/core/document/text';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { assertProperty } from '../support/property';

const options = { frontMatter: false };
const readBack = (children: Inline[]) => readMarkdown(writeMarkdown([paragraph(children)]), options).body;

const traps = [
  '1914. A year',
  '# x',
  '- x',
  '+ x',
  '> x',
  '1) x',
  '---',
  '***',
  '```',
  '~~~',
  '    x',
  '| a | b |',
  '[x](y)',
  '[x]: y',
  '[^1]',
  '[^1]: x',
  '<script>',
  '<b>',
  '&amp;',
  '&copy;',
  'a_b_c',
  '*a*',
  '**a**',
  '`a`',
  '``',
  '~~a~~',
  'https://x.y',
  'www.x.y',
  'a@b.cd',
  '!',
  '![x](y)',
  '\\',
  '\\*',
  '{{< x >}}',
  '{% x %}',
  '{{ x }}',
  '=',
  '===',
  'x  ',
  '“quoted”',
  '\t',
];

const trap = fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme', maxLength: 12 }));
const line = fc.array(trap, { maxLength: 6 }).map((parts) =>
  parts
    .join(' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
);

test('whatever is typed into a paragraph is read back as the same words, and as nothing else', () => {
  assertProperty(
    fc.property(line, (words) => {
      const body = readBack([text(words)]);
      expect(plainText(body).text).toBe(words);
      expect(body.every((block) => block.type === 'paragraph')).toBe(true);
      expect(JSON.stringify(body)).not.toContain('"opaque');
    }),
    { numRuns: 3000 },
  );
});

test('bold, italic and struck words stay so, wherever they begin and end', () => {
  const piece = fc.record({
    words: fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,2}$/),
    format: fc.constantFrom(0, 1, 2, 3, 4, 16),
  });
  assertProperty(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (all) => {
      // The editor joins neighbours of one format.
      const pieces = all.filter(({ format }, index) => format !== all[index - 1]?.format);
      const children = pieces.map(({ words, format }, index) =>
        text(index > 0 ? ` ${words}` : words, format),
      );
      const [block] = readBack(children);
      const read = block?.type === 'paragraph' ? block.children : [];
      const formats = (inlines: Inline[]) =>
        inlines
          .flatMap((node) =>
            node.type === 'text'
              ? [...node.text].map((letter) => (letter === ' ' ? '' : `${letter}${node.format}`))
              : [],
          )
          .join('');
      expect(formats(read)).toBe(formats(children));
    }),
    { numRuns: 1000 },
  );
});
