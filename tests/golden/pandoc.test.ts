import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { frameOf, writeEntry } from '../../src/core/citations/sourceFiles';
import { presetSchema } from '../../src/core/markdown/presets/schema';
import { renderArticle } from '../../src/core/markdown/render';
import type { CslItem } from '../../src/core/model/source';
import { goldenInput } from './article';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

const root = path.resolve(import.meta.dirname, '../..');
const preset = presetSchema.parse(
  JSON.parse(readFileSync(path.join(root, 'resources/presets/pandoc.json'), 'utf8')),
);
const style = {
  id: 'apa',
  style: readFileSync(path.join(root, 'resources/styles/apa.csl'), 'utf8'),
  locale: 'en-GB',
  locales: new Map<string, string>(),
};

/** Names, dates and markup of all kinds that the formats have. */
const library: [string, CslItem][] = [
  [
    'beek2018',
    {
      type: 'article-journal',
      title: 'Piles in <i>soft</i> ground & {clay}',
      author: [
        { family: 'Beek', given: 'Jan', 'non-dropping-particle': 'van der' },
        { literal: 'Silt Board' },
      ],
      'container-title': 'Journal of Quays',
      issued: {
        'date-parts': [
          [2018, 3],
          [2018, 5],
        ],
      },
      DOI: '10.1234/jq.18',
      page: '101-118',
    },
  ],
  [
    'yamada',
    {
      type: 'book',
      title: '港の歴史',
      author: [{ family: '山田', given: '太郎' }],
      issued: { 'date-parts': [[1987]] },
    },
  ],
  ['circa', { type: 'report', title: 'Über Schlick', issued: { 'date-parts': [[1790]], circa: true } }],
];

describe('pandoc opens without a warning', () => {
  beforeEach(({ skip }) => skip(!hasPandoc, 'pandoc is absent'));
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-golden-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const pandoc = (...args: string[]) => {
    const { status, stderr, stdout } = spawnSync('pandoc', ['--citeproc', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stderr, stdout };
  };

  test.each(['csl-json', 'biblatex'] as const)(
    'an article with its cited sources as %s',
    async (bibliographyAs) => {
      const rendered = await renderArticle({ ...goldenInput, style }, preset, { bibliographyAs });
      for (const companion of rendered.companions) {
        if (companion.kind !== 'text') continue;
        mkdirSync(path.dirname(path.join(folder, companion.path)), { recursive: true });
        writeFileSync(path.join(folder, companion.path), companion.text);
      }
      writeFileSync(path.join(folder, rendered.path), rendered.text);
      const { status, stderr, stdout } = pandoc('-t', 'plain', rendered.path);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toContain('(Osk, 2026');
      expect(stdout).toMatch(/^Osk, K\. \(2026/m);
    },
  );

  test.each(['csl-json', 'biblatex', 'bibtex'] as const)('sources as %s', (format) => {
    const { open, between, close } = frameOf(format);
    const text = `${open}${library.map(([key, item]) => writeEntry(item, key, format)).join(between)}${close}`;
    const file = `library.${format === 'csl-json' ? 'json' : 'bib'}`;
    writeFileSync(path.join(folder, file), text);
    writeFileSync(path.join(folder, 'all.md'), '---\nnocite: "@*"\n---\n');
    const { status, stderr, stdout } = pandoc('--bibliography', file, '-t', 'plain', 'all.md');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const words of ['Beek, Jan van der', 'Silt Board', '港の歴史', 'Über Schlick'])
      expect(stdout).toContain(words);
  });
});

const readAloud = `
  const { logger, plugins } = require('@citation-js/core');
  require('@citation-js/plugin-bibtex');
  require('@citation-js/plugin-ris');
  logger.level = 'warn';
  const text = require('node:fs').readFileSync(0, 'utf8');
  console.log(plugins.input.chain(text, { generateGraph: false }).length);
`;

test.each(['csl-json', 'biblatex', 'bibtex', 'ris'] as const)(
  'citation-js opens a library as %s without a warning',
  (format) => {
    const { open, between, close } = frameOf(format);
    const input = `${open}${library.map(([key, item]) => writeEntry(item, key, format)).join(between)}${close}`;
    const { stderr, stdout } = spawnSync(process.execPath, ['-e', readAloud], { cwd: root, input });
    expect(String(stderr)).toBe('');
    expect(String(stdout).trim()).toBe(String(library.length));
  },
);
