import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type PandocNode, pandocWords } from '../../../../tests/support/pandocWords';
import { bundledStyles } from '../../../../tests/support/styles';
import type { CslItem } from '../../model/source';
import { locatorTerms } from '../reference';
import { type Cluster, renderCitations, type StyleFiles, writesLocators } from './render';
import { readStyleInfo } from './style';

const resource = (name: string) => readFileSync(path.resolve('resources', name), 'utf8');
const files = (style: string): StyleFiles => ({
  id: style,
  style: resource(`styles/${style}.csl`),
  locales: new Map(
    ['en-US', 'en-GB', 'de-DE'].map((name) => [name, resource(`locales/locales-${name}.xml`)]),
  ),
  locale: 'en-GB',
});

const library: (CslItem & { id: string })[] = [
  {
    id: 'holt',
    type: 'article-newspaper',
    title: 'Dredging stops again',
    author: [{ family: 'Holt', given: 'Maren' }],
    'container-title': 'Harbour Gazette',
    issued: { 'date-parts': [[2024, 3, 5]] },
    URL: 'https://example.org/dredging',
  },
  {
    id: 'brandt',
    type: 'book',
    title: 'A history of silt',
    author: [
      { family: 'Brandt', given: 'Jonas' },
      { family: 'Ferro', given: 'Ada' },
    ],
    publisher: 'Harbour Press',
    'publisher-place': 'Orsa',
    issued: { 'date-parts': [[2020]] },
  },
  {
    id: 'ministry',
    type: 'webpage',
    title: 'Charts of the basin',
    author: [{ literal: 'Ministry of Works' }],
    issued: { 'date-parts': [[2019, 11]] },
    accessed: { 'date-parts': [[2024, 1, 2]] },
    URL: 'https://example.org/charts',
  },
  {
    id: 'beek',
    type: 'article-journal',
    title: 'Piles in soft ground',
    author: [
      { family: 'Beek', given: 'Jan', 'non-dropping-particle': 'van der' },
      { family: 'Holt', given: 'Maren' },
      { family: 'Lind', given: 'Petra' },
    ],
    'container-title': 'Journal of Quays',
    volume: '12',
    issue: '3',
    page: '101-118',
    issued: { 'date-parts': [[2018]] },
    DOI: '10.1234/jq.18',
  },
  {
    id: 'sand',
    type: 'chapter',
    title: 'Mud',
    author: [{ family: 'Sand', given: 'Emil' }],
    editor: [{ family: 'Holt', given: 'Maren' }],
    'container-title': 'Elements',
    publisher: 'Sea House',
    page: '9-20',
    issued: { 'date-parts': [[2011]] },
  },
];
const items = new Map(library.map((item) => [item.id, item]));
const clusters: Cluster[] = [
  [{ sourceId: 'holt', locator: '3', prefix: 'see' }],
  [{ sourceId: 'brandt', label: 'page', locator: '3-5' }, { sourceId: 'holt' }],
  [{ sourceId: 'brandt', locator: '7' }],
  [{ sourceId: 'ministry' }],
  [{ sourceId: 'beek', label: 'section', locator: '2' }],
  [{ sourceId: 'sand' }],
].map((items) => ({ items, inNote: false }));
const inPandoc = [
  'see @holt, p. 3',
  '@brandt, pp. 3-5; @holt',
  '@brandt, p. 7',
  '@ministry',
  '@beek, sec. 2',
  '@sand',
];

const words = (nodes: unknown): string =>
  Array.isArray(nodes)
    ? nodes.map(words).join('')
    : typeof nodes === 'object' && nodes !== null
      ? 'value' in nodes
        ? String(nodes.value)
        : words('children' in nodes ? nodes.children : [])
      : '';

test('a later note refers to an earlier one; a citation in the text has author and year', () => {
  const notes = renderCitations(files('oscola'), items, clusters).citations.map(words);
  expect(notes[0]).toBe(
    'See Maren Holt, ‘Dredging Stops Again’ Harbour Gazette (5 March 2024) 3 <https://example.org/dredging>.',
  );
  expect(notes[2]).toBe('Brandt and Ferro (n 2) 7.');
  const { citations, bibliography } = renderCitations(files('apa'), items, clusters);
  expect(words(citations[1])).toBe('(Brandt & Ferro, 2020, pp. 3–5; Holt, 2024)');
  expect(bibliography.map(words)[0]).toBe(
    'Brandt, J., & Ferro, A. (2020). A history of silt. Harbour Press.',
  );
});

test.each(bundledStyles.filter((style) => writesLocators(files(style))))(
  'no locator is lost in %s, whatever its term',
  (style) => {
    for (const term of locatorTerms) {
      const located = [{ items: [{ sourceId: 'brandt', label: term, locator: '12:04' }], inNote: false }];
      expect(words(renderCitations(files(style), items, located).citations[0]), term).toContain('12:04');
    }
  },
);

test('styles that print no locators are recognised', () => {
  expect(bundledStyles.filter((style) => !writesLocators(files(style)))).toEqual(['vancouver']);
});

test('terms such as “and” are in the language of the article', () => {
  const german = { ...files('apa'), locale: 'de-DE' };
  expect(words(renderCitations(german, items, clusters).citations[1])).toContain('S. 3–5');
});

test('known markup in a title becomes formatting, and other tags stay text', () => {
  const odd = new Map([
    ['x', { id: 'x', type: 'book', title: 'On <i>Mya arenaria</i> & <script>x</script>mud' }],
  ]);
  const { bibliography } = renderCitations(files('apa'), odd, [
    { items: [{ sourceId: 'x' }], inNote: false },
  ]);
  expect(JSON.stringify(bibliography)).toContain('"emphasis"');
  expect(words(bibliography)).toContain('On Mya arenaria & <script>');
  expect(JSON.stringify(bibliography)).not.toContain('"html"');
});

test('raised letters stay raised, and quotation marks in a title are those of the language', () => {
  const cited = (title: string, locale: string) => {
    const locales = new Map([locale, 'en-US'].map((name) => [name, resource(`locales/locales-${name}.xml`)]));
    const item = { id: 'x', type: 'article-journal', title, 'container-title': 'Silt', issue: '12' };
    const style = { ...files('modern-language-association'), locales, locale };
    const clusters = [{ items: [{ sourceId: 'x' }], inNote: false }];
    return words(renderCitations(style, new Map([['x', item]]), clusters).bibliography[0]);
  };
  expect(cited('Boue', 'fr-FR')).toContain('nᵒ 12');
  expect(cited('Ten m<sup>2</sup> of CO<sub>2</sub>', 'en-US')).toContain('m² of CO₂');
  expect(cited('x<sup>Ω</sup>', 'en-US')).toMatch(/xΩ/i);
  expect(cited('“Safe” quays', 'de-DE')).toContain('„‚Safe‘ quays“');
  expect(cited('„Sichere“ Kais', 'en-US')).toContain('“‘Sichere’ Kais.”');
});

test('invalid values of an item are left out, and the rest is cited', () => {
  const broken: CslItem = {
    id: 'x',
    type: 'book',
    title: 'Whole',
    author: 'nobody',
    issued: { 'date-parts': 'never' },
    custom: { a: [1] },
  };
  const { bibliography } = renderCitations(files('apa'), new Map([['x', broken]]), [
    { items: [{ sourceId: 'x' }], inNote: false },
  ]);
  expect(words(bibliography)).toContain('Whole');
});

test('a file that is not a style, or only refers to one, is refused with its name', () => {
  expect(readStyleInfo(resource('styles/apa.csl'), 'apa.csl')).toMatchObject({ isNote: false });
  expect(() => readStyleInfo('<a/>', 'a.csl')).toThrow('a.csl is not a CSL style');
  expect(() => readStyleInfo('not even XML', 'a.csl')).toThrow('a.csl is not a CSL style');
  const dependent =
    '<style class="note"><info><title>D</title><link rel="independent-parent" href="http://styles.example/parent"/></info></style>';
  expect(() => readStyleInfo(dependent, 'd.csl')).toThrow('d.csl only refers to another style (parent)');
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** Known differences between the two engines that do not change the meaning. */
const alike = (text: string) => text.replace(' [Online].', '').replace(/\s+/g, ' ').trim();

describe('citations are the same text as those of pandoc’s citeproc in', () => {
  beforeEach(({ skip }) => skip(!hasPandoc, 'pandoc is absent'));
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-pandoc-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const input = path.join(folder, 'in.md');
  const references = path.join(folder, 'references.json');
  writeFileSync(input, `---\nlang: en-GB\n---\n${inPandoc.map((cite) => `[${cite}]`).join('\n\n')}\n`);
  writeFileSync(references, JSON.stringify(library));

  test.each(bundledStyles)('%s', (style) => {
    const ours = renderCitations(files(style), items, clusters);
    const { blocks } = JSON.parse(
      execFileSync(
        'pandoc',
        [
          '--citeproc',
          '--csl',
          `resources/styles/${style}.csl`,
          '--bibliography',
          references,
          '-t',
          'json',
          input,
        ],
        { encoding: 'utf8' },
      ),
    ) as { blocks: PandocNode[] };
    const cited = blocks.filter(({ t }) => t === 'Para').map(pandocWords);
    const listed = blocks
      .filter(({ t }) => t === 'Div')
      .flatMap(({ c }) => (c as [unknown, PandocNode[]])[1].map(pandocWords));
    expect(ours.citations.map(words).map(alike)).toEqual(cited.map(alike));
    // The engines sort the particles of names differently.
    expect(ours.bibliography.map(words).map(alike).sort()).toEqual(listed.map(alike).sort());
  });
});
