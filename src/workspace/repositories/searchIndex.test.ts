import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, text } from '../../core/document/build';
import { emptyQuote } from '../../core/model/quote';
import { type SearchHit, searchKinds } from '../../core/model/searchHit';
import { namedSpeaker } from '../../core/model/speaker';
import { openTerms } from '../../core/model/terms';
import { factsOf } from '../../core/speakers/merge';

/** A workspace, and the ids of what it finds. */
async function searchable(kinds: SearchHit['kind'][] = [...searchKinds]) {
  const { workspace } = await freshWorkspace();
  const found = async (query: string) =>
    (await workspace.search({ query, kinds, limit: 20 })).map(({ id }) => id);
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
  const { workspace, found, quote } = await searchable(['quote']);
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

test('speakers and snippets are found as they are now, and not once they are deleted', async () => {
  const { workspace, found } = await searchable();
  const speaker = await workspace.speakers.create({ ...namedSpeaker('Mara Ferro'), role: 'Harbourmaster' });
  const snippet = await workspace.snippets.create({ name: 'Contact', markdown: 'Write to the *desk*.' });
  expect(await found('harbourmaster')).toEqual([speaker.id]);
  expect(await found('desk')).toEqual([snippet.id]);
  await workspace.speakers.update(speaker.id, { name: 'Máire Ferro', aliases: ['Mary Vane'] });
  await workspace.snippets.update(snippet.id, { markdown: 'Ring us.' });
  expect(await found('mara')).toEqual([]);
  expect(await found('maire')).toEqual([speaker.id]);
  expect(await found('vane')).toEqual([speaker.id]);
  expect(await found('desk')).toEqual([]);
  expect(await found('ring')).toEqual([snippet.id]);
  await workspace.speakers.delete(speaker.id, false);
  await workspace.snippets.delete(snippet.id, false);
  expect(await found('ferro')).toEqual([]);
  expect(await found('ring')).toEqual([]);
});

test('words of scripts without spaces are found wherever they stand, and shown without the marks of the index', async () => {
  const { workspace, quote } = await searchable();
  await quote('港务局昨日宣布疏浚工程将于明年开始');
  await quote('東京都の港湾局はコンテナ埠頭を閉鎖した');
  await quote('ท่าเรือกรุงเทพจะปิดปรับปรุงในเดือนหน้า');
  await quote('부산항만공사가어제발표했다');
  const find = async (query: string) =>
    (await workspace.search({ query, kinds: ['quote'], limit: 9 })).map(({ title }) => title.slice(0, 3));
  expect(await find('疏浚工程')).toEqual(['港务局']);
  expect(await find('港湾局')).toEqual(['東京都']);
  expect(await find('コンテナ')).toEqual(['東京都']);
  expect(await find('港')).toEqual(expect.arrayContaining(['港务局', '東京都']));
  expect(await find('กรุงเทพ')).toEqual(['ท่า']);
  expect(await find('항만')).toEqual(['부산항']);
  // The same letters in another order.
  expect(await find('浚疏')).toEqual([]);
  expect(await find('疏浚 -明年')).toEqual([]);
  const [hit] = await workspace.search({ query: '疏浚工程', kinds: ['quote'], limit: 1 });
  expect(hit?.snippet).not.toContain('\u200b');
  expect(hit?.snippet.replace('\u0002', '').replace('\u0003', '')).toBe('港务局昨日宣布疏浚工程将于明年开始');
});
