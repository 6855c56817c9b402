import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFragment } from '../../src/core/html';
import { readPage } from '../../src/core/html/readPage';
import { writeMarkdown } from '../../src/core/markdown/write';
import { assertProperty } from '../support/property';

/**
 * Each word of a generated page is unique, so that the generator itself is the witness: a word is in the document as it
 * is, or the account counts it. Between two blocks there is no white space, as on real pages.
 */
const inlineTags = [
  'b',
  'i',
  'span',
  'a href="https://a.example/x"',
  'u',
  'del',
  'mark',
  'small',
  'q',
  'cite',
  'font',
];
const blockTags = [
  'p',
  'div',
  'blockquote',
  'section',
  'center',
  'address',
  'h2',
  'h3',
  'fieldset',
  'details',
  'aside',
];
const leftOutTags = [
  'nav',
  'form><input></form><button',
  'div hidden',
  'p style="display:none"',
  'select><option',
  'dialog',
];

const word = fc.constant('WORD');
const closed = (tag: string, inner: string) =>
  `<${tag}>${inner}${tag
    .split('><')
    .reverse()
    .map((part) => `</${part.split(/[\s>]/)[0]}>`)
    .join('')}`;

const { page } = fc.letrec<{ inline: string; block: string; page: string; cell: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.tuple(fc.constantFrom(...inlineTags), tie('inline')).map(([tag, inner]) => closed(tag, inner)),
    fc
      .tuple(tie('inline'), fc.constantFrom(' ', '<br>', ' <br>'), tie('inline'))
      .map((parts) => parts.join('')),
    // A block in an element of a line, as the clipboard often has it.
    fc
      .tuple(fc.constantFrom('b', 'span', 'u', 'font'), tie('block'))
      .map(([tag, inner]) => closed(tag, inner)),
  ),
  cell: fc.oneof(
    tie('inline'),
    tie('block'),
    fc.array(tie('block'), { maxLength: 3 }).map((all) => all.join('')),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map((inner) => `<p>${inner}</p>`),
    fc.tuple(fc.constantFrom(...blockTags), tie('inline')).map(([tag, inner]) => closed(tag, inner)),
    fc
      .tuple(fc.constantFrom(...blockTags.slice(1, 6)), tie('block'))
      .map(([tag, inner]) => closed(tag, inner)),
    fc.tuple(fc.constantFrom(...leftOutTags), word).map(([tag, inner]) => closed(tag, inner)),
    fc
      .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('cell'), { minLength: 1, maxLength: 3 }))
      .map(([tag, items]) => closed(tag, items.map((item) => `<li>${item}</li>`).join(''))),
    fc
      .array(fc.array(tie('cell'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join(''))
      .map((rows) => `<table>${rows}</table>`),
    fc.tuple(word, tie('block'), word).map((parts) => closed('div', parts.join(''))),
    fc.constant('<dl><dt>WORD</dt><dd>WORD</dd></dl>'),
    fc.constant(
      '<figure><img src="https://a.example/a.png"><figcaption><p>WORD</p><p>WORD</p></figcaption></figure>',
    ),
  ),
  page: fc.array(tie('block'), { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('')),
}));

/** The page with a word of its own at each place, and the words. */
function numbered(source: string): { html: string; words: string[] } {
  const words: string[] = [];
  const html = source.replaceAll('WORD', () => {
    words.push(`w${words.length}z`);
    return words.at(-1) ?? '';
  });
  return { html, words };
}

const tokens = (markdown: string): string[] =>
  (markdown.match(/[a-z0-9]+/g) ?? []).filter((token) => /w\d/.test(token));

function expectAll(source: string, read: typeof readFragment): void {
  const { html, words } = numbered(source);
  const { body, ledger } = read(html);
  const found = tokens(writeMarkdown(body));
  // Joined or unknown words.
  expect(
    found.filter((token) => !words.includes(token)),
    html,
  ).toEqual([]);
  expect(new Set(found).size, html).toBe(found.length);
  expect(found.length + ledger.reduce((sum, entry) => sum + entry.words, 0), html).toBe(words.length);
}

test('no two words of a clipping join, and none is lost without a line in the account', () => {
  assertProperty(
    fc.property(page, (source) => expectAll(source, readFragment)),
    { numRuns: 300 },
  );
});

test('no two words of a page join, and none is lost without a line in the account', () => {
  const frame = (source: string) =>
    `<html><body><header>WORD</header>${source}<footer><p>WORD</p></footer></body></html>`;
  assertProperty(
    fc.property(page, (source) => expectAll(frame(source), readPage)),
    { numRuns: 300 },
  );
});
