import { afterEach, beforeEach, expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { openTerms } from '../../core/model/terms';
import { createWorkspace, type Workspace } from '../index';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace(`${await scratchFolder()}/Desk`);
});
afterEach(() => workspace.close());

const add = (csl: { type: string; URL?: string; DOI?: string; title?: string }) =>
  workspace.sources.create({ csl, archiveUrl: '', note: '', confidential: false, ...openTerms });
const known = async (URL: string, DOI = '') =>
  (await workspace.sources.known({ type: 'webpage', URL, DOI }))?.id;

test('a source is recognised by any spelling of its address', async () => {
  await add({ type: 'webpage', URL: 'https://news.example/quay-2' });
  const { id } = await add({ type: 'webpage', URL: 'http://www.News.example/Quay_%1?id=7&utm_source=x#top' });
  expect(await known('https://news.example/Quay_%1/?id=7&fbclid=1')).toBe(id);
  expect(await known('https://news.example/Quay_%1?id=8')).toBeUndefined();
  expect(await known('https://news.example/')).toBeUndefined();
  expect(await known('')).toBeUndefined();
});

test('a source is recognised by its DOI, but not by its title', async () => {
  const { id } = await add({ type: 'article-journal', title: 'Silt', DOI: 'https://doi.org/10.1234/SILT' });
  expect(await known('https://elsewhere.example/x', '10.1234/silt')).toBe(id);
  expect(await workspace.sources.known({ type: 'article-journal', title: 'Silt' })).toBeNull();
});

test('a merged source leads to the one it was merged into', async () => {
  const kept = await add({ type: 'webpage', title: 'A', URL: 'https://news.example/a' });
  const other = await add({ type: 'webpage', title: 'B', URL: 'https://news.example/b' });
  await workspace.sources.merge(kept.id, [other.id], kept.csl);
  expect(await known('https://news.example/a')).toBe(kept.id);
  expect(await known('https://news.example/b')).toBe(kept.id);
});
