import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { everyByte, expectNoTrace, quotedOn, quotedWords, wording } from '../../../../tests/support/canary';

const background = { terms: 'background', withheldAs: wording } as const;

const filesIn = (folder: string): Promise<string[]> => readdir(folder, { recursive: true }).catch(() => []);

test('no export by any preset names who is quoted on background, or their source', async () => {
  const { folder, workspace, article } = await quotedOn(background);
  for (const { id, sourcesAs } of await workspace.exports.presets()) {
    for (const way of sourcesAs) {
      const out = path.join(folder, 'out', id, way);
      const options = { preset: id, sourcesAs: way, frontMatter: true, unpublished: true, ledger: true };
      const report = await workspace.exports.run([article.id], options, out);
      const where = `${id}, ${way}`;
      expect(report.failed, where).toEqual([]);
      const bytes = await everyByte(out);
      expect(bytes, where).toContain(quotedWords);
      expect(bytes.toLowerCase(), where).toContain(wording);
      expectNoTrace(bytes, where);
      expectNoTrace(JSON.stringify(report), where);
    }
  }
});

test.each([
  ['the quote', 'quotes'],
  ['its source', 'sources'],
] as const)('what is off the record by the terms of %s never leaves', async (_, kind) => {
  const { folder, workspace, article, other, source, quote } = await quotedOn({});
  const off = { terms: 'off-record' } as const;
  if (kind === 'quotes') await workspace.quotes.update(quote.id, off);
  else await workspace.sources.update(source.id, off);
  for (const { id } of await workspace.exports.presets()) {
    const out = path.join(folder, 'out', id);
    const options = { preset: id, unpublished: true, beforeEmbargo: true, ledger: true };
    const report = await workspace.exports.run([article.id, other.id], options, out);
    // The other article is written all the same.
    expect(
      report.written.map(({ slug }) => slug),
      id,
    ).toEqual([other.slug]);
    expect(report.failed[0]?.error, id).toContain('Quotation 1 of the text, in block 1, is off the record');
    expect(report.failed[0]?.slug, id).toBe(article.slug);
    expect(report.failed[0]?.error, id).not.toContain(quotedWords);
    const bytes = await everyByte(out);
    expect(bytes, id).not.toContain(quotedWords);
    expectNoTrace(bytes, id);
    await expect(workspace.exports.preview(article.id, options), id).rejects.toMatchObject({
      code: 'forbidden',
    });
  }
});

test('an article waits for the end of an embargo, unless the user exports it before', async () => {
  const embargo = '2999-03-03T18:00+01:00';
  const { folder, workspace, article } = await quotedOn({ embargo });
  const run = (beforeEmbargo: boolean) =>
    workspace.exports.run([article.id], { preset: 'gfm', beforeEmbargo }, path.join(folder, 'out'));
  const refused = await run(false);
  expect(refused.failed[0]?.error).toContain(embargo);
  expect(await filesIn(path.join(folder, 'out'))).toEqual([]);
  expect((await run(true)).written).toHaveLength(1);
});

test('an embargo that is over holds nothing back', async () => {
  const { folder, workspace, article } = await quotedOn({ embargo: '2001-03-03T18:00+01:00' });
  const report = await workspace.exports.run([article.id], { preset: 'gfm' }, path.join(folder, 'out'));
  expect(report.failed).toEqual([]);
  expect(report.written).toHaveLength(1);
});

test('an embargo of a source that is only cited counts', async () => {
  const { folder, workspace, article, source } = await quotedOn({});
  await workspace.quotes.changeMany(
    (await workspace.quotes.list({ text: '', limit: 9, offset: 0, sort: 'name' })).items.map(({ id }) => ({
      id,
      fields: { sourceId: null },
    })),
  );
  await workspace.sources.update(source.id, { embargo: '2999-03-03T18:00+01:00' });
  const report = await workspace.exports.run([article.id], { preset: 'gfm' }, path.join(folder, 'out'));
  expect(report.failed[0]?.error).toMatch(/^Citation 1 of the text/);
});

test('a whole workspace leaves words off the record out with the confidential sources, and keeps them otherwise', async () => {
  const { folder, workspace, quote } = await quotedOn({});
  await workspace.quotes.update(quote.id, { terms: 'off-record' });
  const without = path.join(folder, 'without');
  await workspace.exchange.export(without, { confidential: false });
  expect(await everyByte(without)).not.toContain(quotedWords);
  const whole = path.join(folder, 'whole');
  await workspace.exchange.export(whole, { confidential: true });
  expect(await everyByte(whole)).toContain(quotedWords);
});

test('an export and a whole workspace agree on a quote whose speaker is known through an off-record source alone', async () => {
  const { folder, workspace, article, source } = await quotedOn({});
  await workspace.sources.update(source.id, { terms: 'off-record' });
  const refused = await workspace.exports.run([article.id], { preset: 'gfm' }, path.join(folder, 'out'));
  expect(refused.failed[0]?.error).toMatch(/and so are \d+ others/);
  const without = path.join(folder, 'without');
  await workspace.exchange.export(without, { confidential: false });
  // The record of these words names no source.
  expect(await everyByte(without)).not.toContain('Nobody asked');
});
