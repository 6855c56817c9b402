import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeEach, describe, expect, test } from 'vitest';
import { blockquote, figure, paragraph, text } from '../../src/core/document/build';
import type { Body, FigureNode } from '../../src/core/document/nodes';
import { readFragment } from '../../src/core/html';
import { dialects } from '../../src/core/markdown/dialects';
import { adapt } from '../../src/core/markdown/dialects/adapt';
import { printIn } from '../../src/core/markdown/dialects/print';
import { presetSchema } from '../../src/core/markdown/presets/schema';
import { readMarkdown } from '../../src/core/markdown/read';
import { renderArticle } from '../../src/core/markdown/render';
import { selfCheck } from '../../src/core/markdown/render/selfCheck';
import { writeDocument, writeMarkdown } from '../../src/core/markdown/write';
import { plainTarget } from '../../src/core/markdown/write/plain';
import { dialectIds } from '../../src/core/model/dialect';
import { goldenInput } from '../golden/article';
import { parsers } from '../support/parsers';
import { assertProperty, sampleOf } from '../support/property';

const presets = path.resolve(import.meta.dirname, '../../resources/presets');

/** Pictures with a width, in the form that each target reads. */
const words = fc
  .stringMatching(/^[A-Za-z0-9 &<>"'“”.,()%=-]{0,20}$/)
  .map((value) => value.replace(/\s+/g, ' ').trim());
const sized: fc.Arbitrary<FigureNode> = fc
  .record({
    src: fc.constantFrom('quay.png', '/a/quay.png', 'https://pics.example.org/a.png?x=1&y=2', 'a%20b.png'),
    alt: words,
    title: words,
    width: fc.integer({ min: 10, max: 100 }),
  })
  .map(({ src, alt, ...others }) => ({ ...figure(src, alt), ...others }));

const inDialect = (id: (typeof dialectIds)[number], body: Body): string => {
  const root = writeDocument(body, plainTarget);
  adapt(root, dialects[id], 'gfm');
  return printIn(dialects[id], root);
};

const widthsIn = (html: string): string[] => {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'img') {
      const { width = '', style = '' } = node.properties;
      // Pandoc writes `width:50.0%`.
      const styled = /^width:([\d.]+)%$/.exec(String(style))?.[1];
      found.push(styled === undefined ? String(width) : `${Number(styled)}%`);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromHtml(html, { fragment: true }));
  return found;
};

describe.each(dialectIds)('%s', (id) => {
  beforeEach(({ skip }) => skip(!parsers[id], `the parser of ${id} is not installed`));

  test('its own reader finds each picture with its width', () => {
    const figures = sampleOf(sized, 60);
    const pages = parsers[id]?.(figures.map((one) => inDialect(id, [one]))) ?? [];
    expect(pages.map(widthsIn)).toEqual(figures.map(({ width }) => [`${width}%`]));
  }, 120_000);
});

test.each(dialectIds)('the width is read back from what is written for %s', (id) => {
  assertProperty(
    fc.property(sized, (one) => {
      const body: Body = [paragraph([text('Before')]), one, paragraph([text('After')])];
      expect(readMarkdown(inDialect(id, body)).body).toEqual(body);
    }),
    { numRuns: 200 },
  );
});

test('the project’s own Markdown keeps it, in quotes too, and a second writing changes no byte', () => {
  assertProperty(
    fc.property(sized, (one) => {
      const body: Body = [one, blockquote([paragraph([text('Quoted')]), one])];
      const written = writeMarkdown(body);
      expect(readMarkdown(written).body).toEqual(body);
      expect(writeMarkdown(readMarkdown(written).body)).toBe(written);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['![A quay](quay.png){ width="40%" }', 40],
  ['![A quay](quay.png){width=40%}', 40],
  ['![A quay](quay.png){: width="40%" }', 40],
  ['<img src="quay.png" alt="A quay" width="40%">', 40],
  ['<img width="40%" src="quay.png" alt="A quay"/>', 40],
  ['{{< figure src="quay.png" alt="A quay" width="40%" >}}', 40],
])('%s is a figure with its width', (source, width) => {
  expect(readMarkdown(source).body).toEqual([{ ...figure('quay.png', 'A quay'), width }]);
});

test.each([
  '<img src="quay.png" alt="A quay" width="400">',
  '<img src="quay.png" alt="A quay" width="5%">',
  '<img src="quay.png" alt="A quay" width="40%" class="wide">',
  '<img src="javascript:alert(1)" alt="A quay" width="40%">',
  '<p><img src="quay.png" alt="A quay" width="40%">',
  '<img src="quay.png" alt="A &eacute;" width="40%">',
  '{{< figure src="quay.png" link="/" width="40%" >}}',
  '![A quay](quay.png){width=400px}',
  '![A quay](quay.png){width=40% .wide}',
  'Words ![A quay](quay.png){width=40%}',
])('%s is more than a figure has, and stays as it is written', (source) => {
  const { body } = readMarkdown(source);
  expect(body).not.toContainEqual(expect.objectContaining({ type: 'figure' }));
  expect(writeMarkdown(body).trim()).toBe(source);
});

test('a width that Astro cannot have beside the text is named and not looked for; elsewhere it is written', async () => {
  const preset = (name: string) =>
    presetSchema.parse(JSON.parse(readFileSync(path.join(presets, `${name}.json`), 'utf8')));
  const sizedFigure = (src: string): FigureNode => ({ ...figure(src, 'A quay'), width: 40 });
  const rendered = async (name: string, src: string) => {
    const input = { ...goldenInput, article: { ...goldenInput.article, body: [sizedFigure(src)] } };
    const { markdown, expectations, missing, notices } = await renderArticle(input, preset(name));
    const { ok, counted } = selfCheck(markdown, expectations, missing, notices);
    expect(ok).toBe(true);
    return [counted.width?.found, notices.some(({ message }) => message.includes('which has no width'))];
  };
  expect(await rendered('astro', 'asset:0a.png')).toEqual([0, true]);
  expect(await rendered('astro', '/quay.png')).toEqual([1, false]);
  expect(await rendered('astro', 'https://pics.example.org/quay.png')).toEqual([1, false]);
  for (const name of ['gfm', 'hugo', 'jekyll', 'eleventy', 'ghost', 'pandoc'])
    expect(await rendered(name, 'asset:0a.png')).toEqual([1, false]);
});

test('a width in HTML comes in where it is a share of the text', () => {
  const widthOf = (html: string) =>
    readFragment(html).body.map((block) => block.type === 'figure' && block.width);
  expect(widthOf('<p><img src="https://a.example/q.png" width="40%"></p>')).toEqual([40]);
  expect(widthOf('<p><img src="https://a.example/q.png" style="width: 33.4%"></p>')).toEqual([33]);
  expect(widthOf('<p><img src="https://a.example/q.png" width="400"></p>')).toEqual([undefined]);
  const [captioned] = readFragment(
    '<figure><img src="https://a.example/q.png" alt="A" width="40%"><figcaption>The quay</figcaption></figure>',
  ).body;
  expect(captioned).toMatchObject({ type: 'figure', width: 40, caption: 'The quay', title: '' });
});
