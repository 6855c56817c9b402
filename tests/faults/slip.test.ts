import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import type { Body } from '../../src/core/document/nodes';
import { plainText } from '../../src/core/document/text';
import { openWorkspace } from '../../src/workspace';
import { fault, tries } from '../support/faults';
import { lostOf, outcomeOf } from '../support/lost';
import { sampleOf } from '../support/property';
import { freshWorkspace } from '../support/workspace';

/** Texts long enough for their loss to matter: below twenty words no revision is due. */
const texts = fc
  .array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), { minLength: 25, maxLength: 80 })
  .map((words) => words.map((word, at) => `${at}${word.replace(/\s/g, '')}`).join(' '));

const wordsOf = (body: Body) => plainText(body).text.split(/\s+/);

test('everything is selected, deleted and saved, and the app is closed: the text is in the history', async () => {
  const count = tries({ full: 100, short: 6 });
  const { dir, workspace } = await freshWorkspace();
  let open = workspace;
  const losses: number[] = [];
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
    losses.push(lostOf(wordsOf(body), wordsOf(await open.revisions.body(newest?.id ?? ''))));
  }
  await open.close();
  fault('R16', 'select all, delete, save, quit', outcomeOf(losses, 'words lost'));
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
  expect(back.deletedAt).toBe(null);
  fault('R16', 'throw an article away', outcomeOf([lostOf(wordsOf(body), wordsOf(back.body))], 'words lost'));
});
