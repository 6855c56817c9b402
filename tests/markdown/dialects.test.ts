import type { Nodes as Hast } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { beforeEach, describe, expect, test } from 'vitest';
import { dialects } from '../../src/core/markdown/dialects';
import { adapt } from '../../src/core/markdown/dialects/adapt';
import { printIn } from '../../src/core/markdown/dialects/print';
import { dialectIds } from '../../src/core/model/dialect';
import { markLine, marks } from '../support/marks';
import { parsers } from '../support/parsers';
import { sampleOf } from '../support/property';

/** Every dialect, read by the parser of its target: each place has its words, and no mark in them does anything. */

interface Expected {
  element: string;
  text: string;
}

const words = (value: string): PhrasingContent => ({ type: 'text', value });

/** What a generator acts on also in code, or what already shows tags; each has a test of its own. */
const isNotCode = /\{\{[<%](?![^{]*[>%]\}\})|\{\{[<%]\/\*|<!--more-->|\{% raw %\}/;

/** `text` in every place that has text, and what a reader must find there. */
function documentOf(text: string): { root: Root; expected: Expected[] } {
  const expected: Expected[] = [];
  const found = (element: string, value: string) => expected.push({ element, text: value });
  const blocks: RootContent[] = [];
  const paragraph = (...children: PhrasingContent[]) => blocks.push({ type: 'paragraph', children });

  paragraph(words(text));
  found('p', text);
  paragraph(words(`a ${text} z`));
  found('p', `a ${text} z`);
  paragraph(words('first'), { type: 'break' }, words(text), { type: 'break' }, words('last'));
  found('p', `first ${text} last`);
  paragraph(words('x '), { type: 'emphasis', children: [words(`a ${text} z`)] }, words(' y'));
  found('p', `x a ${text} z y`);
  found('em', `a ${text} z`);
  blocks.push({ type: 'heading', depth: 2, children: [words(`a ${text}`)] });
  found('h2', `a ${text}`);
  blocks.push({
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [words(text)] }],
  });
  found('blockquote', text);
  blocks.push({
    type: 'list',
    ordered: false,
    spread: false,
    children: [text, 'second'].map((value) => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: [words(value)] }],
    })),
  });
  found('li', text);
  found('li', 'second');
  const url = `https://example.org/a?b=1&c=2#${text.replace(/[\s\p{Cc}]/gu, '')}`;
  paragraph(
    words('see '),
    { type: 'link', url, title: text, children: [words(`a ${text} z`)] },
    words(' end'),
  );
  found('p', `see a ${text} z end`);
  found('a', `a ${text} z`);
  found('href', url);
  found('title', text);
  paragraph({ type: 'image', url: 'https://example.org/p.png', alt: `a ${text} z`, title: text });
  found('p', '');
  found('alt', `a ${text} z`);
  found('src', 'https://example.org/p.png');
  found('title', text);
  blocks.push({
    type: 'table',
    children: [
      ['h', `a ${text} z`],
      [text, 'second'],
    ].map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({ type: 'tableCell', children: [words(value)] })),
    })),
  });
  for (const [element, value] of [
    ['th', 'h'],
    ['th', `a ${text} z`],
    ['td', text],
    ['td', 'second'],
  ] as const)
    found(element, value);
  if (!isNotCode.test(text)) {
    paragraph(words('code '), { type: 'inlineCode', value: `a ${text} z` });
    found('p', `code a ${text} z`);
    found('code', `a ${text} z`);
    blocks.push({ type: 'code', lang: 'js', value: `a ${text} z\n${text}` });
    found('code', `a ${text} z ${text}`);
  }
  paragraph(words('last'));
  found('p', 'last');
  return { root: { type: 'root', children: blocks }, expected };
}

const blocks = new Set(['p', 'h2', 'li', 'th', 'td', 'blockquote', 'em', 'a', 'code', 'figcaption', 'ol']);
const attributes = ['href', 'title', 'alt', 'src'] as const;

/** The elements of a page in their order, with their text and attributes. */
function elementsOf(html: string): Expected[] {
  const found: Expected[] = [];
  const visit = (node: Hast): void => {
    if (node.type === 'element') {
      const inside =
        node.tagName === 'p' && node.children.some((c) => c.type === 'element' && c.tagName === 'p');
      if (blocks.has(node.tagName) && !inside) found.push({ element: node.tagName, text: textOf(node) });
      for (const name of attributes) {
        const value = node.properties[name];
        if (value !== undefined) found.push({ element: name, text: String(value) });
      }
    } else if (node.type === 'comment' && node.value.trim() !== '') {
      found.push({ element: 'comment', text: node.value });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromHtml(html, { fragment: true }));
  return found;
}

const textOf = (node: Hast): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** Generators change quotation marks, dashes and white space, which is no loss. */
const plain = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/…/g, '...')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** An address as any reader writes it. */
const normal = ({ element, text }: Expected): string => {
  if (element !== 'href' && element !== 'src') return `${element}: ${plain(text)}`;
  const { href } = new URL(text, 'https://example.org');
  return `${element}: ${href.replace(/%([2-7][0-9A-F])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))}`;
};

/** cmark-gfm makes a link of an address of e-mail whatever marks stand in it; its words are the same. */
const isMail = (id: string, { element, text }: Expected) =>
  id === 'gfm' && (element === 'a' || element === 'href') && /^(?:mailto:)?[^@\s:/]+@[^@\s]+$/.test(text);

const sorted = (list: Expected[]) => list.map(normal).sort();

describe.each(dialectIds)('%s', (id) => {
  beforeEach(({ skip }) => skip(!parsers[id], `the parser of ${id} is not installed`));

  test('reads every text in every place as its own words', () => {
    const samples = [...marks, ...sampleOf(markLine, 30)].map((text) => text.trim()).filter(Boolean);
    const documents = samples.map((text) => documentOf(text));
    const written = documents.map(({ root }) => {
      adapt(root, dialects[id], 'gfm');
      return printIn(dialects[id], root);
    });
    const pages = parsers[id]?.(written) ?? [];
    const wrong: string[] = [];
    for (const [index, page] of pages.entries()) {
      const found = sorted(elementsOf(page).filter((item) => !isMail(id, item)));
      const wanted = sorted(documents[index]?.expected ?? []);
      // Hugo’s figure has no paragraph, and shows its title; nor has a picture in HTML.
      const isFigure = page.includes('<figure>') || written[index]?.includes('<img ');
      const lost = wanted.filter((item) => !found.includes(item) && !(isFigure && item === 'p: '));
      const more = found.filter((item) => !wanted.includes(item) && !/^(?:p|ol|figcaption): /.test(item));
      if (lost.length + more.length > 0)
        wrong.push(
          `${JSON.stringify(samples[index])}\n  lost ${JSON.stringify(lost)}\n  more ${JSON.stringify(more)}`,
        );
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
