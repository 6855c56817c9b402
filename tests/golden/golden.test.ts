import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { presetSchema } from '../../src/core/markdown/presets/schema';
import { renderArticle } from '../../src/core/markdown/render';
import { selfCheck } from '../../src/core/markdown/render/selfCheck';
import { goldenInput } from './article';

// After an intended change: UPDATE_GOLDEN=1 npx vitest run --project unit tests/golden, then read the difference.
const update = process.env['UPDATE_GOLDEN'] === '1';
const root = path.resolve(import.meta.dirname, '../..');
const presets = readdirSync(path.join(root, 'resources/presets')).map((name) =>
  presetSchema.parse(JSON.parse(readFileSync(path.join(root, 'resources/presets', name), 'utf8'))),
);

test.each(
  presets.flatMap((preset) => preset.sourcesAs.map((sourcesAs) => ({ preset, sourcesAs, name: preset.id }))),
)('one rich article for $name with sources as $sourcesAs, byte for byte', async ({ preset, sourcesAs }) => {
  const rendered = await renderArticle(goldenInput, preset, { sourcesAs });
  const file = path.join(import.meta.dirname, 'files', `${preset.id}-${sourcesAs}.md`);
  const whole = `${rendered.path}\n${rendered.companions.map((companion) => `+ ${companion.path}\n`).join('')}\n${rendered.text}`;
  if (update) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, whole);
  }
  expect(whole).toBe(readFileSync(file, 'utf8'));
  expect(selfCheck(rendered.text, rendered.expectations, rendered.missing).losses).toEqual([]);
  for (const trace of ['nobody2026secret', 'A talk on the pier', 'javascript:'])
    expect(whole).not.toContain(trace);
});

test('the self-check lists what is missing in a damaged file', async () => {
  const preset = presets.find(({ id }) => id === 'gfm');
  if (!preset) throw new Error('There is no gfm preset.');
  const { text, expectations } = await renderArticle(goldenInput, preset);
  const lossesAfter = (damage: (text: string) => string) =>
    selfCheck(damage(text), expectations).losses.map(({ kind }) => kind);
  expect(lossesAfter((good) => good)).toEqual([]);
  expect(lossesAfter((good) => good.replace('stone by stone”', 'brick by brick”'))).toContain('quotation');
  expect(lossesAfter((good) => good.replace('A note of two words.', ''))).toContain('footnote');
  expect(lossesAfter((good) => good.replace('https://example.org/a_b', 'https://example.org/'))).toContain(
    'link',
  );
  expect(lossesAfter((good) => good.replace('![The quay]', '![]'))).toContain('figure');
  expect(lossesAfter((good) => good.replace('| - | - |', ''))).toContain('table');
  expect(lossesAfter((good) => good.replace('nested', ''))).toContain('words');
  expect(lossesAfter((good) => good.replaceAll('Orsa Letter', 'a paper'))).toContain('citation');
});
