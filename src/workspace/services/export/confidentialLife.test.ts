import path from 'node:path';
import { expect, test } from 'vitest';
import { canaryWorkspace, everyByte, expectNoTrace, quotedWords } from '../../../../tests/support/canary';
import { scratchFolder } from '../../../../tests/support/folder';
import { sourceFormats } from '../../../core/model/sourceFiles';
import { namedSpeaker } from '../../../core/model/speaker';
import { openTerms } from '../../../core/model/terms';

/** What happens to a confidential source in a newsroom; after each step everything is exported and searched. */
async function desk() {
  const planted = await canaryWorkspace();
  const { workspace, source, article, other } = planted;
  const forms = (await workspace.exports.presets()).flatMap(({ id, sourcesAs }) =>
    sourcesAs.map((way) => ({ preset: id, sourcesAs: way })),
  );
  let searched = 0;

  /** Nothing that leaves by an article or by a report names the source; with `library`, by no file of sources either. */
  async function expectHidden(step: string, { library = true } = {}): Promise<void> {
    const out = path.join(await scratchFolder(), 'out');
    for (const [index, options] of forms.entries()) {
      const report = await workspace.exports.run(
        [article.id, other.id],
        options,
        path.join(out, String(index)),
      );
      expect(report.failed, step).toEqual([]);
      expectNoTrace(JSON.stringify(report), step);
    }
    const bytes = await everyByte(out);
    expect(bytes, step).toContain(quotedWords);
    expectNoTrace(bytes, step);
    for (const format of library ? sourceFormats : []) {
      expectNoTrace(JSON.stringify(await workspace.sources.export({ format })), `${step}: ${format}`);
    }
    searched += bytes.length;
  }

  const openSource = () =>
    workspace.sources.create({
      csl: { type: 'report', title: 'A report that anybody may read' },
      archiveUrl: '',
      note: '',
      confidential: false,
      ...openTerms,
    });
  const importAgain = (more: object) => {
    const item = { ...source.csl, id: source.citationKey, ...more };
    return workspace.sources.import({
      name: 'again.json',
      bytes: new TextEncoder().encode(JSON.stringify([item])),
    });
  };
  return { ...planted, expectHidden, openSource, importAgain, searched: () => searched };
}

test('the same work is imported again: articles go on hiding it, and so does the library once both are one', async () => {
  const { workspace, source, expectHidden, importAgain } = await desk();
  await importAgain({ abstract: 'Canary, told again' });
  await expectHidden('imported over it', { library: false });
  expect((await workspace.sources.getMany([source.id]))[0]).toMatchObject({ confidential: true });

  const { items } = await workspace.sources.list({ text: '', limit: 99, offset: 0, sort: 'name' });
  const copy = items.find(({ id }) => id !== source.id);
  // An import never completes a confidential source: the entry is a source of its own.
  if (!copy) throw new Error('The entry was not imported.');
  // Whichever of the two survives.
  const merge = await workspace.sources.merge(copy.id, [source.id], source.csl);
  await expectHidden('merged into the open copy');
  await workspace.sources.undoMerge(merge);
  await expectHidden('that merge undone', { library: false });
  await workspace.sources.merge(source.id, [copy.id], source.csl);
  await expectHidden('the open copy merged into it');
});

test('it is merged with an open source, either way round, and separated again', async () => {
  const { workspace, source, expectHidden, openSource } = await desk();
  const open = await openSource();
  const into = await workspace.sources.merge(open.id, [source.id], { ...source.csl, ...open.csl });
  await expectHidden('merged into an open source');
  await workspace.sources.update(open.id, { note: 'Canary note after the merge' });
  await expectHidden('edited after the merge');
  await workspace.sources.undoMerge(into);
  await expectHidden('the merge undone after an edit');
  const from = await workspace.sources.merge(source.id, [open.id], source.csl);
  await expectHidden('an open source merged into it');
  await workspace.sources.undoMerge(from);
  await expectHidden('that merge undone');
});

test('it gets another name, another key, another speaker, and the article other words around it', async () => {
  const { workspace, source, speaker, article, expectHidden } = await desk();
  await workspace.sources.update(source.id, {
    csl: { ...source.csl, title: 'Canary by another name', author: [{ literal: 'Canary Collective' }] },
  });
  await expectHidden('renamed');
  await workspace.sources.rekey();
  await expectHidden('given another key');
  const second = await workspace.speakers.create({
    ...namedSpeaker('Canary the second'),
    role: 'Canary role',
  });
  const merge = await workspace.speakers.merge(second.id, [speaker.id], { ...namedSpeaker('Canary joined') });
  await expectHidden('its speakers merged');
  await workspace.speakers.undoMerge(merge);
  await expectHidden('that merge undone');

  const copy = await workspace.articles.duplicate(article.id);
  await workspace.articles.setMeta(copy.id, { headline: 'The same quay' });
  const preview = await workspace.exports.preview(copy.id, { preset: 'gfm' });
  expectNoTrace(JSON.stringify(preview), 'a copy of the article');
});

test('it is opened and closed again, and the article goes to the bin and comes back', async () => {
  const { workspace, source, article, expectHidden, searched } = await desk();
  await workspace.sources.update(source.id, { confidential: false });
  const named = await workspace.exports.preview(article.id, { preset: 'gfm' });
  expect(named.text).toContain('Canary');
  await workspace.sources.update(source.id, { confidential: true });
  await expectHidden('confidential again');
  await workspace.articles.bin([article.id]);
  await workspace.articles.unbin([article.id]);
  await expectHidden('back from the bin');
  expect(searched()).toBeGreaterThan(10_000);
});
