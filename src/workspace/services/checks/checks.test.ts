import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { figure, link, paragraph, quotation, text } from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import { emptyQuote } from '../../../core/model/quote';
import { openTerms } from '../../../core/model/terms';

const meta = { headline: 'The pier', standfirst: 'What it costs', bylines: ['A. Writer'] };
const unsaid = '“We saw the water rise all night,” said Mara Lind.';

async function desk(body: Body) {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.add({ meta, body });
  const found = async () =>
    (await workspace.checks.of(id)).map(({ check, waiver }) => [check, waiver?.reason]);
  return { workspace, id, found };
}

test('an article with an error is not ready, and the message names the error', async () => {
  const { workspace, id } = await desk([paragraph([text(`The cost is TK. ${unsaid}`)])]);
  for (const status of ['ready', 'published'] as const)
    await expect(workspace.articles.setStatus(id, status)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/2 errors stand.*We saw the water rise.*TK.*Checks/s),
    });
  expect((await workspace.articles.get(id)).status).toBe('draft');
  expect((await workspace.articles.setStatus(id, 'review')).status).toBe('review');
});

test('a warning stands in nobody’s way', async () => {
  const { workspace, id, found } = await desk([figure('https://a.example/p.png')]);
  expect(await found()).toEqual([['alt-text-missing', undefined]]);
  expect((await workspace.articles.setStatus(id, 'ready')).status).toBe('ready');
});

test('a waived error stands no more, until its words change', async () => {
  const { workspace, id } = await desk([paragraph([text('The cost is TK.')])]);
  const [finding] = await workspace.checks.of(id);
  if (!finding) throw new Error('Nothing was found.');
  const { check, subject } = finding;
  await workspace.checks.waive(id, { check, subject, reason: 'The name of a shop', by: 'D. Checker' });
  expect(await workspace.checks.of(id)).toMatchObject([
    { check: 'placeholder', waiver: { reason: 'The name of a shop', by: 'D. Checker' } },
  ]);
  expect((await workspace.articles.setStatus(id, 'ready')).status).toBe('ready');

  const { version } = await workspace.articles.get(id);
  const changed = paragraph([text('The cost of the pier is TK.')]);
  await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: 1, insert: [changed] }] });
  expect(await workspace.checks.of(id)).toMatchObject([{ check: 'placeholder', waiver: null }]);

  await workspace.articles.saveBody({
    id,
    version: version + 1,
    splices: [{ at: 0, remove: 1, insert: [paragraph([text('The cost is TK.')])] }],
  });
  await workspace.checks.takeBack(id, { check, subject });
  expect(await workspace.checks.of(id)).toMatchObject([{ check: 'placeholder', waiver: null }]);
});

test('words dismissed as no quotation are waived', async () => {
  const { workspace, id, found } = await desk([paragraph([text(unsaid)])]);
  await workspace.dismissals.dismiss(id, '“We saw the water rise all night,”');
  expect(await found()).toEqual([['quotation-without-record', 'Not a quotation']]);
});

test('the workspace decides how heavy a check is', async () => {
  const { workspace, id, found } = await desk([paragraph([text('The cost is TK.')])]);
  const set = (level: 'warning' | 'off') =>
    workspace.settings.set({ checks: { levels: { placeholder: level }, oldAfterDays: 30 } });
  await set('warning');
  expect((await workspace.articles.setStatus(id, 'ready')).status).toBe('ready');
  await set('off');
  expect(await found()).toEqual([]);
});

test('records, their evidence and their kept pages are read', async () => {
  const { workspace, id, found } = await desk([]);
  const source = await workspace.sources.create({
    csl: { type: 'webpage', title: 'Pumps', URL: 'https://a.example/p', issued: { 'date-parts': [[2026]] } },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const speaker = await workspace.speakers.create({
    name: 'Mara Lind',
    aliases: [],
    role: '',
    affiliation: '',
    roles: [],
    side: '',
    note: '',
  });
  const fields = { ...emptyQuote('en-GB'), sourceId: source.id, speakerId: speaker.id };
  const quote = await workspace.quotes.create({ ...fields, text: 'The pumps never ran' });
  const body = [paragraph([quotation(quote.id, [text('“The pumps never ran”')])])];
  const { version } = await workspace.articles.get(id);
  await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: 0, insert: body }] });
  expect(await found()).toEqual([
    ['quotation-not-verified', undefined],
    ['source-not-kept', undefined],
  ]);
  await workspace.evidence.confirm(quote.id, 'D. Checker');
  await workspace.sources.update(source.id, { archiveUrl: 'https://archive.example/p' });
  expect((await found()).map(([check]) => check)).not.toContain('source-not-kept');
  await workspace.quotes.update(quote.id, { text: 'The pumps never ran at all' });
  await workspace.quotes.update(quote.id, { text: 'The pumps ran' });
  expect((await found()).map(([check]) => check)).toContain('quotation-drifted');
});

test('links to posts of the workspace are followed', async () => {
  const urls = ['/2019/05/old-quay/', 'early', '/2019/05/none/', '/about/', 'https://a.example/x'];
  const { workspace, id } = await desk([paragraph(urls.map((url) => link(url, [text('there')])))]);
  await workspace.articles.add({ meta: { ...meta, slug: 'early' }, body: [] });
  const post = { title: 'The quay', publishedOn: null, section: '', tags: [], summary: '', text: 'Words' };
  await workspace.archive.add([
    { ...post, origin: 'one.md', slug: 'old-quay', url: 'https://site.example/2019/05/old-quay/' },
  ]);
  const found = await workspace.checks.of(id);
  expect(found.map(({ subject }) => subject)).toEqual(['early', '/2019/05/none/']);
});

test('after an export, fields that its preset leaves out are named', async () => {
  const { workspace, id, found } = await desk([]);
  await workspace.articles.setMeta(id, { section: 'Harbour' });
  expect(await found()).toEqual([]);
  await workspace.settings.set({ export: { preset: 'astro' } });
  expect((await workspace.checks.of(id)).map(({ message }) => message)).toEqual([
    'The preset “Astro” has no place for: byline.',
    'The preset “Astro” has no place for: section.',
  ]);
  await workspace.settings.set({ export: { preset: 'astro', frontMatter: false } });
  expect(await found()).toEqual([]);
});
