import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dialects } from '../../src/core/markdown/dialects';
import { type Preset, presetSchema } from '../../src/core/markdown/presets/schema';
import { renderArticle } from '../../src/core/markdown/render';
import { render } from '../support/html';
import { goldenInput } from './article';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) console.log('pandoc is not installed: what it reads of exported Markdown is not checked.');

const folder = path.resolve(import.meta.dirname, '../../resources/presets');
const presets = readdirSync(folder).map((name) =>
  presetSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
);

const pandoc = (from: string) => (markdown: string) => {
  const { stdout, stderr } = spawnSync(
    'pandoc',
    ['-f', from, '-t', 'html', '--wrap=none', '--no-highlight'],
    {
      input: markdown,
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  return stdout;
};

/** Other programs that read Markdown. */
const readers = [
  { name: 'micromark', isHere: true, toHtml: render, reads: ({ id }: Preset) => id !== 'pandoc' },
  {
    name: 'pandoc as GitHub’s Markdown',
    isHere: hasPandoc,
    toHtml: pandoc('gfm+footnotes'),
    reads: ({ id }: Preset) => id !== 'pandoc',
  },
  {
    name: 'pandoc as its own Markdown',
    isHere: hasPandoc,
    toHtml: pandoc('markdown'),
    reads: ({ id }: Preset) => id === 'pandoc',
  },
];

/** The content of `article.ts`, written by hand: every reader of every export must find exactly this. */
const article = {
  heading: 'What happened',
  bold: ['bold', 'both'],
  italic: ['italic', 'both'],
  struck: ['gone'],
  code: ['code()', '{{< figure >}} {% raw %}'],
  link: ['a link', 'https://example.org/a_b'],
  note: 'A note of two words.',
  picture: 'The quay',
  cells: ['year', 'spent | left', 'first', '1,200'],
  checkboxes: [true, false],
  items: ['first', 'second nested', 'nested', 'done', 'open'],
  quotes: [/^We will rebuild it, stone by stone/, /^Set off\. Twice\.$/],
  paragraphs: [
    'Plain, bold, italic, both, gone and code().',
    'We will rebuild it, stone by stone',
    'The quay in March. Photo: Ada Roe',
    '1914. A year, # not a head, - not a list, [no link](x), <b>no tag</b>, {{ no }} {% template %}, *stars* and _lines_.',
    'a link and none.',
    'Subscribe for more.',
  ],
  quotation: /She said 'We will rebuild it … stone by stone'.* and left\./,
};

/** HTML as a tree without the links from footnotes back to the text. */
function treeOf(html: string): Root {
  const root = fromHtml(html, { fragment: true });
  withoutBackReferences(root);
  return root;
}

const attribute = (element: Element, name: string): string => String(element.properties[name] ?? '');
const isBackReference = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (attribute(node, 'className').includes('footnote-back') || 'dataFootnoteBackref' in node.properties);

function withoutBackReferences(parent: Root | Element): void {
  const children = (parent.children as ElementContent[]).filter((child) => !isBackReference(child));
  parent.children = children;
  for (const child of children) if (child.type === 'element') withoutBackReferences(child);
}

function all(parent: Root | Element, ...tags: string[]): Element[] {
  return (parent.children as ElementContent[]).flatMap((child) =>
    child.type === 'element'
      ? [...(tags.includes(child.tagName) ? [child] : []), ...all(child, ...tags)]
      : [],
  );
}

function rawWords(node: Root | Element): string {
  return (node.children as ElementContent[])
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? rawWords(child) : ''))
    .join('');
}

const words = (node: Root | Element): string =>
  rawWords(node)
    .replace(/\s+/g, ' ')
    .replace(/["“”‘’]/g, "'")
    .trim();
const wordsOf = (nodes: Element[]): string[] => nodes.map(words);

/** What Liquid does before anything reads Markdown: it takes the tags around raw text away, and prints texts in output tags. */
const afterTemplates = ({ dialect }: Preset, body: string): string =>
  dialects[dialect].templates === 'liquid'
    ? body.replace(
        /\{% raw %\}([\s\S]*?)\{% endraw %\}|\{\{ "([^"]*)" \}\}/g,
        (_, raw: string | undefined, printed: string) => raw ?? printed,
      )
    : body;

/** Hugo prints a shortcode with comment signs without running it, and omits the signs. */
const asPrinted = (line: string): string => line.replace(/\{\{<\/\* (.*?) \*\/>\}\}/, '{{< $1 >}}');

const isNotes = (element: Element): boolean =>
  attribute(element, 'className').includes('footnotes') || 'dataFootnotes' in element.properties;

describe.each(readers)('$name', ({ isHere, toHtml, reads }) => {
  const cases = presets
    .filter(reads)
    .flatMap((preset) => preset.sourcesAs.map((sourcesAs) => ({ preset, sourcesAs, name: preset.id })));

  test.skipIf(!isHere).each(cases)(
    'finds the whole article for $name with sources as $sourcesAs',
    async ({ preset, sourcesAs }) => {
      const { text } = await renderArticle(goldenInput, preset, { sourcesAs });
      const [, front, body = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
      const markdown = afterTemplates(preset, body);
      if (front !== undefined) expect(Object.values(parse(front))).toContain(goldenInput.article.headline);
      const root = treeOf(toHtml(markdown));
      const [notes] = all(root, 'section', 'aside', 'div').filter(isNotes);

      const headings = all(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').filter(
        ({ properties }) => properties['id'] !== 'footnote-label',
      );
      expect(wordsOf(headings)).toEqual([
        ...(preset.headlineAsHeading ? ["Quay: 'a' history"] : []),
        article.heading,
        ...(preset.relatedList ? ['Related'] : []),
      ]);
      expect(wordsOf(all(root, 'strong'))).toEqual([...article.bold, 'Subscribe']);
      expect(wordsOf(all(root, 'em'))).toEqual(expect.arrayContaining(article.italic));
      expect(wordsOf(all(root, 'del'))).toEqual(article.struck);
      expect(wordsOf(all(root, 'code')).map(asPrinted)).toEqual(article.code);
      expect(wordsOf(all(root, 'th', 'td'))).toEqual(article.cells);
      expect(all(root, 'input').map(({ properties }) => Boolean(properties['checked']))).toEqual(
        article.checkboxes,
      );
      expect(wordsOf(all(root, 'li'))).toEqual(expect.arrayContaining(article.items));
      expect(all(root, 'img').map((image) => attribute(image, 'alt'))).toEqual([article.picture]);
      expect(all(root, 'hr').filter((rule) => !notes || !all(notes, 'hr').includes(rule))).toHaveLength(1);
      const quotes = wordsOf(all(root, 'blockquote'));
      expect(quotes).toHaveLength(article.quotes.length);
      for (const [index, quote] of article.quotes.entries()) expect(quotes[index]).toMatch(quote);

      const links = all(root, 'a').map((link) => [words(link), attribute(link, 'href')]);
      expect(links).toContainEqual(article.link);
      expect(links.flat().join()).not.toContain('javascript');
      if (!notes) throw new Error('There are no notes.');
      expect(wordsOf(all(notes, 'li'))).toContain(article.note);

      const paragraphs = wordsOf(all(root, 'p', 'figcaption'));
      for (const paragraph of article.paragraphs) expect(paragraphs).toContain(paragraph);
      expect(words(root)).toMatch(article.quotation);
      const inOrder = [
        article.heading,
        ...article.paragraphs.slice(0, 1),
        'We will rebuild it …',
        'Set off.',
        'nested',
        'open',
        '1,200',
        '1914.',
        'a link',
      ];
      const places = inOrder.map((piece) => words(root).indexOf(piece));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    },
  );
});
