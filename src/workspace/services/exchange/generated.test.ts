import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyFile, everyRow } from '../../../../tests/support/exchange';
import { scratchFolder } from '../../../../tests/support/folder';
import { assertAsyncProperty } from '../../../../tests/support/property';
import { paragraph, quotation, quotationBlock, text } from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import { emptyQuote } from '../../../core/model/quote';
import { namedSpeaker } from '../../../core/model/speaker';
import { openTerms } from '../../../core/model/terms';
import { createWorkspace, importWorkspace, type Workspace } from '../..';

/** Any text: quotation marks, line ends, NUL, emoji, right-to-left, characters that JSON escapes. */
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const words = anyText.map((value) => `w${value}`);
const pick = fc.nat({ max: 50 });

interface World {
  workspace: Workspace;
  articles: string[];
  quotes: string[];
  sources: string[];
  speakers: string[];
}

type Deed = (world: World) => Promise<unknown>;
const one = (ids: string[], index: number): string | null => ids[index % ids.length] ?? null;

const deeds: fc.Arbitrary<Deed>[] = [
  fc.tuple(words, words, fc.boolean()).map(
    ([title, family, confidential]): Deed =>
      async (world) => {
        const csl = { type: 'book', title, author: [{ family }], custom: { deep: [title] } };
        const fields = { csl, archiveUrl: '', note: family, confidential, ...openTerms };
        world.sources.push((await world.workspace.sources.create(fields)).id);
      },
  ),
  fc.tuple(words, words).map(
    ([name, role]): Deed =>
      async (world) => {
        const speaker = { ...namedSpeaker(name), aliases: [role], role };
        world.speakers.push((await world.workspace.speakers.create(speaker)).id);
      },
  ),
  fc.tuple(words, words, pick).map(
    ([said, note, index]): Deed =>
      async (world) => {
        const fields = {
          ...emptyQuote('de'),
          text: said,
          note,
          speakerId: one(world.speakers, index),
          sourceId: one(world.sources, index),
        };
        world.quotes.push((await world.workspace.quotes.create(fields)).id);
      },
  ),
  fc.tuple(words, words, pick).map(
    ([headline, line, index]): Deed =>
      async (world) => {
        const quoteId = one(world.quotes, index);
        const sourceId = one(world.sources, index);
        const body: Body = [paragraph([text(line), text(headline, 3)])];
        if (quoteId)
          body.push(
            paragraph([quotation(quoteId, [text(line)])]),
            quotationBlock(quoteId, [paragraph([text(line)])]),
          );
        if (sourceId)
          body.push(
            paragraph([text('x'), { type: 'citation', version: 1, items: [{ sourceId, prefix: line }] }]),
          );
        const meta = { headline, standfirst: line, tags: [headline], bylines: [line], section: line };
        world.articles.push((await world.workspace.articles.add({ meta, body })).id);
      },
  ),
  fc.tuple(words, pick).map(
    ([line, index]): Deed =>
      async ({ workspace, articles }) => {
        const id = one(articles, index);
        if (!id) return;
        const { version } = await workspace.articles.get(id);
        const splices = [{ at: 0, remove: 0, insert: [paragraph([text(line)])] }];
        await workspace.articles.saveBody({ id, version, splices });
        await workspace.revisions.create(id);
      },
  ),
  fc.tuple(words, pick).map(
    ([note, index]): Deed =>
      async ({ workspace, articles }) => {
        const [from, to] = [one(articles, index), one(articles, index + 1)];
        if (!from || !to) return;
        const post = { kind: 'article' as const, targetId: to, title: '', url: '', note };
        await workspace.articles.setRelated(from, [post]);
        await workspace.dismissals.dismiss(from, note);
        // Such a text is not ready.
        await workspace.articles.setStatus(from, index % 2 === 0 ? 'draft' : 'review');
      },
  ),
  pick.map(
    (index): Deed =>
      async ({ workspace, articles }) => {
        const id = one(articles, index);
        if (id) await workspace.articles.bin([id]);
      },
  ),
  pick.map(
    (index): Deed =>
      async ({ workspace, sources }) => {
        const [survivor, other] = [one(sources, index), one(sources, index + 1)];
        const [source] = survivor && other !== survivor ? await workspace.sources.getMany([survivor]) : [];
        if (!survivor || !other || !source) return;
        // One of them may have been merged already, which is refused.
        await workspace.sources.merge(survivor, [other], source.csl).catch(() => undefined);
      },
  ),
  fc.tuple(words, anyText).map(
    ([name, markdown]): Deed =>
      async ({ workspace, articles }) => {
        await workspace.snippets.create({ name, markdown });
        const [article] = articles;
        if (article && name.trim() !== '') await workspace.templates.saveArticle(article, name, true);
        const post = {
          title: name,
          slug: 'a',
          url: '',
          publishedOn: null,
          section: '',
          tags: [name],
          summary: '',
        };
        await workspace.archive.add([{ ...post, origin: name, text: markdown }]);
        await workspace.assets.add(
          name,
          Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, name.length]),
        );
        await workspace.settings.set({ checkedBy: 'Ada', citationStyle: name });
      },
  ),
];

test('any workspace comes back from its export with equal rows, uses and search index', async () => {
  const histories = fc.array(fc.oneof(...deeds), { minLength: 5, maxLength: 40 });
  await assertAsyncProperty(
    fc.asyncProperty(histories, async (history) => {
      const folder = await scratchFolder();
      const dir = path.join(folder, 'Desk');
      const workspace = await createWorkspace(dir);
      const world: World = { workspace, articles: [], quotes: [], sources: [], speakers: [] };
      for (const deed of history) await deed(world);
      const exported = await workspace.exchange.export(path.join(folder, 'Open'), { confidential: true });
      await workspace.close();
      const again = path.join(folder, 'Again');
      const imported = await importWorkspace(path.join(folder, 'Open'), again);
      expect([exported.problems, imported.problems]).toEqual([[], []]);
      expect(await everyRow(again, 'all')).toEqual(await everyRow(dir, 'all'));
      expect(await everyFile(again)).toEqual(await everyFile(dir));
    }),
    { numRuns: 15 },
  );
});
