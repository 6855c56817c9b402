import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, text } from '../../core/document/build';
import { newId } from '../../core/model/newId';

const ada = (said: string) => ({ author: 'Ada Quill', text: said });
const ben = (said: string) => ({ author: 'Ben Marrow', text: said });

async function desk() {
  const { workspace } = await freshWorkspace();
  const thread = { id: newId(), words: 'two million' };
  const body = [paragraph([{ ...text('two million'), $: { comments: [thread.id] } }])];
  const { id } = await workspace.articles.add({ meta: { headline: 'Quay' }, body });
  await workspace.comments.start(id, thread, ada('Says who?'));
  return { workspace, id, thread, list: () => workspace.comments.list(id) };
}

test('a thread is begun, answered, edited, resolved and opened again', async () => {
  const { workspace, thread, list } = await desk();
  await workspace.comments.reply(thread.id, ben('The auditor.'));
  const [first] = (await list())[0]?.comments ?? [];
  await workspace.comments.edit(first?.id ?? '', 'Says who, and when?');
  expect(await list()).toMatchObject([
    {
      ...thread,
      resolved: null,
      comments: [
        { ...ada('Says who, and when?'), editedAt: expect.any(String) },
        { ...ben('The auditor.'), editedAt: null },
      ],
    },
  ]);
  await workspace.comments.resolve(thread.id, 'Ben Marrow');
  expect(await list()).toMatchObject([{ resolved: { by: 'Ben Marrow' } }]);
  await workspace.comments.resolve(thread.id, null);
  expect(await list()).toMatchObject([{ resolved: null }]);
});

test('what was deleted can be put back as it was', async () => {
  const { workspace, id, thread, list } = await desk();
  await workspace.comments.reply(thread.id, ben('The auditor.'));
  const before = await list();
  const reply = before[0]?.comments[1]?.id ?? '';
  await workspace.comments.delete(reply);
  expect((await list())[0]?.comments).toHaveLength(1);
  await workspace.comments.deleteThread(thread.id);
  expect(await list()).toEqual([]);
  for (const one of before) await workspace.comments.restore(id, one);
  expect(await list()).toEqual(before);
});

test('an answer to a thread that is gone is refused', async () => {
  const { workspace, thread } = await desk();
  await workspace.comments.deleteThread(thread.id);
  await expect(workspace.comments.reply(thread.id, ben('Late.'))).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(workspace.comments.resolve(thread.id, 'Ben')).rejects.toMatchObject({ code: 'not-found' });
  await expect(workspace.comments.edit(newId(), 'Late.')).rejects.toMatchObject({ code: 'not-found' });
});

test('open threads are named by a check, and a copy of the article has none', async () => {
  const { workspace, id, thread } = await desk();
  const found = async (of: string) =>
    (await workspace.checks.of(of)).filter(({ check }) => check === 'open-comments').length;
  expect(await found(id)).toBe(1);
  const copy = await workspace.articles.duplicate(id);
  expect(await workspace.comments.list(copy.id)).toEqual([]);
  expect(copy.body).toEqual([paragraph([text('two million')])]);
  await workspace.comments.resolve(thread.id, 'Ada Quill');
  expect(await found(id)).toBe(0);
});

test('the desk tells of open threads, and an export of suggestions too', async () => {
  const { workspace, id, thread } = await desk();
  const mark = { id: 's1', kind: 'insertion', by: 'Ada Quill', at: '2026-05-01T10:00:00.000Z' } as const;
  const suggested = paragraph([text('It sank'), { ...text(' twice'), $: { suggestion: mark } }]);
  const other = await workspace.articles.add({ meta: { headline: 'Wall' }, body: [suggested] });
  const filter = { text: '', limit: 10, offset: 0, bin: false, sort: 'headline' } as const;
  const open = async () =>
    (await workspace.articles.list(filter)).items.map(({ headline, openThreads }) => [headline, openThreads]);
  expect(await open()).toEqual([
    ['Quay', 1],
    ['Wall', 0],
  ]);
  expect(await workspace.comments.pending([id, other.id])).toEqual({ threads: 1, suggestions: 1 });
  await workspace.comments.resolve(thread.id, 'Ada Quill');
  expect((await open())[0]).toEqual(['Quay', 0]);
  expect(await workspace.comments.pending([id, other.id])).toEqual({ threads: 0, suggestions: 1 });
});

test('comments go with the article that is deleted for good', async () => {
  const { workspace, id, list } = await desk();
  await workspace.articles.bin([id]);
  await workspace.articles.deleteForever([id]);
  expect(await list()).toEqual([]);
});
