import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plantCanary } from '../../../../tests/support/canary';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { quoteIdsOf } from '../../../core/document/find';
import { plainText } from '../../../core/document/text';
import { importWorkspace, openWorkspace } from '../..';

/** An export of a workspace with an article, a way to change a file of it, and what an import makes of it then. */
async function exported() {
  const { dir, workspace } = await freshWorkspace();
  const { article, quote } = await plantCanary(workspace);
  await workspace.templates.saveArticle(article.id, 'Of the quay', false);
  await workspace.templates.saveArticle(article.id, 'Another', false);
  await workspace.exchange.export(`${dir} open`, { confidential: true });
  const change = async (file: string, by: (text: string) => string) => {
    const name = path.join(`${dir} open`, file);
    await writeFile(name, by(await readFile(name, 'utf8')));
  };
  const importAgain = async () => {
    const report = await importWorkspace(`${dir} open`, `${dir} again`);
    const again = await openWorkspace(`${dir} again`);
    onTestFinished(() => again.close());
    return { ...report, again };
  };
  return { article, quote, markdown: `articles/${article.slug}.md`, change, importAgain };
}

test('Markdown that was changed outside is the text, with its ties; the exported text is a revision', async () => {
  const { article, quote, markdown, change, importAgain } = await exported();
  await change(markdown, (text) => text.replace('With a note', 'With a changed note'));
  const { problems, again } = await importAgain();
  expect(problems.map(({ where, error }) => `${where}: ${error}`)).toEqual([
    `${markdown}: The file is not as it was exported. What can be read of it is taken in.`,
    `${markdown}: Its text was taken from this file. The text of the records is kept as a revision.`,
  ]);
  const { body } = await again.articles.get(article.id);
  expect(plainText(body).text).toContain('With a changed note');
  expect(body.flatMap(quoteIdsOf)).toContain(quote.id);
  const [newest] = await again.revisions.list(article.id);
  expect(await again.revisions.body(newest?.id ?? '')).toEqual(article.body);
});

test('a text whose blocks are damaged comes from its Markdown', async () => {
  const { article, markdown, change, importAgain } = await exported();
  await change('records/block.json', (text) => text.replace('With a note', 'With a nose'));
  const { problems, again } = await importAgain();
  expect(problems.map(({ where }) => where)).toContain(markdown);
  const { body } = await again.articles.get(article.id);
  expect(plainText(body).text).toBe(plainText(article.body).text);
});

test('a quote whose words were changed is taken in by name, and is not verified any more', async () => {
  const { quote, change, importAgain } = await exported();
  await change('records/quote.json', (text) => text.replace('Canary context before', 'Another context'));
  const { problems, again } = await importAgain();
  expect(problems.map(({ error }) => error).join()).toContain('counts as not verified');
  const { items } = await again.quotes.list({ text: '', limit: 9, offset: 0, sort: 'updated' });
  expect(items.find(({ id }) => id === quote.id)).toMatchObject({
    contextBefore: 'Another context',
  });
});

test('a template that was damaged is left out by name, and the others come in', async () => {
  const { change, importAgain } = await exported();
  await change('records/template.json', (text) => text.replace('"name":"Of the quay"', '"name":""'));
  const { problems, again } = await importAgain();
  expect(problems.map(({ where, error }) => `${where}: ${error}`)).toContainEqual(
    expect.stringMatching(/^records\/template\.json, line \d: The entry is damaged/),
  );
  expect((await again.templates.list()).map(({ name }) => name)).toEqual([
    'Another',
    'Analysis',
    'Interview',
  ]);
});
