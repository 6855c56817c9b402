import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { serveSite } from '../../../tests/support/site';
import { openTerms } from '../../core/model/terms';
import { createWorkspace } from '..';
import { fetchWholePage } from './fetchWholePage';

const html =
  '<title>The quay</title><h1>The quay</h1><p>It sank at dawn.</p><script>fetch("/gone")</script><img src="/spy.png">';
const { origin, network, asked } = await serveSite({
  '/page': ['text/html; charset=utf-8', html],
  '/file.pdf': ['application/pdf', '%PDF-1.7'],
  '/endless': ['text/html', `<p>${'word '.repeat(450_000)}`],
});

const fetched = (address: string) =>
  fetchWholePage(address, { signal: new AbortController().signal, network });

test('a page is fetched as it is now, without what it would load', async () => {
  const workspace = await createWorkspace(path.join(await scratchFolder(), 'Desk'));
  const { id } = await workspace.sources.create({
    csl: { type: 'webpage', title: 'The quay', URL: `${origin}/page` },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const before = new Date().toISOString();
  const info = await workspace.snapshots.store(id, await fetched(`${origin}/page`));
  expect(info?.url).toBe(`${origin}/page`);
  expect((info?.takenAt ?? '') >= before).toBe(true);
  const { html: shown, verbatim } = await workspace.snapshots.show(id, 'It sank at dawn.');
  expect(verbatim?.state).toBe('yes');
  expect(shown).not.toMatch(/gone|spy/);
  expect(asked).toEqual(['/page']);
  await workspace.close();
});

test('a reply that is not a page, or is too large, is refused with its host', async () => {
  await expect(fetched(`${origin}/file.pdf`)).rejects.toThrow(
    'news.example sends something other than a web page at this address',
  );
  await expect(fetched(`${origin}/endless`)).rejects.toThrow(
    'The page at news.example is larger than 2 MB: save it in the browser and keep that file.',
  );
  await expect(
    fetchWholePage(`${origin}/page`, { signal: new AbortController().signal }),
  ).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not-found|io/) });
});
