import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';

async function desk() {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'The quay' });
  await workspace.articles.setMeta(id, { publishAt: '2026-03-03T22:30-05:00' });
  const files = () => readdir(path.join(dir, 'presets')).catch(() => []);
  return { exports: workspace.exports, id, files };
}

test('a copy with other keys, a date format and a constant is previewed, saved and chosen like any preset', async () => {
  const { exports, id, files } = await desk();
  const copy = JSON.parse(await exports.presetSource('hugo'));
  expect(copy).toMatchObject({ id: 'hugo-copy', name: 'Hugo (copy)' });
  copy.frontMatter = [
    { key: 'headline', from: 'headline' },
    { key: 'day', from: 'date', format: 'd MMMM yyyy' },
    { key: 'desk.name', value: 'Local' },
  ];
  const source = JSON.stringify(copy);
  const { text } = await exports.previewPreset(id, source);
  expect(text).toBe('---\nheadline: "The quay"\nday: "3 March 2026"\ndesk:\n  name: "Local"\n---\n\n');
  expect(await files(), 'a preview stores nothing').toEqual([]);
  await exports.savePreset(source);
  expect(await files()).toEqual(['hugo-copy.json']);
  expect((await exports.preview(id, { preset: 'hugo-copy' })).text).toBe(text);
  expect((await exports.presets()).map((preset) => preset.id)).toContain('hugo');

  // The workspace's own preset is changed itself, and the app's is copied under another id.
  expect(JSON.parse(await exports.presetSource('hugo-copy')).id).toBe('hugo-copy');
  expect(JSON.parse(await exports.presetSource('hugo')).id).toBe('hugo-copy-2');
  await exports.savePreset(JSON.stringify({ ...copy, name: 'Ours' }));
  expect(await files()).toEqual(['hugo-copy.json']);
  expect((await exports.presets()).map(({ name }) => name)).toContain('Ours');
});

test.each([
  ['{ "id": ', /not valid JSON/],
  ['{}', /frontMatter/],
  [null, /date format/],
])('what is no preset is refused, and says what is wrong: %j', async (given, reason) => {
  const { exports, id, files } = await desk();
  const copy = JSON.parse(await exports.presetSource('hugo'));
  copy.frontMatter[1].format = 'YYYY';
  const source = given ?? JSON.stringify(copy);
  const refusal = { code: 'invalid-input', message: expect.stringMatching(reason) };
  await expect(exports.previewPreset(id, source)).rejects.toMatchObject(refusal);
  await expect(exports.savePreset(source)).rejects.toMatchObject(refusal);
  expect(await files()).toEqual([]);
});
