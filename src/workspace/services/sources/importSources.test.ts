import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { createWorkspace, type Workspace } from '../../index';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(`${await scratchFolder()}/Desk`);
});
afterEach(() => workspace.close());

const bib = (text: string) => ({ name: 'library.bib', bytes: new TextEncoder().encode(text) });
const all = async () =>
  (await workspace.sources.list({ text: '', limit: 100, offset: 0, sort: 'name' })).items;

describe('an import of sources', () => {
  test('keeps citation keys, lists bad entries with line and reason, and finds the rest', async () => {
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

  test('adds what is missing to a source that is here already', async () => {
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

  test('leaves nothing when it is cancelled', async () => {
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
