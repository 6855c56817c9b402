import { afterEach, beforeEach, expect, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { openTerms } from '../../../core/model/terms';
import { createWorkspace, type Workspace } from '../../index';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(`${await scratchFolder()}/Desk`);
});
afterEach(() => workspace.close());

const abbot = {
  csl: {
    type: 'book',
    title: 'The harbour',
    author: [{ family: 'Abbot', given: 'Ana' }],
    issued: { 'date-parts': [[2024]] },
  },
  archiveUrl: '',
  note: '',
  confidential: false,
  ...openTerms,
};
const keys = async () =>
  (await workspace.sources.list({ text: '', limit: 99, offset: 0, sort: 'name' })).items
    .map(({ citationKey }) => citationKey)
    .sort();
const pattern = (text: string) => workspace.settings.set({ citationKeys: { pattern: text } });

test('a key is made by the workspace’s pattern, and stays when the item changes', async () => {
  const first = await workspace.sources.create(abbot);
  expect(first.citationKey).toBe('abbot2024harbour');
  await pattern('Author(capital)_year(2)');
  const second = await workspace.sources.create(abbot);
  expect(second.citationKey).toBe('Abbot_24');
  const changed = await workspace.sources.update(first.id, { csl: { type: 'book', title: 'Other' } });
  expect(changed.citationKey).toBe('abbot2024harbour');
  await pattern('nonsense');
  expect((await workspace.sources.create(abbot)).citationKey).toBe('abbot2024harboura');
});

test('a key can be chosen, is refused with the name of the source that has it, and is made again when it is emptied', async () => {
  const first = await workspace.sources.create({ ...abbot, citationKey: 'mine' });
  expect(first.citationKey).toBe('mine');
  const second = await workspace.sources.create(abbot);
  const taken = { code: 'conflict', message: 'The key mine is that of “The harbour”: choose another.' };
  await expect(workspace.sources.update(second.id, { citationKey: 'mine' })).rejects.toMatchObject(taken);
  await expect(workspace.sources.create({ ...abbot, citationKey: 'mine' })).rejects.toMatchObject(taken);
  for (const citationKey of ['a b', '@a', 'a,b', '{a}']) {
    const refused = workspace.sources.update(second.id, { citationKey });
    await expect(refused, citationKey).rejects.toMatchObject({ code: 'invalid-input' });
  }
  expect(await keys()).toEqual(['abbot2024harbour', 'mine']);
  await workspace.sources.update(first.id, { citationKey: '' });
  expect(await keys()).toEqual(['abbot2024harbour', 'abbot2024harboura']);
  await workspace.sources.update(second.id, { confidential: true });
  await expect(workspace.sources.update(first.id, { citationKey: 'abbot2024harbour' })).rejects.toMatchObject(
    {
      message: 'The key abbot2024harbour is that of a confidential source: choose another.',
    },
  );
});

test('an import keeps the keys in the file, and makes the others by the pattern', async () => {
  await pattern('year-author');
  const library = JSON.stringify([
    { id: 'kept:key', ...abbot.csl, title: 'One' },
    { id: 'not a key', ...abbot.csl, title: 'Two' },
    { id: 'kept:key', ...abbot.csl, title: 'Three' },
  ]);
  await workspace.sources.import({ name: 'library.json', bytes: new TextEncoder().encode(library) });
  expect(await keys()).toEqual(['kept:key', 's2024-abbot', 's2024-abbota']);
});

test('all keys but those of merged sources are made again at once, and an undo restores them', async () => {
  const ids: string[] = [];
  for (const citationKey of ['one', 'two', 'three', 'abbot2024']) {
    ids.push((await workspace.sources.create({ ...abbot, citationKey })).id);
  }
  const [one = '', , , merged = ''] = ids;
  await workspace.sources.merge(one, [merged], abbot.csl);
  await pattern('authorYear');
  const before = await workspace.sources.rekey();
  expect(before.map(({ key }) => key)).toEqual(['one', 'two', 'three']);
  // The merged one holds `abbot2024`, for the day it is parted again.
  expect(await keys()).toEqual(['abbot2024a', 'abbot2024b', 'abbot2024c']);
  expect(await workspace.sources.rekey()).toEqual([]);
  await workspace.sources.setKeys(before);
  expect(await keys()).toEqual(['one', 'three', 'two']);
  // Two may change theirs for each other's.
  const [, two = ''] = ids;
  await workspace.sources.setKeys([
    { id: one, key: 'two' },
    { id: two, key: 'one' },
  ]);
  expect((await workspace.sources.getMany([one]))[0]?.citationKey).toBe('two');
});
