import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodesOf } from '../document/find';
import { plainText } from '../document/text';
import { writeMarkdown } from '../markdown/write';
import { htmlToBody, readFragment } from '.';
import { readPage } from './readPage';

const fixtures = path.resolve(import.meta.dirname, '../../../tests/fixtures/paste');
const fixture = (name: string) => readFileSync(path.join(fixtures, name), 'utf8');
const markdownOf = (html: string) => writeMarkdown(htmlToBody(html));

test('a clipping from Word keeps headings, nested lists, notes, tables and quotes', () => {
  const { body, notes } = readFragment(fixture('word.html'));
  expect(writeMarkdown(body)).toBe(fixture('word.md'));
  expect(notes).toEqual([
    'Left out: deletion that Word keeps track of, comment (2 times), picture that cannot be reached.',
  ]);
});

test('a clipping from Google Docs keeps its formats and does not become bold', () => {
  expect(markdownOf(fixture('google-docs.html'))).toBe(fixture('google-docs.md'));
});

test('a page is read as its article and metadata', () => {
  const { body, data, notes, ledger } = readPage(fixture('page.html'));
  expect(writeMarkdown(body)).toBe(fixture('page.md'));
  expect(data).toEqual({
    title: 'The bell of Farrow',
    description: 'Cracked twice, rung once.',
    authors: ['Odo Marr', 'Lis Pell'],
    date: '2025-11-04T06:30:00+01:00',
    section: 'Features',
    tags: ['bells', 'Farrow'],
    lang: 'en-GB',
    url: 'https://farrow-sheet.example/bell',
  });
  expect(body.flatMap((block) => nodesOf(block, 'figure'))).toMatchObject([
    { alt: 'A bell on a cart', caption: 'The bell on its way home.', title: '' },
  ]);
  expect(notes).toEqual(['Left out: link of a picture with a caption, hidden part, form.']);
  expect(ledger.map(({ what, excerpt, back }) => [what, excerpt, back?.content])).toEqual([
    ['link of a picture with a caption', '', undefined],
    ['hidden part', 'Hidden words', undefined],
    ['form', 'Subscribe', undefined],
    ['navigation', 'Home News', '[Home](/) [News](/news)'],
    ['links', '', undefined],
    ['part of the page around the article', 'Share Copy the address', 'Copy the address'],
    ['footer of the page', 'Printed in Farrow', 'Printed in Farrow'],
  ]);
});

describe('footnotes are read from', () => {
  const names = readdirSync(fixtures).filter((name) => name.startsWith('footnotes-'));
  test.each(names)('%s', (name) => {
    const body = htmlToBody(fixture(name));
    expect(plainText(body).text).toBe('The ferry sank and rose.');
    const footnotes = body.flatMap((block) => nodesOf(block, 'footnote'));
    expect(footnotes.map((note) => plainText(note.body).text.replace('\n\n', ' '))).toEqual([
      'In the spring. So it is said.',
      'By itself.',
    ]);
    expect(writeMarkdown(footnotes[0]?.body ?? [])).toContain('*spring*');
  });
});

test('other links within a page are not read as footnotes', () => {
  const html =
    '<p id="top">Go to <a href="#end">1</a></p><p id="end">The end. See <a href="#nowhere">2</a></p>';
  expect(markdownOf(html)).toBe('Go to [1](#end)\n\nThe end. See [2](#nowhere)\n');
});

test('the words of 50,000 nested elements are read quickly', () => {
  const deep = `${'<div>'.repeat(50_000)}core${'</div>'.repeat(50_000)}`;
  expect(plainText(htmlToBody(deep)).text).toContain('core');
  const quotes = `${'<blockquote>'.repeat(500)}core${'</blockquote>'.repeat(500)}`;
  expect(markdownOf(quotes)).toContain('core');
});

test('a page with very many elements is read completely', () => {
  const body = htmlToBody('<p>word</p>'.repeat(5000));
  expect(body).toHaveLength(5000);
});
