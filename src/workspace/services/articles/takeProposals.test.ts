import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { writeMarkdown } from '../../../core/markdown/write';

const body = 'The water came over the wall before dawn and stood a metre deep in every street. '.repeat(3);
const page = [
  'Who broke the quay?',
  'Three engineers warned of it, and a fourth wrote it down.',
  'By Ines Valdera',
  body,
  'What the divers saw',
  body,
  'Subscribe from 3 crowns a month',
  'Nobody else pays for this.',
].join('\n\n');

async function imported() {
  const { workspace } = await freshWorkspace();
  const files = [{ name: 'quay.txt', bytes: new TextEncoder().encode(page) }];
  const report = await workspace.imports.fromFiles(files);
  const [item] = report.imported;
  if (!item) throw new Error('nothing was imported');
  return { workspace, ...item };
}

test('an import moves nothing: all lines are in the text until they are taken', async () => {
  const { workspace, id } = await imported();
  const article = await workspace.articles.get(id);
  expect(article).toMatchObject({ headline: 'Who broke the quay?', standfirst: '', bylines: [] });
  expect(writeMarkdown(article.body).replaceAll('\n\n', ' ').replace(/\s+/g, ' ').trim()).toBe(
    page.replace(/\s+/g, ' ').trim(),
  );
});

test('what the user takes goes to its field, becomes a heading or a snippet; the text before can be restored', async () => {
  const { workspace, id, proposals } = await imported();
  const before = (await workspace.articles.get(id)).body;
  const taken = proposals.map((proposal) => ({ ...proposal, asSnippet: proposal.kind === 'boilerplate' }));
  expect(await workspace.articles.takeProposals(id, taken)).toEqual({ taken: 6, gone: 0 });
  const article = await workspace.articles.get(id);
  expect(article).toMatchObject({
    headline: 'Who broke the quay?',
    standfirst: 'Three engineers warned of it, and a fourth wrote it down.',
    bylines: ['Ines Valdera'],
    body: [
      { type: 'paragraph' },
      { type: 'heading', tag: 'h2', children: [{ text: 'What the divers saw' }] },
      { type: 'paragraph' },
      { type: 'snippet' },
    ],
  });
  const { items } = await workspace.snippets.list({ text: '', sort: 'name', limit: 9, offset: 0 });
  expect(items).toMatchObject([
    {
      name: 'Subscribe from 3 crowns a month',
      markdown: 'Subscribe from 3 crowns a month\n\nNobody else pays for this.\n',
      uses: 1,
    },
  ]);
  const [revision] = await workspace.revisions.list(id);
  expect(await workspace.revisions.body(revision?.id ?? '')).toEqual(before);
});

test('the same boilerplate of a second article is the same snippet', async () => {
  const { workspace, id, proposals } = await imported();
  const copy = await workspace.articles.duplicate(id);
  const kept = proposals
    .filter(({ kind }) => kind === 'boilerplate')
    .map((proposal) => ({ ...proposal, asSnippet: true }));
  for (const article of [id, copy.id]) await workspace.articles.takeProposals(article, kept);
  const { items } = await workspace.snippets.list({ text: '', sort: 'name', limit: 9, offset: 0 });
  expect(items).toMatchObject([{ uses: 2 }]);
});

test('a line that was changed since is left alone, one that moved is found', async () => {
  const { workspace, id, proposals } = await imported();
  const { version } = await workspace.articles.get(id);
  await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: 1, insert: [] }] });
  const taken = proposals
    .filter(({ kind }) => kind === 'headline' || kind === 'subhead')
    .map((proposal) => ({ ...proposal, asSnippet: false }));
  expect(await workspace.articles.takeProposals(id, taken)).toEqual({ taken: 1, gone: 1 });
  const { body: after } = await workspace.articles.get(id);
  expect(after.map(({ type }) => type)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
    'paragraph',
  ]);
});
