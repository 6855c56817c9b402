import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, text } from '../../../core/document/build';
import { plainText } from '../../../core/document/text';
import { newId } from '../../../core/model/newId';
import { openTerms } from '../../../core/model/terms';

const png = Buffer.from('89504e470d0a1a0a00', 'hex');
const list = { text: '', limit: 9, offset: 0, sort: 'updated', bin: false } as const;

/** A backup with an article that shows a picture, and a quote of a speaker in a source. */
async function desk() {
  const { dir, workspace } = await freshWorkspace();
  const speaker = await workspace.speakers.create({
    name: 'Ada Quist',
    aliases: [],
    roles: [],
    role: '',
    affiliation: '',
    side: '',
    note: '',
  });
  const quote = await workspace.quotes.create({
    text: 'The pumps never ran',
    language: 'en-GB',
    speakerId: speaker.id,
    sourceId: null,
    locatorLabel: 'page',
    locator: '',
    dateSaid: null,
    contextBefore: '',
    contextAfter: '',
    translation: '',
    translator: '',
    note: '',
    ...openTerms,
  });
  const { src, sha256 } = await workspace.assets.add('quay.png', png);
  const figure = {
    type: 'figure',
    version: 1,
    src,
    alt: 'Quay',
    title: '',
    caption: '',
    credit: '',
  } as const;
  const body = [paragraph([text('As it was.')]), figure];
  const { id } = await workspace.articles.add({ meta: { headline: 'The quay', tags: ['harbour'] }, body });
  const { name } = await workspace.backups.create();
  const picture = path.join(dir, 'assets', sha256.slice(0, 2), `${sha256}.png`);
  const say = async (words: string) => {
    const { version, body: now } = await workspace.articles.get(id);
    const insert = [paragraph([text(words)])];
    await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: now.length, insert }] });
  };
  return { workspace, id, name, picture, say, quote, speaker };
}

test('a backup is searched and read, and tells what the workspace still has', async () => {
  const { workspace, id, name, say, quote } = await desk();
  const states = async (kind: 'article' | 'quote') =>
    (await workspace.backups.browse(name, kind, '')).items.map(({ state }) => state);
  expect(await states('article')).toEqual(['same']);
  await say('Changed since.');
  await workspace.quotes.delete(quote.id, true);
  expect(await states('article')).toEqual(['changed']);
  expect(await states('quote')).toEqual(['gone']);
  expect(await workspace.backups.read(name, 'article', id)).toContain('As it was.');
  expect(await workspace.backups.read(name, 'quote', quote.id)).toBe('The pumps never ran');
  expect((await workspace.backups.browse(name, 'quote', 'pumps')).total).toBe(1);
  expect((await workspace.backups.browse(name, 'quote', 'harbour')).total).toBe(0);
  await expect(workspace.backups.browse('../stet.db', 'article', '')).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('an article that is put in place of the present one keeps that as a revision', async () => {
  const { workspace, id, say } = await desk();
  const thread = newId();
  const said = { author: 'Ada Quill', text: 'Why?' };
  await workspace.comments.start(id, { id: thread, words: 'As it was.' }, said);
  const { name } = await workspace.backups.create();
  await workspace.comments.deleteThread(thread);
  await say('Changed since.');
  await workspace.articles.bin([id]);
  await workspace.backups.copyOut(name, { kind: 'article', ids: [id], how: 'replace' });
  const { body, deletedAt } = await workspace.articles.get(id);
  expect(plainText(body).text).toContain('As it was.');
  expect(deletedAt).toBeNull();
  expect(await workspace.comments.list(id)).toMatchObject([{ id: thread, comments: [said] }]);
  const [newest] = await workspace.revisions.list(id);
  expect(newest?.reason).toBe('restore');
  expect(plainText(await workspace.revisions.body(newest?.id ?? '')).text).toContain('Changed since.');
});

test('an article that is gone comes back with its picture; one that is there gets a copy beside it', async () => {
  const { workspace, id, name, picture } = await desk();
  const copy = { kind: 'article' as const, ids: [id], how: 'new' as const };
  await workspace.backups.copyOut(name, copy);
  expect((await workspace.articles.list(list)).items.map(({ slug }) => slug).sort()).toEqual([
    'the-quay',
    'the-quay-2',
  ]);
  await workspace.articles.deleteForever([id]);
  await rm(picture);
  expect(await workspace.backups.copyOut(name, copy)).toEqual({ copied: 1, lost: [] });
  expect(await readFile(picture)).toEqual(png);
  expect((await workspace.articles.list(list)).items.map(({ tags }) => tags)).toEqual([
    ['harbour'],
    ['harbour'],
  ]);
});

test('a quote comes back with its speaker, is found by search, and is not copied twice', async () => {
  const { workspace, name, quote, speaker } = await desk();
  await workspace.quotes.delete(quote.id, true);
  await workspace.speakers.delete(speaker.id, true);
  const copy = { kind: 'quote' as const, ids: [quote.id], how: 'new' as const };
  expect((await workspace.backups.copyOut(name, copy)).copied).toBe(1);
  expect((await workspace.backups.copyOut(name, copy)).copied).toBe(0);
  const found = await workspace.search({ query: 'Quist', kinds: ['quote'], limit: 5 });
  expect(found.map((hit) => hit.id)).toEqual([quote.id]);
});
