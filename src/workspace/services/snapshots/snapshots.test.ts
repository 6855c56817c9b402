import { createHash } from 'node:crypto';
import { truncate, utimes, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { makePdf } from '../../../../tests/support/pdf';
import { assertProperty } from '../../../../tests/support/property';
import { openTerms } from '../../../core/model/terms';
import { Database } from '../../db/database';
import { databaseFile } from '../../disk/layout';
import { createWorkspace, type Workspace } from '../../index';
import { readMhtml } from '../../readers/page/mhtml';

let folder: string;
let workspace: Workspace;
let sourceId: string;
const plain = { archiveUrl: '', note: '', confidential: false, ...openTerms };
const makeSource = (title: string) => workspace.sources.create({ ...plain, csl: { type: 'webpage', title } });

beforeEach(async () => {
  folder = await scratchFolder();
  workspace = await createWorkspace(`${folder}/Desk`);
  sourceId = (await makeSource('The quay')).id;
});
afterEach(() => workspace.close());

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const at = `${folder}/${name}`;
  await writeFile(at, content);
  await utimes(at, new Date('2024-05-06T07:08:09Z'), new Date('2024-05-06T07:08:09Z'));
  return at;
}

const html = `<!doctype html><!-- saved from url=(0027)https://example.org/harbour -->
<html lang="en"><head><meta charset="windows-1252"><title>Harbour opens</title>
<meta name="author" content="Maren Holt"><meta property="article:published_time" content="2024-03-02T10:00:00Z">
</head><body><h1>Harbour opens</h1><p onclick="canary()">“The quay will hold,” she said.</p><script>canary()</script></body></html>`;

const mhtml = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/mht',
  'Subject: =?utf-8?Q?H=C3=A4fen?=',
  'Date: Sat, 2 Mar 2024 09:30:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----Multipart--x--"',
  '',
  '',
  '------Multipart--x--',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://example.org/mht',
  '',
  '<html><head><title>H=C3=A4fen</title></head><body><p>Die Mole h=C3=A4lt, sagte sie, und=',
  ' niemand widersprach.</p><iframe src=3D"cid:frame"></iframe></body></html>',
  '------Multipart--x--',
  'Content-Type: text/html',
  'Content-Location: https://ads.example/frame',
  '',
  '<p>An advertisement</p>',
  '------Multipart--x----',
  '',
].join('\r\n');

test('a saved page is stored without scripts, with its time and its hash', async () => {
  const info = await workspace.snapshots.storeFile(
    sourceId,
    await file('a.html', Buffer.from(html, 'latin1')),
  );
  expect(info).toMatchObject({ url: 'https://example.org/harbour', takenAt: '2024-05-06T07:08:09.000Z' });
  expect(info?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const shown = await workspace.snapshots.show(sourceId, '');
  expect(shown.html).not.toContain('canary');
  expect(shown.verbatim).toBeNull();
});

test('the words of a quote are found in the saved page, and highlighted', async () => {
  await workspace.snapshots.store(sourceId, {
    html,
    url: 'https://example.org',
    takenAt: '2024-01-01T00:00:00.000Z',
  });
  const shown = await workspace.snapshots.show(sourceId, 'the quay will hold');
  expect(shown.verbatim?.state).toBe('near');
  expect(shown.html).toContain('<mark id="quote">The quay will hold</mark>');
  expect(await workspace.snapshots.verbatim(sourceId, 'The quay will hold.')).toMatchObject({ state: 'yes' });
  expect(await workspace.snapshots.verbatim(sourceId, 'Nobody expected so many ships')).toEqual({
    state: 'no',
  });
});

test('an .mhtml file gives its text, address and time, and none of its frames', async () => {
  const source = await workspace.snapshots.newSource(await file('page.mhtml', mhtml));
  expect(source.csl).toEqual({ type: 'webpage', title: 'Häfen', URL: 'https://example.org/mht' });
  const info = await workspace.snapshots.info(source.id);
  expect(info).toMatchObject({ url: 'https://example.org/mht', takenAt: '2024-03-02T09:30:00.000Z' });
  const { html: shown } = await workspace.snapshots.show(source.id, '');
  expect(shown).toBe('<p>Die Mole hält, sagte sie, und niemand widersprach.</p>');
});

test('a saved page fills the fields of a source', async () => {
  const source = await workspace.snapshots.newSource(await file('b.htm', Buffer.from(html, 'latin1')));
  expect(source.csl).toEqual({
    type: 'webpage',
    title: 'Harbour opens',
    language: 'en',
    author: [{ family: 'Holt', given: 'Maren' }],
    issued: { 'date-parts': [[2024, 3, 2]] },
    URL: 'https://example.org/harbour',
  });
});

test('a PDF gives its words, title, author and date, without any network', async () => {
  const pages = [
    ['Survey of the quay', '', 'The engineers found that the founda-', 'tions are sound, and said so.'],
    ['On the second page they wrote: no', 'repair is needed.'],
  ];
  const info = {
    Title: 'Survey',
    Author: 'Maren Holt; Harbour Board of Works',
    CreationDate: 'D:20240302103000Z',
  };
  const told: number[] = [];
  const source = await workspace.snapshots.newSource(await file('survey.pdf', makePdf(pages, info)), {
    onProgress: (done) => told.push(done),
  });
  expect(source.csl).toEqual({
    type: 'document',
    title: 'Survey',
    author: [{ family: 'Holt', given: 'Maren' }, { literal: 'Harbour Board of Works' }],
    issued: { 'date-parts': [[2024, 3, 2]] },
  });
  expect(told).toEqual([0, 1, 2]);
  for (const words of ['the foundations are sound', 'they wrote: no repair is needed'])
    expect(await workspace.snapshots.verbatim(source.id, words)).toMatchObject({ state: 'yes' });
});

test('a file that cannot be saved is refused with its name, and the old page stays', async () => {
  await workspace.snapshots.store(sourceId, { html, url: '', takenAt: '2024-01-01T00:00:00.000Z' });
  const before = await workspace.snapshots.info(sourceId);
  const big = await file('big.html', '');
  await truncate(big, 51 * 1024 * 1024);
  const refused: [string, string][] = [
    [await file('empty.html', '<script>render()</script>'), 'empty.html holds no text to keep'],
    [await file('broken.pdf', '%PDF-1.7 and nothing else'), 'broken.pdf is not a PDF file that can be read'],
    [await file('scan.pdf', makePdf([['']])), 'scan.pdf holds no text to keep'],
    [
      await file('torn.mht', 'Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n'),
      'torn.mht holds no page',
    ],
    [await file('sheet.xls', 'x'), 'sheet.xls: Stet saves pages'],
    [big, 'big.html is larger than 50 MB'],
    [`${folder}/gone.html`, 'gone.html cannot be read'],
  ];
  for (const [path, message] of refused)
    await expect(workspace.snapshots.storeFile(sourceId, path)).rejects.toThrow(message);
  expect(await workspace.snapshots.info(sourceId)).toEqual(before);
});

test('nothing is stored after a cancel', async () => {
  const controller = new AbortController();
  const pdf = await file('long.pdf', makePdf([['One'], ['Two'], ['Three']]));
  const kept = workspace.snapshots.storeFile(sourceId, pdf, {
    signal: controller.signal,
    onProgress: (done) => done === 1 && controller.abort(),
  });
  await expect(kept).rejects.toMatchObject({ code: 'cancelled' });
  expect(await workspace.snapshots.info(sourceId)).toBeNull();
});

test('a page is replaced, deleted, and deleted with its source', async () => {
  const keep = (words: string) =>
    workspace.snapshots.store(sourceId, {
      html: words,
      url: 'javascript:x',
      takenAt: '2024-01-01T00:00:00.000Z',
    });
  const first = await keep('One');
  const second = await keep('Two');
  expect(second?.sha256).not.toBe(first?.sha256);
  expect(second?.url).toBe('');
  expect((await workspace.snapshots.show(sourceId, '')).html).toBe('Two');
  await workspace.snapshots.delete(sourceId);
  expect(await workspace.snapshots.info(sourceId)).toBeNull();
  await expect(workspace.snapshots.show(sourceId, '')).rejects.toMatchObject({ code: 'not-found' });
  await keep('Three');
  await workspace.sources.delete(sourceId, false);
  await expect(workspace.snapshots.info(sourceId)).rejects.toMatchObject({ code: 'not-found' });
});

test('the page of a source that was merged into another is shown with that one', async () => {
  const other = await makeSource('The quay again');
  await workspace.snapshots.store(other.id, { html: 'Kept', url: '', takenAt: '2024-01-01T00:00:00.000Z' });
  const merge = await workspace.sources.merge(sourceId, [other.id], { type: 'webpage', title: 'The quay' });
  expect((await workspace.snapshots.show(sourceId, '')).html).toBe('Kept');
  await workspace.sources.undoMerge(merge);
  expect(await workspace.snapshots.info(sourceId)).toBeNull();
  expect(await workspace.snapshots.info(other.id)).not.toBeNull();
});

test('a page that was damaged on disk is not shown', async () => {
  await workspace.snapshots.store(sourceId, { html: 'Kept', url: '', takenAt: '2024-01-01T00:00:00.000Z' });
  const db = await Database.open(databaseFile(workspace.dir));
  await db.run("UPDATE snapshot SET html = 'Forged'");
  await db.close();
  await expect(workspace.snapshots.show(sourceId, '')).rejects.toMatchObject({ code: 'corrupt' });
  await expect(workspace.snapshots.verbatim(sourceId, 'Kept')).rejects.toMatchObject({ code: 'corrupt' });
});

test('a page is made safe again when it is shown, whatever the database holds', async () => {
  await workspace.snapshots.store(sourceId, { html: 'Kept', url: '', takenAt: '2024-01-01T00:00:00.000Z' });
  const [text, forged] = [
    'Kept',
    '<p onclick="canary()">Kept</p><script>canary()</script><img src="http://evil.example/a">',
  ];
  const proof = createHash('sha256')
    .update(JSON.stringify([text, forged]))
    .digest('hex');
  const db = await Database.open(databaseFile(workspace.dir));
  await db.run('UPDATE snapshot SET html = ?, sha256 = ?', [forged, proof]);
  await db.close();
  expect((await workspace.snapshots.show(sourceId, '')).html).toBe('<p>Kept</p>');
  expect((await workspace.snapshots.show(sourceId, 'Kept')).html).toBe('<p><mark id="quote">Kept</mark></p>');
});

test('any file that is not a page is refused with a message', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.constantFrom(...mhtml.split(/(?<=\r\n)|(?=--)/)), { maxLength: 40 })
      .map((lines) => Buffer.from(lines.join(''))),
  );
  assertProperty(
    fc.property(bytes, (content) => {
      try {
        expect(typeof readMhtml('x.mhtml', content).html).toBe('string');
      } catch (error) {
        expect(error).toMatchObject({ code: 'unreadable' });
      }
    }),
  );
});
