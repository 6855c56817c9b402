import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  canaryWorkspace,
  everyByte,
  expectNoTrace,
  plantCanary,
  quotedWords,
  traces,
  wording,
} from '../../../../tests/support/canary';
import { scratchFolder } from '../../../../tests/support/folder';
import { writeMarkdown } from '../../../core/markdown/write/index';
import { openTerms } from '../../../core/model/terms';
import { Database } from '../../db/database';
import { databaseFile } from '../../disk/layout';
import { createWorkspace, openWorkspace } from '../../index';
import { inThisThread } from '../../worker/inThisThread';
import type { Tasks } from '../../worker/tasks';

test('the search for traces finds those in a workspace itself', async () => {
  const { dir, close } = await canaryWorkspace();
  await close();
  const bytes = await everyByte(dir);
  for (const trace of traces) expect(bytes).toMatch(trace);
});

test('no export by any preset and any choice names a confidential source', async () => {
  const { folder, workspace, article, other } = await canaryWorkspace();
  const { related } = article;
  expect(related).toEqual([]);
  const [suggestion] = (await workspace.related.suggest(article.id, 5)).posts;
  if (!suggestion) throw new Error('Nothing was suggested.');
  const { kind, title, url, why } = suggestion;
  await workspace.articles.setRelated(article.id, [{ kind, targetId: other.id, title, url, note: why }]);

  const onOrOff = [true, false];
  for (const { id, sourcesAs } of await workspace.exports.presets()) {
    for (const way of sourcesAs) {
      for (const options of onOrOff.flatMap((frontMatter) =>
        onOrOff.map((relatedList) => ({
          preset: id,
          sourcesAs: way,
          frontMatter,
          relatedList,
          unpublished: true,
        })),
      )) {
        const where = JSON.stringify(options);
        const out = path.join(
          folder,
          'out',
          id,
          way,
          String(options.frontMatter),
          String(options.relatedList),
        );
        const report = await workspace.exports.run([article.id, other.id], options, out);
        expect(report.failed, where).toEqual([]);
        expect(
          report.written.flatMap(({ selfCheck }) => selfCheck.losses),
          where,
        ).toEqual([]);
        const bytes = await everyByte(out);
        expect(bytes.split(quotedWords).length, where).toBe(7);
        // A wording that the reader is told, wherever sources are told at all.
        expect(bytes.toLowerCase().includes(wording), where).toBe(true);
        expectNoTrace(bytes, where);
        expectNoTrace(JSON.stringify(report), where);
        expectNoTrace(JSON.stringify(await workspace.exports.preview(article.id, options)), where);
      }
    }
  }
});

test('the code that writes files gets nothing of a confidential source', async () => {
  const handed: unknown[] = [];
  const render: Tasks['render'] = (input) => {
    handed.push(input);
    return inThisThread.render(input);
  };
  const workspace = await createWorkspace(path.join(await scratchFolder(), 'Desk'), {
    tasks: { ...inThisThread, render },
  });
  onTestFinished(() => workspace.close());
  const { article } = await plantCanary(workspace);
  await workspace.exports.preview(article.id, { preset: 'gfm' });
  const bytes = JSON.stringify(handed, (_, value) => (value instanceof Map ? [...value] : value));
  expect(bytes).toContain(wording);
  expectNoTrace(bytes, 'the input');
});

test('a copy of the text does not name a confidential source', async () => {
  const { article } = await canaryWorkspace();
  const copy = writeMarkdown(article.body);
  expect(copy).toContain(quotedWords);
  expectNoTrace(copy, 'the copy');
});

test('the report of a failed export does not name a confidential source', async () => {
  const { folder, workspace, article } = await canaryWorkspace();
  const inTheWay = path.join(folder, 'file');
  await writeFile(inTheWay, 'not a folder');
  const report = await workspace.exports.run([article.id], { preset: 'pandoc' }, inTheWay);
  expect(report.failed).toHaveLength(1);
  expectNoTrace(JSON.stringify(report), 'report');
});

/** Each breaks the database as a bad disk would. */
const damages = {
  'the item': `UPDATE source SET csl = json_set(csl, '$.title', 'Canary changed')`,
  'the type of the item': `UPDATE source SET csl = '["Canary"]'`,
  'the note': `UPDATE source SET note = 'Canary changed'`,
  'the quote': `UPDATE quote SET translation = 'Canary changed'`,
  'the words of the quote': `UPDATE quote SET text = 'Canary ' || text`,
  'the date of the quote': `UPDATE quote SET date_said = 'Canary'`,
  'the speaker': `UPDATE speaker SET name = '', role = 'Canary'`,
};

test.each(Object.entries(damages))(
  'no error about damage to %s names a confidential source',
  async (_, sql) => {
    const { folder, dir, close, article } = await canaryWorkspace();
    await close();
    const db = await Database.open(databaseFile(dir));
    await db.run(sql);
    await db.close();
    const damaged = await openWorkspace(dir);
    onTestFinished(() => damaged.close());
    const report = await damaged.exports.run([article.id], { preset: 'gfm' }, path.join(folder, 'out'));
    expect(report.failed).toHaveLength(1);
    expectNoTrace(JSON.stringify(report), 'report');
  },
);

test('a speaker who is also quoted from an open source is named when a quote has no source', async () => {
  const { workspace, article, quote, speaker } = await canaryWorkspace();
  const open = await workspace.sources.create({
    csl: { type: 'book', title: 'Memoirs' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const { id: _, createdAt, updatedAt, ...fields } = quote;
  await workspace.speakers.update(speaker.id, { name: 'Named after all' });
  const exported = async () => (await workspace.exports.preview(article.id, { preset: 'gfm' })).text;
  expect(await exported()).not.toContain('Named after all');
  await workspace.quotes.create({ ...fields, text: 'From the memoirs', sourceId: open.id });
  const markdown = await exported();
  // Once: the quotations from the confidential source are withheld as before.
  expect(markdown.split('— Named after all').length).toBe(2);
  expect(markdown).toContain('— A senior official.');
});
