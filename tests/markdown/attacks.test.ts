import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import type { Body, DocumentNode } from '../../src/core/document/nodes';
import { bodySchema } from '../../src/core/document/schema';
import { walk } from '../../src/core/document/text';
import { htmlToBody } from '../../src/core/html';
import { readMarkdown } from '../../src/core/markdown/read';
import { writeMarkdown } from '../../src/core/markdown/write';
import { isSafeUrl } from '../../src/core/model/url';
import { attacks } from '../fixtures/attacks';
import { render } from '../support/html';

function nodesIn(body: Body): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  for (const block of body)
    walk(block, (node) => {
      nodes.push(node);
      if (node.type === 'footnote') nodes.push(...nodesIn(node.body));
    });
  return nodes;
}

/** Everything that a page could run or load; empty if it is harmless. */
function dangersIn(node: Nodes): string[] {
  const below = 'children' in node ? node.children.flatMap(dangersIn) : [];
  if (node.type !== 'element') return below;
  const found = Object.entries(node.properties).flatMap(([name, value]) => {
    if (/^on/i.test(name) || name === 'style' || name === 'srcDoc') return [`${node.tagName} ${name}`];
    const isAddress = ['href', 'src', 'action', 'data', 'poster', 'xLinkHref'].includes(name);
    return isAddress && !isSafeUrl(String(value)) ? [`${node.tagName} ${name}=${String(value)}`] : [];
  });
  const runs = [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'form',
    'base',
    'meta',
    'link',
  ];
  return [...(runs.includes(node.tagName) ? [node.tagName] : []), ...found, ...below];
}

test('the list of attacks is not empty', () => {
  expect(attacks.length).toBeGreaterThan(90);
});

test.each(attacks)('pasted HTML is harmless: %s', (html) => {
  const body = htmlToBody(`<p>before</p>${html}<p>after</p>`);
  expect(bodySchema.safeParse(body).error?.message).toBeUndefined();
  for (const node of nodesIn(body)) {
    expect(node.type, 'nothing of a page is kept as it is written').not.toMatch(/^opaque-block/);
    if (node.type === 'link') expect(isSafeUrl(node.url), node.url).toBe(true);
    if (node.type === 'figure') expect(isSafeUrl(node.src), node.src).toBe(true);
  }
  const markdown = writeMarkdown(body);
  expect(dangersIn(fromHtml(render(markdown), { fragment: true }))).toEqual([]);
  expect(writeMarkdown(readMarkdown(markdown, { frontMatter: false }).body)).toBe(markdown);
});
