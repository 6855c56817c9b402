import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/support/folder';
import { paragraph, text } from '../core/document/build';
import { emptyQuote } from '../core/model/quote';
import { namedSpeaker } from '../core/model/speaker';
import { openTerms } from '../core/model/terms';
import { Database } from './db/database';
import { createWorkspace, openWorkspace } from './index';
import { salvageWorkspace } from './salvageWorkspace';

const places = (workspace: string) => ({ workspace, moved: null });
const say = (words: string) => paragraph([text(words)]);
const long = Array.from({ length: 40 }, (_, index) =>
  say(`Paragraph ${index}. ${'It silts up. '.repeat(30)}`),
);

/** A workspace with an article, revisions, a quote, a source and a picture; closed. */
async function desk() {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  const speaker = await workspace.speakers.create(namedSpeaker('Mara Lind'));
  const quote = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: 'Nobody asked',
    speakerId: speaker.id,
  });
  const { id } = await workspace.articles.add({
    meta: { headline: 'The quay', tags: ['harbour'] },
    body: long,
  });
  await workspace.revisions.create(id, 'As sent');
  await workspace.backups.create();
  const insert = [say('Written after the backup.')];
  await workspace.articles.saveBody({
    id,
    version: (await workspace.articles.get(id)).version,
    splices: [{ at: 3, remove: 1, insert }],
  });
  await workspace.close();
  const file = path.join(dir, 'stet.db');
  return {
    dir,
    id,
    quote,
    file,
    bytes: await readFile(file),
    body: long.with(3, say('Written after the backup.')),
  };
}

async function read(dir: string, id: string) {
  const workspace = await openWorkspace(dir);
  try {
    const article = await workspace.articles.get(id);
    const revisions = await workspace.revisions.list(id);
    const found = await workspace.search({ query: 'Nobody', kinds: ['quote'], limit: 5 });
    return { article, revisions, found, first: await workspace.revisions.body(revisions.at(-1)?.id ?? '') };
  } finally {
    await workspace.close();
  }
}

test('all of a sound workspace is read: text, revisions, records, and what is found', async () => {
  const { dir, id, body, file, bytes } = await desk();
  const report = await salvageWorkspace(places(dir), '(recovered)');
  expect(report).toMatchObject({
    path: `${dir} (recovered)`,
    unreadable: [],
    counts: { articles: 1, revisions: 1, quotes: 1 },
  });
  expect(report.backup?.articles).toEqual([
    {
      headline: 'The quay',
      state: 'changed',
      savedWords: expect.any(Number),
      backupWords: expect.any(Number),
    },
  ]);
  const { article, revisions, found, first } = await read(report.path, id);
  expect(article).toMatchObject({ body, tags: ['harbour'] });
  expect(revisions).toMatchObject([{ name: 'As sent' }]);
  expect(first).toEqual(long);
  expect(found).toHaveLength(1);
  expect(await readFile(file)).toEqual(bytes);
});

/** A file in which these words are wrong wherever they stand: in the row, in the index, in pages that are free. */
function spoilt(bytes: Buffer, ...words: string[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const each of words) {
    for (let at = copy.indexOf(each); at >= 0; at = copy.indexOf(each)) copy.write('X', at, 'latin1');
    expect(copy.equals(bytes), each).toBe(false);
  }
  return copy;
}

test('a block that is damaged is taken from a backup that has it, and otherwise named', async () => {
  const { dir, id, file, bytes, body } = await desk();
  const damaged = spoilt(bytes, 'Paragraph 7.', 'Written after the backup.');
  await writeFile(file, damaged);
  const report = await salvageWorkspace(places(dir), '(recovered)');
  expect(report.unreadable).toEqual([{ kind: 'block', name: 'The quay', number: 4 }]);
  expect((await read(report.path, id)).article.body).toEqual(body.toSpliced(3, 1));
  expect(await readFile(file)).toEqual(damaged);
});

test('a quote that is damaged is named without its words, and not taken', async () => {
  const { dir, file, quote } = await desk();
  const workspace = await openWorkspace(dir);
  const csl = { type: 'book', title: 'The quay' } as const;
  const { id: sourceId } = await workspace.sources.create({
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
    csl,
  });
  await workspace.quotes.update(quote.id, { sourceId });
  await workspace.evidence.confirm(quote.id, 'D. Checker');
  await workspace.close();
  await writeFile(file, spoilt(await readFile(file), 'Nobody asked'));
  const report = await salvageWorkspace(places(dir), '(recovered)');
  expect(report.unreadable).toEqual([{ kind: 'quote', name: '' }]);
  expect(report.counts.quotes).toBe(0);
  const recovered = await Database.open(path.join(report.path, 'stet.db'));
  const loose = await recovered.all('PRAGMA foreign_key_check').finally(() => recovered.close());
  expect(loose).toEqual([]);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['its header is wiped', (bytes) => bytes.fill(0, 0, 100)],
  ['its first page is wiped', (bytes) => bytes.fill(0, 0, 4096)],
  ['its end is cut off', (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.9) + 7)],
])('%s: the text is read all the same, or its losses named', async (_, spoil) => {
  const { dir, id, file, bytes, body } = await desk();
  await writeFile(file, spoil(Buffer.from(bytes)));
  const report = await salvageWorkspace(places(dir), '(recovered)');
  const { article } = await read(report.path, id);
  const lost = report.unreadable.filter(({ kind }) => kind === 'block').length;
  expect(article.body).toHaveLength(body.length - lost);
  for (const block of article.body) expect(body).toContainEqual(block);
  expect(lost).toBeLessThanOrEqual(1);
});

test('an article whose own row is lost comes back with the headline and the text of its last revision', async () => {
  const { dir, id, file } = await desk();
  const db = await Database.open(file);
  await db.exec('PRAGMA foreign_keys = OFF; DELETE FROM article').finally(() => db.close());
  const report = await salvageWorkspace(places(dir), '(recovered)');
  expect(report.unreadable).toEqual([{ kind: 'fields', name: 'The quay' }]);
  const { article, revisions } = await read(report.path, id);
  expect(article).toMatchObject({ headline: 'The quay', slug: 'the-quay', status: 'draft', body: long });
  expect(article.tags).toEqual(['harbour']);
  expect(revisions).toMatchObject([{ name: 'As sent' }]);
});

test('a recovery that is cancelled leaves nothing, and tells how far it is', async () => {
  const { dir, file, bytes } = await desk();
  const controller = new AbortController();
  const told: unknown[] = [];
  const recovering = salvageWorkspace(places(dir), '(recovered)', {
    signal: controller.signal,
    onProgress: (...progress) => {
      told.push(progress);
      if (progress[1] > 0) controller.abort();
    },
  });
  await expect(recovering).rejects.toMatchObject({ code: 'cancelled' });
  expect(told.at(-1)).toEqual([0, 1, 'The quay']);
  expect(await readdir(path.dirname(dir))).toEqual(['Desk']);
  expect(await readFile(file)).toEqual(bytes);
});

test('no recovered workspace is left half made, and a second one gets its own folder', async () => {
  const { dir, file } = await desk();
  const first = await salvageWorkspace(places(dir), '(recovered)');
  const second = await salvageWorkspace(places(dir), '(recovered)');
  expect([first.path, second.path]).toEqual([`${dir} (recovered)`, `${dir} (recovered) 2`]);
  await writeFile(file, '');
  const empty = await salvageWorkspace(places(dir), '(recovered)');
  expect(empty.counts.articles).toBe(0);
  expect((await readdir(path.dirname(dir))).filter((name) => name.includes('unfinished'))).toEqual([]);
});
