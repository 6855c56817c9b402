import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraph, quotation, quotationBlock, text } from '../../src/core/document/build';
import type { Body, CitationItem, Inline } from '../../src/core/document/nodes';
import { type Preset, presetSchema } from '../../src/core/markdown/presets/schema';
import { renderArticle } from '../../src/core/markdown/render';
import type { RenderInput } from '../../src/core/markdown/render/input';
import { selfCheck } from '../../src/core/markdown/render/selfCheck';
import type { Source } from '../../src/core/model/source';
import { goldenInput } from './article';

// After an intended change: UPDATE_GOLDEN=1 npx vitest run --project unit tests/golden, then read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
const root = path.resolve(import.meta.dirname, '../..');
const resource = (name: string) => readFileSync(path.join(root, 'resources', name), 'utf8');
const presets = new Map(
  readdirSync(path.join(root, 'resources/presets')).map((name): [string, Preset] => {
    const preset = presetSchema.parse(JSON.parse(resource(`presets/${name}`)));
    return [preset.id, preset];
  }),
);

const style = (id: string): RenderInput['style'] => ({
  id,
  style: resource(`styles/${id}.csl`),
  locale: 'en-GB',
  locales: new Map(['en-US', 'en-GB'].map((name) => [name, resource(`locales/locales-${name}.xml`)])),
});

const works: Source[] = [...goldenInput.sources.values()];
const named = works.find(({ confidential }) => !confidential);
const secret = works.find(({ confidential }) => confidential);
const [record] = [...goldenInput.quotes.values()].filter(({ source }) => source && !source.confidential);
if (!named || !secret || !record) throw new Error('The golden article has no sources.');

const book: Source = {
  ...named,
  id: '0192d1a0-0000-7000-8000-0000000000b0',
  citationKey: 'brandt2020silt',
  csl: {
    type: 'book',
    title: 'A history of silt',
    author: [{ family: 'Brandt', given: 'Jonas' }],
    publisher: 'Harbour Press',
    issued: { 'date-parts': [[2020]] },
  },
};

const cite = (...items: CitationItem[]): Inline => ({ type: 'citation', version: 1, items });
const body: Body = [
  paragraph([
    text('The quay was built twice'),
    cite({ sourceId: book.id, label: 'page', locator: '3-5', prefix: 'see' }, { sourceId: named.id }),
    text('.'),
  ]),
  paragraph([
    text('Twice'),
    {
      type: 'footnote',
      version: 1,
      label: '',
      body: [paragraph([text('As told in'), cite({ sourceId: book.id, locator: '9' }), text('.')])],
    },
    text(', it was said: '),
    quotation(record.quote.id, [text(`“${record.quote.text}”`)]),
    text('.'),
  ]),
  quotationBlock(record.quote.id, [paragraph([text(record.quote.text)])]),
  paragraph([text('Somebody else knew'), cite({ sourceId: secret.id }, { sourceId: book.id }), text('.')]),
  paragraph([text('Nobody wrote of it'), cite({ sourceId: secret.id }), text('.')]),
];
const listed: Body = [...body, { type: 'bibliography', version: 1 }, paragraph([text('The end.')])];

const inputOf = (id: string | null, blocks: Body): RenderInput => ({
  ...goldenInput,
  article: { ...goldenInput.article, headline: 'Styles', related: [], body: blocks },
  sources: new Map([...goldenInput.sources, [book.id, book]]),
  style: id === null ? null : style(id),
});

const cases: { id: string | null; preset: string; sourcesAs: 'footnotes' | 'inline' | 'citations' }[] = [
  { id: 'apa', preset: 'gfm', sourcesAs: 'footnotes' },
  { id: 'ieee', preset: 'hugo', sourcesAs: 'inline' },
  { id: 'chicago-note-bibliography', preset: 'gfm', sourcesAs: 'footnotes' },
  { id: 'oscola', preset: 'eleventy', sourcesAs: 'inline' },
  { id: 'apa', preset: 'pandoc', sourcesAs: 'citations' },
  { id: null, preset: 'gfm', sourcesAs: 'footnotes' },
];

describe.each([
  ['with a place for the bibliography', listed, 'listed'],
  ['without one', body, 'unlisted'],
] as const)('an article %s', (_what, blocks, suffix) => {
  test.each(cases)('in $id for $preset with sources as $sourcesAs, byte for byte', async (given) => {
    const preset = presets.get(given.preset);
    if (!preset) throw new Error(`There is no preset ${given.preset}.`);
    const rendered = await renderArticle(inputOf(given.id, blocks), preset, { sourcesAs: given.sourcesAs });
    const name = `${given.id ?? 'plain'}-${given.preset}-${given.sourcesAs}-${suffix}.md`;
    const file = path.join(import.meta.dirname, 'files/styles', name);
    const companions = rendered.companions.map((companion) => `+ ${companion.path}\n`).join('');
    const whole = `${rendered.path}\n${companions}\n${rendered.text}`;
    if (update) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, whole);
    }
    expect(whole).toBe(readFileSync(file, 'utf8'));
    expect(selfCheck(rendered.text, rendered.expectations, rendered.missing).losses).toEqual([]);
    for (const trace of ['nobody2026secret', 'A talk on the pier'])
      expect(JSON.stringify(rendered)).not.toContain(trace);
  });
});

test('the self-check reports a missing reference in the bibliography', async () => {
  const preset = presets.get('gfm');
  if (!preset) throw new Error('There is no gfm preset.');
  const { text: written, expectations } = await renderArticle(inputOf('apa', listed), preset);
  expect(selfCheck(written, expectations).ok).toBe(true);
  const damaged = written.replace('A history of silt', 'A history of sand');
  expect(selfCheck(damaged, expectations).losses.map(({ kind }) => kind)).toContain('citation');
});
