import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { openWorkspace } from '../../src/workspace';
import { fault, tries } from '../support/faults';
import { sampleOf } from '../support/property';
import { freshWorkspace } from '../support/workspace';

/** Texts long enough for their loss to matter: below twenty words no revision is due. */
const texts = fc
  .array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), { minLength: 25, maxLength: 80 })
  .map((words) => words.map((word, at) => `${at}${word.replace(/\s/g, '')}`).join(' '));

test('everything is selected, deleted and saved, and the app is closed: the text is in the history', async () => {
  const count = tries({ full: 100, short: 6 });
  const { dir, workspace } = await freshWorkspace();
  let open = workspace;
  let survived = 0;
  for (const words of sampleOf(texts, count).slice(0, count)) {
    const body = words.split(/(?<=7\S* )/).map((part) => paragraph([text(part)]));
    const { id, version } = await open.articles.add({ meta: { headline: 'Slip' }, body });
    await open.articles.saveBody({
      id,
      version,
      splices: [{ at: 0, remove: body.length, insert: [paragraph([])] }],
    });
    await open.close();
    open = await openWorkspace(dir);
    const [newest] = await open.revisions.list(id);
    expect(newest?.reason).toBe('shrink');
    expect(await open.revisions.body(newest?.id ?? '')).toEqual(body);
    survived += 1;
  }
  await open.close();
  fault('R16', 'select all, delete, save, quit', { tries: count, survived, worst: '0 words lost' });
});

test('an article is thrown away and the app is closed: it comes back from the bin as it was', async () => {
  const { dir, workspace } = await freshWorkspace();
  const body = [paragraph([text('Kept for thirty days.')])];
  const { id } = await workspace.articles.add({ meta: { headline: 'Slip' }, body });
  await workspace.articles.bin([id]);
  await workspace.close();
  const again = await openWorkspace(dir);
  await again.articles.unbin([id]);
  const back = await again.articles.get(id);
  await again.close();
  expect(back).toMatchObject({ body, deletedAt: null });
  fault('R16', 'throw an article away', { tries: 1, survived: 1, worst: '0 words lost' });
});
