import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { scratchFolder } from '../../../../tests/support/folder';
import { paper } from '../../../../tests/support/paper';
import { heading, paragraph, quotation, quotationBlock, text } from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import type { ArticleMeta } from '../../../core/model/article';
import type { ExportReport } from '../../../core/model/exporting';
import { workspaceDefaults } from '../../../core/model/settings';
import { namedSpeaker } from '../../../core/model/speaker';
import { openTerms } from '../../../core/model/terms';
import { createWorkspace } from '../../index';

async function desk() {
  const dir = await scratchFolder();
  const workspace = await createWorkspace(path.join(dir, 'Desk'));
  onTestFinished(() => workspace.close());
  const speaker = await workspace.speakers.create({
    ...namedSpeaker('Mara Lind'),
    role: 'harbour master',
  });
  const source = await workspace.sources.create(paper);
  const quote = await workspace.quotes.create({
    text: 'We will rebuild it',
    language: 'en-GB',
    speakerId: speaker.id,
    sourceId: source.id,
    locatorLabel: 'page',
    locator: '4',
    dateSaid: '2026-03-02',
    contextBefore: '',
    contextAfter: '',
    translation: '',
    translator: '',
    note: '',
    ...openTerms,
  });
  const body: Body = [
    heading('h2', [text('What was said')]),
    paragraph([text('She said '), quotation(quote.id, [text('“We will rebuild it”')]), text(' and left.')]),
    quotationBlock(quote.id, [paragraph([text('We will rebuild it')])]),
    paragraph([
      text('Cost: '),
      { type: 'citation', version: 1, items: [{ sourceId: source.id, label: 'page', locator: '5' }] },
      text(' and {{< shell >}} too.'),
    ]),
  ];
  const article = await workspace.articles.add({
    meta: { headline: 'Quay: "a" history', bylines: ['Ines Valdera'], tags: ['yes', 'harbour'] },
    body,
  });
  return { dir, workspace, article, source };
}

test('Markdown for GitHub names speaker and source in a note', async () => {
  const { workspace, article } = await desk();
  const { text: markdown, selfCheck } = await workspace.exports.preview(article.id, { preset: 'gfm' });
  expect(selfCheck).toMatchObject({ ok: true, losses: [] });
  expect(markdown).toContain('She said “We will rebuild it”[^q1] and left.');
  expect(markdown).toContain('> — Mara Lind, harbour master, *Orsa Letter*, 2 March 2026.[^q1]');
  expect(markdown).toContain(
    '[^q1]: Mara Lind, harbour master, 2 March 2026: Karel Osk, “The quay that sank”, *Orsa Letter*, 2 March 2026, p. 4,',
  );
  expect(markdown).toContain('Cost:[^s1]');
});

test('every preset writes files that pass their own check, twice the same', async () => {
  const { dir, workspace, article } = await desk();
  const presets = await workspace.exports.presets();
  const files = (await readdir('resources/presets')).map((name) => path.parse(name).name);
  expect(presets.map(({ id }) => id).sort()).toEqual(files.sort());
  expect(presets[0]?.id).toBe(workspaceDefaults.export.preset);
  for (const { id, sourcesAs } of presets) {
    for (const way of sourcesAs) {
      const options = { preset: id, sourcesAs: way, unpublished: true };
      const first = await workspace.exports.run([article.id], options, path.join(dir, id, way));
      const second = await workspace.exports.run([article.id], options, path.join(dir, id, way));
      expect(first.failed).toEqual([]);
      expect(first.written[0]?.selfCheck.losses).toEqual([]);
      expect(second.written[0]?.sha256).toBe(first.written[0]?.sha256);
    }
  }
});

test('drafts and dates to come are left out, by name, where the target would publish them, unless asked for', async () => {
  const { dir, workspace } = await desk();
  const add = async (headline: string, meta: Partial<ArticleMeta>, status: 'draft' | 'published') =>
    (await workspace.articles.add({ meta: { headline, ...meta }, body: [], status })).id;
  const ids = [
    await add('Today', {}, 'published'),
    await add('Later', { publishAt: '2999-01-01' }, 'published'),
    await add('Unfinished', {}, 'draft'),
  ];
  const run = (preset: string, unpublished: boolean) =>
    workspace.exports.run(ids, { preset, unpublished }, path.join(dir, `${preset} ${unpublished}`));
  const slugs = ({ written }: ExportReport) => written.map(({ slug }) => slug);
  for (const preset of ['eleventy', 'astro']) {
    const report = await run(preset, false);
    expect([slugs(report), report.leftOut, report.failed]).toEqual([
      ['today'],
      [
        { slug: 'later', reason: 'future' },
        { slug: 'unfinished', reason: 'draft' },
      ],
      [],
    ]);
    expect(await run(preset, true)).toMatchObject({ written: { length: 3 }, leftOut: [] });
    const preview = (id: string | undefined) => workspace.exports.preview(id ?? '', { preset });
    expect([(await preview(ids[0])).leftOut, (await preview(ids[1])).leftOut]).toEqual([null, 'future']);
  }
  expect(await run('hugo', false)).toMatchObject({ written: { length: 3 }, leftOut: [] });
});

test('Hugo gets a bundle with quoted front matter, and a shortcode in prose stays words', async () => {
  const { dir, workspace, article } = await desk();
  const { written } = await workspace.exports.run([article.id], { preset: 'hugo' }, dir);
  expect(written[0]?.path).toBe('content/posts/quay-a-history/index.md');
  const file = await readFile(path.join(dir, written[0]?.path ?? ''), 'utf8');
  const [, front = '', markdown = ''] = file.split(/^---$/m);
  expect(parse(front, { version: '1.1' })).toMatchObject({
    title: 'Quay: "a" history',
    draft: true,
    tags: ['yes', 'harbour'],
    params: { authors: ['Ines Valdera'] },
  });
  expect(markdown).toContain('&#x7B;{< shell >}}');
  expect(markdown).not.toContain('{{<');
});

test('Pandoc gets keys and their bibliography', async () => {
  const { dir, workspace, article, source } = await desk();
  const { written } = await workspace.exports.run([article.id], { preset: 'pandoc' }, dir);
  const markdown = await readFile(path.join(dir, written[0]?.path ?? ''), 'utf8');
  expect(markdown).toContain(`[@${source.citationKey}, p. 5]`);
  const references: unknown = JSON.parse(
    await readFile(path.join(dir, 'quay-a-history/references.json'), 'utf8'),
  );
  expect(references).toMatchObject([{ id: source.citationKey, title: 'The quay that sank' }]);
});

test('a confidential source leaves no trace in any preset', async () => {
  const { workspace, article, source } = await desk();
  await workspace.sources.update(source.id, { confidential: true });
  for (const { id, sourcesAs } of await workspace.exports.presets()) {
    for (const way of sourcesAs) {
      const { text: markdown } = await workspace.exports.preview(article.id, { preset: id, sourcesAs: way });
      for (const trace of ['Osk', 'Orsa Letter', 'orsa-letter', 'quay that sank', source.citationKey]) {
        expect(markdown, `${id} ${way}`).not.toContain(trace);
      }
    }
  }
});

test('a related article is named as it is called today, on the screen and in the export; a link keeps its own title', async () => {
  const { workspace } = await desk();
  const first = await workspace.articles.create({ headline: 'The quay' });
  const second = await workspace.articles.create({ headline: 'The crane' });
  const post = { targetId: second.id, kind: 'article' as const, title: 'The crane', url: '', note: '' };
  const link = {
    targetId: null,
    kind: 'url' as const,
    title: 'My title',
    url: 'https://orsa.example/a',
    note: '',
  };
  await workspace.articles.setRelated(first.id, [post, link]);
  await workspace.articles.setMeta(second.id, { headline: 'Who owns the crane?' });
  await workspace.articles.setStatus(second.id, 'published');
  const titles = async () => (await workspace.articles.get(first.id)).related.map(({ title }) => title);
  expect(await titles()).toEqual(['Who owns the crane?', 'My title']);
  const { text: markdown } = await workspace.exports.preview(first.id, { preset: 'hugo', relatedList: true });
  expect(markdown).toContain('Who owns the crane?');
  expect(markdown).not.toContain('[The crane]');
});
