import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { assertAsyncProperty } from '../../../../tests/support/property';
import { emptyQuote } from '../../../core/model/quote';
import { namedSpeaker, type SpeakerFields } from '../../../core/model/speaker';
import { openTerms } from '../../../core/model/terms';
import { factsOf } from '../../../core/speakers/merge';
import { createWorkspace, type Workspace } from '../../index';

const fresh = async () => createWorkspace(path.join(await scratchFolder(), 'Desk'));
const say = (workspace: Workspace, text: string, speakerId: string, dateSaid: string | null = null) =>
  workspace.quotes.create({ ...emptyQuote('en'), text, speakerId, dateSaid });
const list = (workspace: Workspace, text = '') =>
  workspace.speakers.list({ text, limit: 50, offset: 0, sort: 'name' });
const inLibrary = { limit: 50, offset: 0, sort: 'updated' } as const;
const quotesOf = async (workspace: Workspace, speakerId: string) =>
  (await workspace.quotes.list({ ...inLibrary, text: '', speakerId })).items.map(({ text }) => text).sort();
const found = async (workspace: Workspace, query: string) =>
  (await workspace.search({ query, kinds: ['quote'], limit: 9 })).map(({ title }) => title);

test('a speaker and their quotes are found by any of their names, roles and affiliations', async () => {
  const workspace = await fresh();
  const { id } = await workspace.speakers.create({
    ...namedSpeaker('Mara Ferro'),
    aliases: ['The Harbour Lioness'],
    roles: [{ role: 'quay warden', affiliation: 'Port of Vell', from: '2020', to: '2024' }],
  });
  await workspace.speakers.create(namedSpeaker('Tomas Vey'));
  await say(workspace, 'We dredge at dawn', id);
  for (const text of ['ferro', 'lioness', 'warden vell']) {
    expect((await list(workspace, text)).items.map(({ name }) => name)).toEqual(['Mara Ferro']);
  }
  expect((await list(workspace, 'affiliation')).total).toBe(0);
  expect(await found(workspace, 'lioness')).toEqual(['We dredge at dawn']);
  await workspace.speakers.update(id, { aliases: ['Ferro the Elder'] });
  expect(await found(workspace, 'lioness')).toEqual([]);
  expect(await found(workspace, 'elder')).toEqual(['We dredge at dawn']);
  await workspace.close();
});

test('speakers are read by their ids with the number of their quotes; unknown ids are left out', async () => {
  const workspace = await fresh();
  const [mara, tomas] = [
    await workspace.speakers.create(namedSpeaker('Mara Ferro')),
    await workspace.speakers.create(namedSpeaker('Tomas Vey')),
  ];
  await say(workspace, 'We dredge at dawn', mara.id);
  expect(await workspace.speakers.getMany([mara.id, 'nobody'])).toEqual([
    { ...mara, quotes: 1, uses: 0, known: null },
  ]);
  expect(await workspace.speakers.getMany([mara.id, tomas.id])).toHaveLength(2);
  expect(await workspace.speakers.getMany([])).toEqual([]);
  await workspace.close();
});

test('a speaker is known in confidence while every source on record is confidential', async () => {
  const workspace = await fresh();
  const { id } = await workspace.speakers.create(namedSpeaker('Mara Ferro'));
  const known = async () => (await workspace.speakers.getMany([id]))[0]?.known;
  const sourced = async (confidential: boolean) => {
    const csl = { type: 'report', title: 'Memo' };
    const source = { csl, archiveUrl: '', note: '', confidential, ...openTerms, withheldAs: 'an aide' };
    const { id: sourceId } = await workspace.sources.create(source);
    const text = `Said ${confidential ? 'in confidence' : 'openly'}`;
    await workspace.quotes.create({ ...emptyQuote('en'), text, speakerId: id, sourceId });
  };
  await say(workspace, 'We dredge at dawn', id);
  expect(await known()).toBeNull();
  await sourced(true);
  expect(await known()).toBe('in-confidence');
  await sourced(false);
  expect(await known()).toBe('openly');
  await workspace.close();
});

test('a role that ends before it begins is refused with its name', async () => {
  const workspace = await fresh();
  const roles = [{ role: 'warden', affiliation: '', from: '2024', to: '2020' }];
  const fields = { ...namedSpeaker('Mara Ferro'), roles };
  await expect(workspace.speakers.create(fields)).rejects.toThrow(
    'A role ends before it begins: warden, 2024 to 2020.',
  );
  const { id } = await workspace.speakers.create(namedSpeaker('Mara Ferro'));
  await expect(workspace.speakers.update(id, { roles })).rejects.toMatchObject({ code: 'invalid-input' });
  expect((await list(workspace)).total).toBe(1);
  await workspace.close();
});

test('merged speakers have the quotes of all, and an undo separates them again', async () => {
  const workspace = await fresh();
  const full = await workspace.speakers.create(namedSpeaker('Mara Ferro'));
  const short = await workspace.speakers.create({ ...namedSpeaker('M. Ferro'), side: 'port' });
  await say(workspace, 'One', full.id);
  const two = await say(workspace, 'Two', short.id);
  await say(workspace, 'Three', short.id);
  const [group] = await workspace.speakers.duplicates();
  expect(group?.map(({ name, quotes }) => [name, quotes])).toEqual([
    ['M. Ferro', 2],
    ['Mara Ferro', 1],
  ]);

  const merge = await workspace.speakers.merge(full.id, [short.id], { ...factsOf(full), side: 'port' });
  expect(await quotesOf(workspace, full.id)).toEqual(['One', 'Three', 'Two']);
  expect((await list(workspace)).items).toMatchObject([
    { name: 'Mara Ferro', aliases: ['M. Ferro'], side: 'port' },
  ]);
  expect(await workspace.speakers.duplicates()).toEqual([]);
  expect(await workspace.speakers.merges(full.id)).toMatchObject([{ id: merge, count: 1 }]);

  // Whose words these are was decided anew since: that stays.
  const other = await workspace.speakers.create(namedSpeaker('Tomas Vey'));
  await workspace.quotes.update(two.id, { speakerId: other.id });
  await workspace.speakers.undoMerge(merge);
  expect(await quotesOf(workspace, full.id)).toEqual(['One']);
  expect(await quotesOf(workspace, short.id)).toEqual(['Three']);
  expect(await found(workspace, 'vey')).toEqual(['Two']);
  await expect(workspace.speakers.undoMerge(merge)).rejects.toMatchObject({ code: 'not-found' });
  await workspace.close();
});

test('merges are undone in reverse order', async () => {
  const workspace = await fresh();
  const [a, b, c] = await Promise.all(
    ['A One', 'B Two', 'C Three'].map((name) => workspace.speakers.create(namedSpeaker(name))),
  );
  if (!a || !b || !c) throw new Error('three were made');
  const first = await workspace.speakers.merge(a.id, [b.id], factsOf(a));
  const second = await workspace.speakers.merge(c.id, [a.id], factsOf(c));
  await expect(workspace.speakers.undoMerge(first)).rejects.toMatchObject({ code: 'conflict' });
  await workspace.speakers.undoMerge(second);
  await workspace.speakers.undoMerge(first);
  expect((await list(workspace)).items.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['A One', []],
    ['B Two', []],
    ['C Three', []],
  ]);
  await workspace.close();
});

test('edits after a merge stay when it is undone, and a merge into a deleted speaker cannot be undone', async () => {
  const workspace = await fresh();
  const a = await workspace.speakers.create(namedSpeaker('A One'));
  const b = await workspace.speakers.create(namedSpeaker('B Two'));
  const merge = await workspace.speakers.merge(a.id, [b.id], factsOf(a));
  await workspace.speakers.update(a.id, { note: 'Checked.' });
  await workspace.speakers.undoMerge(merge);
  expect((await list(workspace)).items.map(({ note, aliases }) => [note, aliases])).toEqual([
    ['Checked.', ['B Two']],
    ['', []],
  ]);
  const again = await workspace.speakers.merge(a.id, [b.id], factsOf(a));
  await workspace.speakers.delete(a.id, true);
  await expect(workspace.speakers.undoMerge(again)).rejects.toMatchObject({ code: 'not-found' });
  await expect(workspace.speakers.merge(b.id, [b.id], factsOf(b))).rejects.toThrow();
  await workspace.close();
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '"', '\u{1f600}'), maxLength: 6 });
const dates = fc.constantFrom('', '2020', '2020-05', '2021-01-02');
const speakers = fc.array(
  fc.record({
    name: words.map((name) => `N${name}`),
    aliases: fc.array(
      words.map((name) => `A${name}`),
      { maxLength: 3 },
    ),
    role: words,
    affiliation: words,
    roles: fc.array(fc.record({ role: words, affiliation: words, from: dates, to: fc.constant('') }), {
      maxLength: 3,
    }),
    side: words,
    note: words,
  }),
  { minLength: 2, maxLength: 5 },
);

test('an undo restores any merged speakers', async () => {
  const workspace = await fresh();
  const state = async (ids: string[]) => {
    const fields = (await workspace.speakers.getMany(ids)).map(({ updatedAt: _, ...rest }) => rest);
    return [
      fields.sort((x, y) => x.id.localeCompare(y.id)),
      await Promise.all(ids.map((id) => quotesOf(workspace, id))),
    ];
  };
  await assertAsyncProperty(
    fc.asyncProperty(speakers, async (all: SpeakerFields[]) => {
      const made = await Promise.all(all.map((fields) => workspace.speakers.create(fields)));
      const ids = made.map(({ id }) => id);
      for (const [index, id] of ids.entries()) await say(workspace, `Words ${index}`, id);
      const before = await state(ids);
      const [survivor, ...others] = made;
      if (!survivor) throw new Error('two are made at least');
      const merge = await workspace.speakers.merge(
        survivor.id,
        others.map(({ id }) => id),
        factsOf(survivor),
      );
      expect(await quotesOf(workspace, survivor.id)).toHaveLength(all.length);
      await workspace.speakers.undoMerge(merge);
      expect(await state(ids)).toEqual(before);
    }),
    { numRuns: 30 },
  );
  await workspace.close();
});
