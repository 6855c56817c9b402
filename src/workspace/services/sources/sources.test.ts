import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { paragraph, text } from '../../../core/document/build';
import { createWorkspace, type Workspace } from '../../index';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(`${await scratchFolder()}/Desk`);
});
afterEach(() => workspace.close());

const bib = (text: string) => ({ name: 'library.bib', bytes: new TextEncoder().encode(text) });
const all = async () =>
  (await workspace.sources.list({ text: '', limit: 100, offset: 0, sort: 'name' })).items;

describe('taking a library in', () => {
  test('keys stay, bad entries are listed with line and reason, the rest is in and found', async () => {
    const report = await workspace.sources.import(
      bib(
        '@book{holt2020, title={Silt}, author={Holt, Maren}, year=2020}\n@book{bad, title={\n@book{lind:21, title={Quays}}\n',
      ),
    );
    expect(report).toEqual({
      imported: 2,
      merged: 0,
      skipped: [{ entry: 'bad', line: 2, error: 'A brace is not closed.' }],
      cancelled: false,
    });
    expect((await all()).map((source) => source.citationKey)).toEqual(['holt2020', 'lind:21']);
    expect(await workspace.search({ query: 'silt', kinds: ['source'], limit: 5 })).toHaveLength(1);
  });

  test('what is here already is filled in, not doubled', async () => {
    const first = await workspace.sources.create({
      csl: { type: 'book', title: 'Silt', DOI: '10.1/x', note: 'mine' },
      archiveUrl: '',
      note: '',
      confidential: false,
      withheldAs: '',
    });
    const report = await workspace.sources.import(
      bib('@book{other, title={Silt}, doi={https://doi.org/10.1/X}, publisher={Harbour Press}}'),
    );
    expect(report).toMatchObject({ imported: 0, merged: 1 });
    const [source, ...others] = await all();
    expect(others).toEqual([]);
    expect(source).toMatchObject({
      id: first.id,
      citationKey: first.citationKey,
      csl: { title: 'Silt', note: 'mine', publisher: 'Harbour Press' },
    });
  });

  test('a cancelled import leaves nothing', async () => {
    await workspace.sources.import(bib('@book{kept, title={Kept}, doi={10.1/k}}'));
    const before = await all();
    const controller = new AbortController();
    const many = Array.from(
      { length: 3000 },
      (_, at) => `@book{k${at}, title={Book ${at}}, doi={10.1/${at}}}`,
    );
    const report = await workspace.sources.import(
      bib(`@book{again, doi={10.1/k}, publisher={P}}\n${many.join('\n')}`),
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    expect(report).toEqual({ imported: 0, merged: 0, skipped: [], cancelled: true });
    expect(await all()).toEqual(before.map((source) => ({ ...source, updatedAt: expect.any(String) })));
    expect(await workspace.search({ query: 'book', kinds: ['source'], limit: 5 })).toEqual([]);
  });
});

test('a library given out as any format comes back equal, and what is confidential stays here', async () => {
  await workspace.sources.import(
    bib(
      '@article{a, title={A {B}}, author={van der Berg, Jan and {ACME Works}}, date={2004-03/2005}, file={x.pdf}}',
    ),
  );
  await workspace.sources.create({
    csl: { type: 'interview', title: 'CANARY', author: [{ literal: 'CANARY' }] },
    archiveUrl: 'https://canary.example',
    note: 'CANARY',
    confidential: true,
    withheldAs: 'an official',
  });
  const [original] = (await all()).filter(({ confidential }) => !confidential);
  for (const format of ['csl-json', 'biblatex', 'bibtex', 'ris'] as const) {
    const text = await workspace.sources.export({ format });
    expect(text).not.toMatch(/canary/i);
    const other = await createWorkspace(`${await scratchFolder()}/Other`);
    await other.sources.import({ name: 'f', bytes: new TextEncoder().encode(text) });
    const [back] = (await other.sources.list({ text: '', limit: 9, offset: 0, sort: 'name' })).items;
    expect(back?.csl).toEqual(original?.csl);
    expect(back?.citationKey).toBe('a');
    await other.close();
  }
});

describe('merging sources', () => {
  const add = (csl: object, more: object = {}) =>
    workspace.sources.create({
      csl: { type: 'book', ...csl },
      archiveUrl: '',
      note: '',
      confidential: false,
      withheldAs: '',
      ...more,
    });
  const quote = (sourceId: string) =>
    workspace.quotes.create({
      text: 'Silt does not wait.',
      language: 'en',
      speakerId: null,
      sourceId,
      locatorLabel: '',
      locator: '',
      dateSaid: null,
      contextBefore: '',
      contextAfter: '',
      translation: '',
      translator: '',
      verifiedOn: null,
      note: '',
    });
  const citing = (sourceId: string) =>
    workspace.articles.add({
      meta: { headline: 'Cites' },
      body: [paragraph([text('So it is '), { type: 'citation', version: 1, items: [{ sourceId }] }])],
    });

  test('the survivor takes quotes and citations over, and an undo gives them back', async () => {
    const kept = await add({ title: 'Silt', DOI: '10.1/x' });
    const other = await add({ title: 'Silt', DOI: '10.1/X', publisher: 'Harbour Press' }, { note: 'theirs' });
    const { id: quoteId } = await quote(other.id);
    await citing(other.id);
    expect((await workspace.sources.duplicates()).map((group) => group.map(({ id }) => id))).toEqual([
      // Cited sources come first.
      [other.id, kept.id],
    ]);

    const csl = { type: 'book', title: 'Silt', DOI: '10.1/x', publisher: 'Harbour Press' };
    const merge = await workspace.sources.merge(kept.id, [other.id], csl);
    const listed = await all();
    expect(listed).toMatchObject([{ id: kept.id, csl, note: 'theirs', uses: 1 }]);
    expect(await workspace.sources.uses(kept.id)).toHaveLength(1);
    expect((await workspace.quotes.getMany([quoteId]))[0]).toMatchObject({ sourceId: kept.id });
    // The text still says the old id: it stands for the survivor.
    expect((await workspace.sources.getMany([other.id]))[0]).toMatchObject({ id: other.id, csl });
    expect(await workspace.sources.duplicates()).toEqual([]);
    expect(await workspace.search({ query: 'silt', kinds: ['source'], limit: 9 })).toHaveLength(1);
    await expect(workspace.sources.delete(kept.id, false)).rejects.toMatchObject({ code: 'in-use' });

    await workspace.sources.undoMerge(merge);
    expect((await all()).map(({ id, csl: item }) => ({ id, item }))).toEqual(
      expect.arrayContaining([
        { id: kept.id, item: kept.csl },
        { id: other.id, item: other.csl },
      ]),
    );
    expect((await workspace.quotes.getMany([quoteId]))[0]).toMatchObject({ sourceId: other.id });
    expect(await workspace.search({ query: 'silt', kinds: ['source'], limit: 9 })).toHaveLength(2);
    await expect(workspace.sources.undoMerge(merge)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('merges one after the other are undone in the reverse order', async () => {
    const [a, b, c] = [await add({ title: 'A' }), await add({ title: 'B' }), await add({ title: 'C' })];
    const first = await workspace.sources.merge(b.id, [c.id], b.csl);
    const second = await workspace.sources.merge(a.id, [b.id], a.csl);
    expect((await workspace.sources.getMany([c.id]))[0]?.csl).toEqual(a.csl);
    await expect(workspace.sources.undoMerge(first)).rejects.toMatchObject({ code: 'conflict' });
    await workspace.sources.undoMerge(second);
    expect((await workspace.sources.getMany([c.id]))[0]?.csl).toEqual(b.csl);
    await workspace.sources.undoMerge(first);
    expect(await all()).toHaveLength(3);
  });

  test('what must not be named stays unnamed after a merge', async () => {
    const open = await add({ title: 'A' });
    const secret = await add({ title: 'B' }, { confidential: true, withheldAs: 'an official' });
    await workspace.sources.merge(open.id, [secret.id], open.csl);
    expect((await all())[0]).toMatchObject({ confidential: true, withheldAs: 'an official' });
  });
});
