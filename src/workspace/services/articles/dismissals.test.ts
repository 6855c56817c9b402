import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../../src/workspace/index';
import { freshWorkspace } from '../../../../tests/support/workspace';

test('a dismissal is stored with the article and its copies, and can be undone', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'A' });
  const other = await workspace.articles.create({ headline: 'B' });
  await workspace.dismissals.dismiss(id, '“So-called   Repair,”');
  await workspace.dismissals.dismiss(id, 'so-called repair');
  await workspace.dismissals.dismiss(id, 'peace');
  const copy = await workspace.articles.duplicate(id);
  await workspace.close();

  const again = await openWorkspace(dir);
  onTestFinished(() => again.close());
  expect((await again.dismissals.list(id)).toSorted()).toEqual(['peace', 'so-called repair']);
  expect(await again.dismissals.list(other.id)).toEqual([]);
  await again.dismissals.takeBack(id, 'So-called repair');
  expect(await again.dismissals.list(id)).toEqual(['peace']);
  expect(await again.dismissals.list(copy.id)).toHaveLength(2);
  await again.articles.deleteForever([id]);
  await expect(again.dismissals.dismiss(id, 'peace')).rejects.toMatchObject({ code: 'not-found' });
});
