import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, text } from '../../core/document/build';
import { openTerms } from '../../core/model/terms';

const fields = { archiveUrl: '', note: '', confidential: false, ...openTerms };
const all = { text: '', limit: 9, offset: 0, sort: 'updated' as const, bin: false };

test('a comparison is kept with its name and time, counts until the source changes, and can be taken back', async () => {
  const { workspace } = await freshWorkspace();
  const { id: sourceId } = await workspace.sources.create({
    csl: { type: 'report', title: 'The bill' },
    ...fields,
  });
  const { id: articleId } = await workspace.articles.create({ headline: 'The wall' });
  const key = { articleId, sourceId, words: 'The wall cost two million.' };
  await workspace.statements.keep({ ...key, isChosen: false, checkedBy: 'Dana Checker' });
  const kept = { sourceId, words: key.words, isChosen: false, checkedBy: 'Dana Checker' };
  expect(await workspace.statements.list(articleId)).toMatchObject([{ ...kept, isSourceChanged: false }]);
  await workspace.sources.update(sourceId, { csl: { type: 'report', title: 'Another bill' } });
  expect(await workspace.statements.list(articleId)).toMatchObject([{ ...kept, isSourceChanged: true }]);
  await workspace.statements.keep({ ...key, isChosen: true, checkedBy: '' });
  expect(await workspace.statements.list(articleId)).toMatchObject([{ isChosen: true, checkedBy: '' }]);
  await workspace.statements.delete(key);
  expect(await workspace.statements.list(articleId)).toEqual([]);
});

test('what is kept goes with its source and its article', async () => {
  const { workspace } = await freshWorkspace();
  const { id: sourceId } = await workspace.sources.create({
    csl: { type: 'report', title: 'The bill' },
    ...fields,
  });
  const { id: articleId } = await workspace.articles.create({ headline: 'The wall' });
  await workspace.statements.keep({
    articleId,
    sourceId,
    words: 'Two million',
    isChosen: true,
    checkedBy: '',
  });
  await workspace.sources.delete(sourceId, true);
  expect(await workspace.statements.list(articleId)).toEqual([]);
});

test('cited words count in the evidence of their article, as verified only while a comparison counts', async () => {
  const { workspace } = await freshWorkspace();
  const { id: sourceId } = await workspace.sources.create({
    csl: { type: 'report', title: 'The bill' },
    ...fields,
  });
  const cited = (words: string) =>
    paragraph([text(words), { type: 'citation', version: 1, items: [{ sourceId }] }, text('.')]);
  const { id, version } = await workspace.articles.add({
    meta: { headline: 'The wall' },
    body: [cited('The wall cost two million'), paragraph([text('It rained.')]), cited('It leaked')],
  });
  const evidence = async () => (await workspace.articles.list(all)).items[0]?.evidence;
  expect(await evidence()).toEqual({ recorded: 0, sourced: 2, verified: 0 });
  const key = { articleId: id, sourceId, words: 'The wall cost two million.' };
  await workspace.statements.keep({ ...key, isChosen: false, checkedBy: 'Dana Checker' });
  expect(await evidence()).toEqual({ recorded: 0, sourced: 1, verified: 1 });
  await workspace.articles.saveBody({
    id,
    version,
    splices: [{ at: 0, remove: 1, insert: [cited('The wall cost ten million')] }],
  });
  expect(await evidence()).toEqual({ recorded: 0, sourced: 2, verified: 0 });
});
