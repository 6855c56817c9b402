import { beforeEach, expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, quotation, text } from '../../core/document/build';
import { emptyQuote } from '../../core/model/quote';
import { openTerms } from '../../core/model/terms';
import type { Workspace } from '../index';

let workspace: Workspace;
let sourceId: string;
const said = 'The quay will hold until spring';
const page = (words: string, url = 'https://a.example/quay') => ({
  html: `<p>“${words},” she said.</p>`,
  url,
  takenAt: '2026-05-03T10:00:00.000Z',
});
const csl = { type: 'webpage', title: 'The quay', URL: 'https://a.example/quay' } as const;
const newSource = () =>
  workspace.sources.create({ archiveUrl: '', note: '', confidential: false, ...openTerms, csl });

beforeEach(async () => {
  ({ workspace } = await freshWorkspace());
  sourceId = (await newSource()).id;
});

const quoted = (change = {}) =>
  workspace.quotes.create({ ...emptyQuote('en'), text: said, sourceId, ...change });
async function evidenceOf(id: string) {
  const [quote] = await workspace.quotes.getMany([id]);
  return [quote?.evidence, quote?.verification?.method ?? null, quote?.verification?.lapse ?? null];
}

test('a record without a source is recorded, one with a source is sourced; neither is verified', async () => {
  expect(await evidenceOf((await quoted({ sourceId: null })).id)).toEqual(['recorded', null, null]);
  expect(await evidenceOf((await quoted()).id)).toEqual(['sourced', null, null]);
});

test('words that are in the page of their source are verified when the page is saved, and when the record is', async () => {
  const before = await quoted();
  const other = await quoted({ text: 'The quay will not hold' });
  await workspace.snapshots.store(sourceId, page(said));
  expect(await evidenceOf(before.id)).toEqual(['verified', 'snapshot', null]);
  expect(await evidenceOf(other.id)).toEqual(['sourced', null, null]);
  expect(await evidenceOf((await quoted()).id)).toEqual(['verified', 'snapshot', null]);
});

test('a verification falls back when the record, the source or its page changes, and says why', async () => {
  await workspace.snapshots.store(sourceId, page(said));
  const { id } = await quoted();
  await workspace.quotes.update(id, { text: 'The quay will hold for ever' });
  expect(await evidenceOf(id)).toEqual(['sourced', 'snapshot', 'words']);
  await workspace.quotes.update(id, { text: said });
  expect(await evidenceOf(id)).toEqual(['verified', 'snapshot', null]);
  await workspace.snapshots.store(sourceId, page('Nothing of the kind'));
  expect(await evidenceOf(id)).toEqual(['sourced', 'snapshot', 'page']);
  await workspace.snapshots.delete(sourceId);
  await workspace.evidence.confirm(id, 'D. Checker');
  expect(await evidenceOf(id)).toEqual(['verified', 'by-hand', null]);
  await workspace.sources.update(sourceId, { csl: { ...csl, title: 'Another title' } });
  expect(await evidenceOf(id)).toEqual(['sourced', 'by-hand', 'entry']);
  await workspace.quotes.update(id, { dateSaid: '2026-05-03' });
  expect(await evidenceOf(id)).toEqual(['sourced', 'by-hand', 'speaker']);
  await workspace.quotes.update(id, { dateSaid: null, sourceId: (await newSource()).id });
  expect(await evidenceOf(id)).toEqual(['sourced', 'by-hand', 'source']);
  await workspace.quotes.update(id, { sourceId: null });
  expect((await evidenceOf(id))[0]).toBe('recorded');
});

test('a change of the source that leaves its page alone leaves words that were found in it verified', async () => {
  await workspace.snapshots.store(sourceId, page(said));
  const { id } = await quoted();
  await workspace.sources.update(sourceId, { note: 'Read twice' });
  expect(await evidenceOf(id)).toEqual(['verified', 'snapshot', null]);
});

test('quotes of merged sources are looked for in the page of the one that stays', async () => {
  const other = await newSource();
  const { id } = await quoted({ sourceId: other.id });
  await workspace.snapshots.store(sourceId, page(said));
  expect(await evidenceOf(id)).toEqual(['sourced', null, null]);
  await workspace.sources.merge(sourceId, [other.id], csl);
  expect(await evidenceOf(id)).toEqual(['verified', 'snapshot', null]);
});

test('the page of an article of this workspace is no witness', async () => {
  const { id } = await workspace.articles.create({ headline: 'Ours' });
  await workspace.articles.setMeta(id, { canonicalUrl: 'https://a.example/quay/' });
  await workspace.snapshots.store(sourceId, page(said, ''));
  expect(await evidenceOf((await quoted()).id)).toEqual(['sourced', null, null]);
});

test('words are confirmed against a source only, and by a name that is kept with the time', async () => {
  const loose = await quoted({ sourceId: null });
  await expect(workspace.evidence.confirm(loose.id, 'D. Checker')).rejects.toThrow('Name the source first');
  const { id } = await quoted();
  await workspace.evidence.confirm(id, 'D. Checker');
  const [quote] = await workspace.quotes.getMany([id]);
  expect(quote?.verification).toMatchObject({ method: 'by-hand', checkedBy: 'D. Checker' });
  expect(Date.parse(quote?.verification?.at ?? '')).not.toBeNaN();
  await workspace.evidence.withdraw(id);
  expect(await evidenceOf(id)).toEqual(['sourced', null, null]);
});

test('the library lists quotes by their evidence', async () => {
  await workspace.snapshots.store(sourceId, page(said));
  const ids = [
    (await quoted({ sourceId: null })).id,
    (await quoted({ text: 'Not in the page' })).id,
    (await quoted()).id,
  ];
  const listed = async (evidence: 'recorded' | 'sourced' | 'verified') =>
    (await workspace.quotes.list({ text: '', limit: 9, offset: 0, sort: 'name', evidence })).items.map(
      ({ id }) => id,
    );
  expect([await listed('recorded'), await listed('sourced'), await listed('verified')]).toEqual(
    ids.map((id) => [id]),
  );
});

test('the desk counts the records of each article by their evidence', async () => {
  await workspace.snapshots.store(sourceId, page(said));
  const records = [
    await quoted({ sourceId: null }),
    await quoted({ text: 'Not in the page' }),
    await quoted(),
  ];
  const quoting = ({ id, text: words }: { id: string; text: string }) =>
    paragraph([quotation(id, [text(words)])]);
  const { id } = await workspace.articles.add({
    meta: { headline: 'The quay' },
    body: records.map(quoting),
  });
  const { items } = await workspace.articles.list({
    text: '',
    limit: 9,
    offset: 0,
    bin: false,
    sort: 'updated',
  });
  expect(items.map(({ id, evidence }) => [id, evidence])).toEqual([
    [id, { recorded: 1, sourced: 1, verified: 1 }],
  ]);
});
