import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { emptyQuote } from '../../../core/model/quote';
import { openTerms } from '../../../core/model/terms';
import { createWorkspace, type Workspace } from '../../index';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(`${await scratchFolder()}/Desk`);
});
afterEach(() => workspace.close());

const bib = (text: string) => ({ name: 'library.bib', bytes: new TextEncoder().encode(text) });
const plain = { archiveUrl: '', note: '', confidential: false, ...openTerms };
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
      alike: 0,
      skipped: [{ entry: 'bad', line: 2, error: 'A brace is not closed.' }],
      lost: [],
      cancelled: false,
      undo: expect.any(String),
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
      ...openTerms,
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

  test('writes English titles in sentence case only if it is asked to, and takes both for one work', async () => {
    const library =
      '@book{a, title={The Silt of {Orsa}}, author={Holt, M.}, year=2020}\n@book{b, title={Der Schlick der Häfen}, langid={german}}';
    await workspace.sources.import({ ...bib(library), sentenceCase: true });
    const titles = async () => (await all()).map(({ csl }) => csl.title).sort();
    expect(await titles()).toEqual(['Der Schlick der Häfen', 'The silt of Orsa']);
    expect(await workspace.sources.import(bib(library))).toMatchObject({ imported: 0, merged: 2 });
    expect(await titles()).toEqual(['Der Schlick der Häfen', 'The silt of Orsa']);
  });

  test.each([
    [
      'chapters of one book',
      ['inbook', 'incollection', 'inreference', 'inproceedings'].map(
        (type, at) =>
          `@${type}{k${at}, title={Part ${at}}, author={Author${at}}, booktitle={Whole}, year=2020, isbn={3161484100}}`,
      ),
    ],
    [
      'a column of every week',
      ['03', '10', '17', '24'].map(
        (day) =>
          `@online{w${day}, title={The week}, author={Lind, M.}, date={2026-03-${day}}, url={https://e.org/week/${day}}}`,
      ),
    ],
    [
      'entries of live pages',
      ['?id=1', '?id=2', '#block-1', '#block-2'].map(
        (end, at) =>
          `@online{l${at}, title={Live ${at}}, author={A${at}}, year=2020, url={https://e.org/live${end}}}`,
      ),
    ],
    [
      'reports on one page',
      ['A', 'B', 'C'].map(
        (name, at) =>
          `@report{r${name}, title={Report ${name}}, author={Board}, year=${2020 + at}, url={https://e.org/reports/}}`,
      ),
    ],
    [
      'volumes with one title',
      [1, 2, 3].map(
        (volume) =>
          `@book{v${volume}, title={History}, author={Holt, M.}, year=${2000 + volume}, volume=${volume}}`,
      ),
    ],
  ])('keeps apart %s, and proposes nothing', async (_what, entries) => {
    expect(await workspace.sources.import(bib(entries.join('\n')))).toMatchObject({
      imported: entries.length,
      merged: 0,
      alike: 0,
      skipped: [],
      lost: [],
    });
    expect(await workspace.sources.duplicates()).toEqual([]);
  });

  test('leaves nothing when it is cancelled', async () => {
    await workspace.sources.import(bib('@book{kept, title={Kept}, doi={10.1/k}}'));
    const before = await all();
    const lastBefore = await workspace.sources.lastImport();
    const controller = new AbortController();
    const many = Array.from(
      { length: 3000 },
      (_, at) => `@book{k${at}, title={Book ${at}}, doi={10.1/${at}}}`,
    );
    const report = await workspace.sources.import(
      bib(`@book{again, doi={10.1/k}, publisher={P}}\n${many.join('\n')}`),
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    expect(report).toEqual({
      imported: 0,
      merged: 0,
      alike: 0,
      skipped: [],
      lost: [],
      cancelled: true,
      undo: null,
    });
    expect(await workspace.sources.lastImport()).toEqual(lastBefore);
    expect(await all()).toEqual(before.map((source) => ({ ...source, updatedAt: expect.any(String) })));
    expect(await workspace.search({ query: 'book', kinds: ['source'], limit: 5 })).toEqual([]);
  });

  test('changes nothing when the same file comes again', async () => {
    const library = `@online{a, title={Briefing}, author={Lind, M.}, date={2026-03-01}, url={https://e.org/1}}
@online{b, title={Briefing}, author={Lind, M.}, date={2026-03-02}, url={https://e.org/2}}
@book{c, title={Years}, year={2019/2020}}
@inproceedings{d, title={One}, author={A, B}, booktitle={P}, year=2020, pages={1--2}, isbn={3161484100}}
@inproceedings{e, title={Two}, author={C, D}, booktitle={P}, year=2020, pages={3--4}, isbn={3161484100}}`;
    expect(await workspace.sources.import(bib(library))).toMatchObject({ imported: 5, merged: 0, alike: 0 });
    const before = await all();
    const again = await workspace.sources.import(bib(library));
    expect(again).toMatchObject({ imported: 0, merged: 5, undo: null });
    expect(await all()).toEqual(before);
    expect(await workspace.sources.duplicates()).toEqual([]);
  });

  test('fills no field that says something else, and proposes what may be a double', async () => {
    const silt = { type: 'book', title: 'Silt', DOI: '10.1/x', publisher: 'Harbour Press' };
    await workspace.sources.create({ csl: silt, ...plain });
    const report = await workspace.sources.import(
      bib('@article{other, title={Silt}, doi={10.1/x}, publisher={A much longer name of the press}}'),
    );
    expect(report).toMatchObject({ imported: 1, merged: 0, alike: 1 });
    expect((await all()).map(({ csl }) => csl['publisher']).sort()).toEqual([
      'A much longer name of the press',
      'Harbour Press',
    ]);
    expect(await workspace.sources.duplicates()).toHaveLength(1);
  });

  test('never compares, fills or matches a confidential source', async () => {
    const silt = { type: 'book', title: 'Silt', DOI: '10.1/x' };
    const { id } = await workspace.sources.create({ csl: silt, ...plain, confidential: true });
    const report = await workspace.sources.import(bib('@book{k, title={Silt}, doi={10.1/x}, publisher={P}}'));
    expect(report).toMatchObject({ imported: 1, merged: 0, alike: 0 });
    const [hidden] = await workspace.sources.getMany([id]);
    expect(hidden?.csl).toEqual(silt);
  });

  test('is undone whole, but for sources in use and fields that were edited since', async () => {
    const { id } = await workspace.sources.create({
      csl: { type: 'book', title: 'Silt', DOI: '10.1/x' },
      ...plain,
    });
    const library =
      '@book{a, title={Silt}, doi={10.1/x}, publisher={P}, address={Quay}}\n@book{b, title={B}}\n@book{c, title={C}}';
    const { undo } = await workspace.sources.import(bib(library));
    expect(await workspace.sources.lastImport()).toMatchObject({
      id: undo,
      name: 'library.bib',
      added: 2,
      filled: 1,
    });
    const [filled] = await workspace.sources.getMany([id]);
    expect(filled?.csl).toMatchObject({ publisher: 'P', 'publisher-place': 'Quay' });
    const edited = { ...filled?.csl, type: 'book', publisher: 'Mine' };
    await workspace.sources.update(id, { csl: edited });
    const quoted = (await all()).find(({ citationKey }) => citationKey === 'b');
    await workspace.quotes.create({ ...emptyQuote('en'), text: 'Words', sourceId: quoted?.id ?? null });

    expect(await workspace.sources.undoImport(undo ?? '')).toEqual({ stayed: 1 });
    expect((await all()).map(({ citationKey }) => citationKey).sort()).toEqual(
      ['b', filled?.citationKey].sort(),
    );
    const [after] = await workspace.sources.getMany([id]);
    expect(after?.csl).toEqual({ type: 'book', title: 'Silt', DOI: '10.1/x', publisher: 'Mine' });
    await expect(workspace.sources.undoImport(undo ?? '')).rejects.toThrow('undone already');
  });
});
