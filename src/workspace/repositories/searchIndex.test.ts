import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, text } from '../../core/document/build';
import { emptyQuote } from '../../core/model/quote';
import { searchKinds } from '../../core/model/searchHit';
import { namedSpeaker } from '../../core/model/speaker';
import { openTerms } from '../../core/model/terms';
import { factsOf } from '../../core/speakers/merge';

/** A workspace, and the ids of what it finds. */
async function searchable() {
  const { workspace } = await freshWorkspace();
  const found = async (query: string) =>
    (await workspace.search({ query, kinds: [...searchKinds], limit: 20 })).map(({ id }) => id);
  const source = (title: string) =>
    workspace.sources.create({
      csl: { type: 'book', title },
      archiveUrl: '',
      note: '',
      confidential: false,
      ...openTerms,
    });
  const quote = (words: string, owner: { speakerId?: string; sourceId?: string } = {}) =>
    workspace.quotes.create({ ...emptyQuote('en-GB'), text: words, ...owner });
  return { workspace, found, source, quote };
}

test('a deleted article is no longer found', async () => {
  const { workspace, found } = await searchable();
  const body = [paragraph([text('The dredger sank.')])];
  const { id } = await workspace.articles.add({ meta: { headline: 'Harbour' }, body });
  expect(await found('dredger')).toEqual([id]);
  await workspace.articles.deleteForever([id]);
  expect(await found('dredger')).toEqual([]);
  expect(await found('harbour')).toEqual([]);
});

test('a deleted quote is no longer found', async () => {
  const { workspace, found, quote } = await searchable();
  const { id } = await quote('We dredge at dawn');
  expect(await found('dredge')).toEqual([id]);
  await workspace.quotes.delete(id, false);
  expect(await found('dredge')).toEqual([]);
});

test('a deleted source and those merged into it are no longer found', async () => {
  const { workspace, found, source } = await searchable();
  const survivor = await source('Silt');
  const other = await source('Sediment');
  await workspace.sources.merge(survivor.id, [other.id], survivor.csl);
  expect(await found('silt')).toEqual([survivor.id]);
  await workspace.sources.delete(survivor.id, false);
  expect(await found('silt')).toEqual([]);
  expect(await found('sediment')).toEqual([]);
});

test('merged sources are found as one, by the title that the merge gave it', async () => {
  const { workspace, found, source } = await searchable();
  const survivor = await source('Silt');
  const other = await source('Sediment');
  const merge = await workspace.sources.merge(survivor.id, [other.id], { type: 'book', title: 'Estuary' });
  expect(await found('estuary')).toEqual([survivor.id]);
  expect(await found('sediment')).toEqual([]);
  expect(await found('silt')).toEqual([]);

  await workspace.sources.undoMerge(merge);
  expect(await found('sediment')).toEqual([other.id]);
  expect(await found('silt')).toEqual([survivor.id]);
  expect(await found('estuary')).toEqual([]);
});

test('the quotes of merged speakers are found by every name, and after an undo by their own speaker’s', async () => {
  const { workspace, found, quote } = await searchable();
  const survivor = await workspace.speakers.create(namedSpeaker('Mara Ferro'));
  const other = await workspace.speakers.create(namedSpeaker('Tomas Vey'));
  const hers = await quote('We dredge at dawn', { speakerId: survivor.id });
  const his = await quote('The tide decides', { speakerId: other.id });
  const merge = await workspace.speakers.merge(survivor.id, [other.id], factsOf(survivor));
  for (const name of ['ferro', 'vey']) expect((await found(name)).sort()).toEqual([hers.id, his.id].sort());

  await workspace.speakers.undoMerge(merge);
  expect(await found('ferro')).toEqual([hers.id]);
  expect(await found('vey')).toEqual([his.id]);
});
