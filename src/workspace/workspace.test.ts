import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../tests/support/folder';
import { paragraph, quotation, text } from '../core/document/build';
import { Database } from './db/database';
import { createWorkspace, listBackups, openWorkspace, restoreBackup } from './index';

async function fresh() {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  onTestFinished(() => workspace.close().catch(() => undefined));
  return { dir, workspace };
}

const say = (words: string) => paragraph([text(words)]);
const quoteFields = {
  text: 'The pumps never ran',
  language: 'en-GB',
  speakerId: null,
  sourceId: null,
  locatorLabel: '',
  locator: '',
  dateSaid: null,
  contextBefore: '',
  contextAfter: '',
  translation: '',
  translator: '',
  verifiedOn: null,
  note: '',
};

test('an article is there again after the workspace was closed', async () => {
  const { dir, workspace } = await fresh();
  const { id } = await workspace.articles.create({ headline: 'Who pays for the quay?' });
  const saved = await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [say('One two three.'), say('Four.')] }],
  });
  expect(saved).toMatchObject({ version: 1, words: 4 });
  await workspace.close();
  const again = await openWorkspace(dir);
  const article = await again.articles.get(id);
  expect(article.body).toEqual([say('One two three.'), say('Four.')]);
  expect(article.slug).toBe('who-pays-for-the-quay');
  await again.close();
});

test('a save that builds on an old version is refused', async () => {
  const { workspace } = await fresh();
  const { id } = await workspace.articles.create({ headline: 'A' });
  const splices = [{ at: 0, remove: 0, insert: [say('x')] }];
  await workspace.articles.saveBody({ id, version: 0, splices });
  await expect(workspace.articles.saveBody({ id, version: 0, splices })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('what an article uses follows its text', async () => {
  const { workspace } = await fresh();
  const quote = await workspace.quotes.create(quoteFields);
  const { id } = await workspace.articles.create({ headline: 'A' });
  const quoted = paragraph([quotation(quote.id, [text('“The pumps never ran”')])]);
  await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [quoted, quoted] }],
  });
  expect(await workspace.quotes.uses(quote.id)).toMatchObject([{ articleId: id, count: 2 }]);
  await workspace.articles.saveBody({ id, version: 1, splices: [{ at: 0, remove: 1, insert: [] }] });
  expect(await workspace.quotes.uses(quote.id)).toMatchObject([{ count: 1 }]);
  await expect(workspace.quotes.delete(quote.id, false)).rejects.toMatchObject({ code: 'in-use' });
  await workspace.quotes.delete(quote.id, true);
  expect((await workspace.articles.get(id)).body).toEqual([say('“The pumps never ran”')]);
});

test('a quotation whose words changed is counted as drifted, also after its record was corrected', async () => {
  const { workspace } = await fresh();
  const quote = await workspace.quotes.create(quoteFields);
  const { id } = await workspace.articles.create({ headline: 'A' });
  const drifted = paragraph([quotation(quote.id, [text('“The pumps always ran”')])]);
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert: [drifted] }] });
  const count = async () => {
    await workspace.articles.refreshStale();
    return (await workspace.articles.get(id)).drifted;
  };
  expect(await count()).toBe(1);
  await workspace.quotes.update(quote.id, { text: 'The pumps always ran' });
  expect(await count()).toBe(0);
});

test('a drifted quotation in a footnote is counted too', async () => {
  const { workspace } = await fresh();
  const quote = await workspace.quotes.create(quoteFields);
  const { id } = await workspace.articles.create({ headline: 'A' });
  const inNote = paragraph([quotation(quote.id, [text('“The pumps always ran”')])]);
  const block = paragraph([text('Claim'), { type: 'footnote', version: 1, label: '', body: [inNote] }]);
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert: [block] }] });
  await workspace.articles.refreshStale();
  expect((await workspace.articles.get(id)).drifted).toBe(1);
});

test('a dismissal is kept with its article and its copies, and can be taken back', async () => {
  const { dir, workspace } = await fresh();
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

test('a text that shrinks by half leaves a revision that restores', async () => {
  const { workspace } = await fresh();
  const { id } = await workspace.articles.create({ headline: 'A' });
  const long = Array.from({ length: 12 }, (_, index) => say(`Paragraph number ${index} of this text.`));
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert: long }] });
  await workspace.articles.saveBody({
    id,
    version: 1,
    splices: [{ at: 0, remove: 12, insert: [say('Gone')] }],
  });
  const [revision] = await workspace.revisions.list(id);
  expect(revision).toMatchObject({ reason: 'shrink' });
  const restored = await workspace.revisions.restore(revision?.id ?? '');
  expect(restored.body).toEqual(long);
});

test('search finds words across articles, quotes and sources, unfinished ones too', async () => {
  const { workspace } = await fresh();
  const { id } = await workspace.articles.create({ headline: 'Quay repairs' });
  await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [say('Breakwater talks resume.')] }],
  });
  await workspace.quotes.create({ ...quoteFields, text: 'No breakwater was ever built' });
  const find = (query: string) =>
    workspace.search({ query, kinds: ['article', 'quote', 'source', 'archive'], limit: 10 });
  expect((await find('breakw')).map((hit) => hit.kind).sort()).toEqual(['article', 'quote']);
  expect(await find('"; DROP TABLE article; --')).toEqual([]);
  expect(await find('" OR * NEAR(')).toEqual([]);
});

test('a slug that was changed stays known and is not given away', async () => {
  const { workspace } = await fresh();
  const { id } = await workspace.articles.create({ headline: 'First name' });
  await workspace.articles.setMeta(id, { slug: 'second-name' });
  expect((await workspace.articles.get(id)).aliases).toEqual(['first-name']);
  expect((await workspace.articles.create({ headline: 'First name' })).slug).toBe('first-name-2');
});

test('damage to a block is named, never shown as text', async () => {
  const { dir, workspace } = await fresh();
  const { id } = await workspace.articles.create({ headline: 'Proof' });
  await workspace.articles.saveBody({
    id,
    version: 0,
    splices: [{ at: 0, remove: 0, insert: [say('It cost 100 crowns.')] }],
  });
  await workspace.close();
  const raw = await Database.open(path.join(dir, 'stet.db'));
  await raw.run("UPDATE block SET json = replace(json, '100', '900')");
  await raw.close();
  const again = await openWorkspace(dir);
  await expect(again.articles.get(id)).rejects.toMatchObject({ code: 'corrupt' });
  await expect(again.backups.create()).rejects.toMatchObject({ code: 'corrupt' });
  expect(await again.backups.list()).toEqual([]);
  await again.close();
});

test('a backup brings back what was there', async () => {
  const { dir, workspace } = await fresh();
  const { id } = await workspace.articles.create({ headline: 'Kept' });
  const { name } = await workspace.backups.create();
  await workspace.articles.deleteForever([id]);
  await workspace.close();
  expect(await listBackups(dir)).toMatchObject([{ name, articles: 1 }]);
  await restoreBackup(dir, name);
  const again = await openWorkspace(dir);
  expect((await again.articles.get(id)).headline).toBe('Kept');
  await again.close();
});

test('a database of a newer Stet or of another program is refused by name', async () => {
  const { dir, workspace } = await fresh();
  await workspace.close();
  const raw = await Database.open(path.join(dir, 'stet.db'));
  await raw.exec('PRAGMA user_version = 9999');
  await raw.close();
  await expect(openWorkspace(dir)).rejects.toMatchObject({ code: 'newer-version' });

  const other = await scratchFolder();
  const foreign = await Database.open(path.join(other, 'stet.db'));
  await foreign.exec('CREATE TABLE song (title TEXT)');
  await foreign.close();
  await expect(openWorkspace(other)).rejects.toMatchObject({ code: 'foreign-database' });

  const broken = await scratchFolder();
  await writeFile(
    path.join(broken, 'stet.db'),
    'this is no database, and longer than a header of a hundred bytes would be, to be sure of it',
  );
  await expect(openWorkspace(broken)).rejects.toMatchObject({ code: 'corrupt' });
  await expect(openWorkspace(path.join(broken, 'nothing'))).rejects.toMatchObject({
    code: 'not-a-workspace',
  });
});
