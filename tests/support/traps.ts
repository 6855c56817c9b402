import fc from 'fast-check';

/** Words that are also marks of Markdown, HTML, templates or YAML. */
export const traps = [
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

/** A line of such words, without control characters and with single spaces. */
export const trapLine = fc.array(trap, { maxLength: 6 }).map((parts) =>
  parts
    .join(' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim(),
);
