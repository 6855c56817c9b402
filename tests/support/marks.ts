import fc from 'fast-check';
import { traps } from './traps';

/** Words that mean something to one of the targets, beside those of CommonMark, HTML and YAML. */
export const marks = [
  ...traps,
  // kramdown
  'R&D at AT&T, me@x.y 100% a/b; c? d^2',
  'a | b',
  '{: .x}',
  '{:toc}',
  '{::nomarkdown}',
  '$$x$$',
  '$$$ x $$$',
  '*[HTML]: y',
  ': x',
  '^',
  'a << b >> c',
  'x {#id}',
  'x {: #id}',
  '\\\\',
  '\\@ \\% \\& \\/',
  // goldmark
  'x {.b}',
  'x {#id .c key=value}',
  '<!--more-->',
  '{{% x %}}',
  '{{</* x */>}}',
  '{{< x',
  '&lt;b&gt; &#123;',
  '~ x',
  '~a~',
  // markdown-it, Liquid and Nunjucks
  '{{ x',
  '{% endif %}',
  '{% raw %}',
  '{% endraw %}',
  '{%- if x -%}',
  '{# note #}',
  '{{{ x }}}',
  // Ghost
  'a ==b== c',
  'a ^b^ c',
  'H~2~O',
  '^[note]',
  'example.org',
  'readme.md',
  '#x',
  // pandoc
  'C:\\new\\table \\alpha',
  '$5 and $6',
  '$a$ and \\(b\\) and \\[c\\]',
  '@jack and [@smith, p. 3]',
  '(a) one',
  '(@) one',
  '(@x) one',
  '(1) one',
  'a) one',
  'a. one',
  '#. one',
  'i. one',
  'iv) one',
  'A. Einstein',
  'A.  Einstein',
  'Table: x',
  '::: x',
  '| x | y',
  '% x',
  '+---+---+',
  '[x]{.y}',
  '`x`{=html}',
  ': : x',
  '--- x',
  '...',
  "it's 'so' \"so\" -- so --- so ...",
  'e.g. https://x.y/z_a_b?c=d&e=f',
  ':smile:',
  'a_b_ c_d_e *f g* h*',
  '**a*b**',
  '\\',
  'a\\',
  '*',
  '_',
  '-',
  '1.',
  '[ ] x',
  '[x] y',
  '=',
  'x\u00a0y',
];

/** A line of such words beside each other. */
export const markLine = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'grapheme-ascii', maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) =>
    parts
      .join(' ')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
