import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { paragraph, text } from '../../../core/document/build';
import { emptyQuote } from '../../../core/model/quote';
import { openTerms } from '../../../core/model/terms';
import { createWorkspace, type Workspace } from '../../index';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(`${await scratchFolder()}/Desk`);
});
afterEach(() => workspace.close());

const all = async () =>
  (await workspace.sources.list({ text: '', limit: 100, offset: 0, sort: 'name' })).items;

describe('merging sources', () => {
  const add = (csl: object, more: object = {}) =>
    workspace.sources.create({
      csl: { type: 'book', ...csl },
      archiveUrl: '',
      note: '',
      confidential: false,
      ...openTerms,
      ...more,
    });
  const quote = (sourceId: string) =>
    workspace.quotes.create({ ...emptyQuote('en'), text: 'Silt does not wait.', sourceId });
  const citing = (sourceId: string) =>
    workspace.articles.add({
      meta: { headline: 'Cites' },
      body: [paragraph([text('So it is '), { type: 'citation', version: 1, items: [{ sourceId }] }])],
    });

  test('the survivor gets the quotes and citations, and an undo gives them back', async () => {
    const survivor = await add({ title: 'Silt', DOI: '10.1/x' });
    const other = await add({ title: 'Silt', DOI: '10.1/X', publisher: 'Harbour Press' }, { note: 'theirs' });
    const { id: quoteId } = await quote(other.id);
    await citing(other.id);
    expect((await workspace.sources.duplicates()).map((group) => group.map(({ id }) => id))).toEqual([
      // Cited sources come first.
      [other.id, survivor.id],
    ]);

    const csl = { type: 'book', title: 'Silt', DOI: '10.1/x', publisher: 'Harbour Press' };
    const merge = await workspace.sources.merge(survivor.id, [other.id], csl);
    const listed = await all();
    expect(listed).toMatchObject([{ id: survivor.id, csl, note: 'theirs', uses: 1 }]);
    expect(await workspace.sources.uses(survivor.id)).toHaveLength(1);
    expect((await workspace.quotes.getMany([quoteId]))[0]).toMatchObject({ sourceId: survivor.id });
    // The text still says the old id: it stands for the survivor.
    expect((await workspace.sources.getMany([other.id]))[0]).toMatchObject({ id: other.id, csl });
    expect(await workspace.sources.duplicates()).toEqual([]);
    expect(await workspace.search({ query: 'silt', kinds: ['source'], limit: 9 })).toHaveLength(1);
    await expect(workspace.sources.delete(survivor.id, false)).rejects.toMatchObject({ code: 'in-use' });

    await workspace.sources.undoMerge(merge);
    expect((await all()).map(({ id, csl: item }) => ({ id, item }))).toEqual(
      expect.arrayContaining([
        { id: survivor.id, item: survivor.csl },
        { id: other.id, item: other.csl },
      ]),
    );
    expect((await workspace.quotes.getMany([quoteId]))[0]).toMatchObject({ sourceId: other.id });
    expect(await workspace.search({ query: 'silt', kinds: ['source'], limit: 9 })).toHaveLength(2);
    await expect(workspace.sources.undoMerge(merge)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('merges are undone in reverse order', async () => {
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

  test('what was changed since a merge is not lost when the merge is undone', async () => {
    const survivor = await add({ title: 'Silt' });
    const other = await add({ title: 'Silt', publisher: 'Harbour Press' });
    const third = await add({ title: 'Another book' });
    const moved = await quote(other.id);
    const left = await quote(other.id);
    const merge = await workspace.sources.merge(survivor.id, [other.id], survivor.csl);
    await workspace.sources.update(survivor.id, { note: 'Checked by hand.' });
    await workspace.quotes.update(moved.id, { sourceId: third.id });

    await workspace.sources.undoMerge(merge);
    const [after] = await workspace.sources.getMany([survivor.id]);
    expect(after).toMatchObject({ note: 'Checked by hand.', csl: survivor.csl });
    expect((await workspace.sources.getMany([other.id]))[0]).toMatchObject({ csl: other.csl });
    const sourceOf = async (id: string) => (await workspace.quotes.getMany([id]))[0]?.sourceId;
    expect([await sourceOf(moved.id), await sourceOf(left.id)]).toEqual([third.id, other.id]);
  });

  test('a merge with a confidential source is confidential', async () => {
    const open = await add({ title: 'A' });
    const secret = await add({ title: 'B' }, { confidential: true, ...openTerms, withheldAs: 'an official' });
    await workspace.sources.merge(open.id, [secret.id], open.csl);
    expect((await all())[0]).toMatchObject({ confidential: true, ...openTerms, withheldAs: 'an official' });
  });
});
