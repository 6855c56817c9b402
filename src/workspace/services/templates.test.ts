import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { heading, paragraph, quotation, quotationBlock, text } from '../../core/document/build';
import { plainText } from '../../core/document/text';
import { newId } from '../../core/model/newId';
import { openWorkspace } from '..';
import { Database } from '../db/database';

const meta = {
  headline: 'Council: ',
  standfirst: 'What the council decided.',
  slug: 'council-12',
  section: 'Local',
  tags: ['council'],
  bylines: ['Ada Quill'],
  language: 'de-DE',
  canonicalUrl: 'https://example.org/council',
  description: 'Only of this one',
  otherFrontMatter: 'layout: council\n',
};

async function desk() {
  const { workspace, dir } = await freshWorkspace();
  const quoteId = newId();
  const snippet = await workspace.snippets.create({ name: 'Contact', markdown: 'Write to us.' });
  const body = [
    heading('h2', [text('Decided')]),
    paragraph([text('She said '), quotation(quoteId, [text('“Never”')]), text('.')]),
    quotationBlock(quoteId, [paragraph([text('Never in this house.')])]),
    paragraph([{ ...text('in secret'), $: { comments: [newId()] } }, text(' and aloud')]),
    { type: 'snippet' as const, version: 1 as const, snippetId: snippet.id },
  ];
  const { id } = await workspace.articles.add({ meta, body });
  const save = (name: string, isReplacing = false) => workspace.templates.saveArticle(id, name, isReplacing);
  const own = async () => (await workspace.templates.list()).filter((one) => one.id.includes('-'));
  return { workspace, dir, id, snippet, save, own };
}

test('an article becomes a template without words of its records, and a new article begins with that', async () => {
  const { workspace, save, snippet } = await desk();
  const { id } = await save('Council report');
  const made = await workspace.articles.create({ headline: '', template: id });
  const { headline, standfirst, section, tags, bylines, language, otherFrontMatter } = meta;
  expect(made).toMatchObject({
    ...{ headline, standfirst, section, tags, bylines, language, otherFrontMatter },
    ...{ canonicalUrl: '', description: '', slug: 'council', status: 'draft' },
  });
  expect(plainText(made.body).text).toBe(
    'Decided\n\nShe said TK quotation.\n\nTK quotation\n\nin secret and aloud\n\n',
  );
  expect(made.body.at(-1)).toMatchObject({ type: 'snippet', snippetId: snippet.id });
  expect(JSON.stringify(made.body)).not.toMatch(/comments|quoteId/);
});

test('a snippet that is gone is left out of the articles of a template', async () => {
  const { workspace, save, snippet } = await desk();
  const { id } = await save('Council report');
  await workspace.snippets.delete(snippet.id, true);
  const made = await workspace.articles.create({ headline: '', template: id });
  expect(made.body.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'blockquote', 'paragraph']);
});

test('a name that is taken is refused, whatever its letters, unless the template is to be replaced', async () => {
  const { workspace, save, own } = await desk();
  const first = await save('Council report');
  await expect(save('council REPORT')).rejects.toMatchObject({ code: 'conflict' });
  expect((await save('council REPORT', true)).id).toBe(first.id);
  const other = await save('Match report');
  await expect(workspace.templates.rename(other.id, 'Council report')).rejects.toMatchObject({
    code: 'conflict',
  });
  await workspace.templates.rename(other.id, 'Cup report');
  await workspace.templates.rename(other.id, 'cup report');
  expect((await own()).map(({ name }) => name)).toEqual(['council REPORT', 'cup report']);
});

test('a template that was deleted can be put back; new articles are empty meanwhile', async () => {
  const { workspace, save, own } = await desk();
  const { id } = await save('Council report');
  const { newArticle } = await workspace.settings.get();
  await workspace.settings.set({ newArticle: { ...newArticle, section: 'News', template: id } });
  const usual = () => workspace.articles.create({ headline: 'Quay' });
  expect(await usual()).toMatchObject({ headline: 'Quay', section: 'Local' });
  const before = await own();
  const deleted = await workspace.templates.delete(id);
  expect(await own()).toEqual([]);
  expect(await usual()).toMatchObject({ headline: 'Quay', section: 'News', body: [] });
  await expect(workspace.articles.create({ headline: '', template: id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await workspace.templates.putBack(deleted);
  expect(await own()).toEqual(before);
  expect(await workspace.articles.create({ headline: '', template: null })).toMatchObject({ body: [] });
});

test('the templates of the app say what is to be written, and the check finds each as long as it is there', async () => {
  const { workspace } = await desk();
  for (const template of ['analysis', 'interview'] as const) {
    const { id, body, language } = await workspace.articles.create({ headline: 'Locks', template });
    expect(language).toBe('en-GB');
    expect(body.length).toBeGreaterThan(8);
    const found = (await workspace.checks.of(id)).filter(({ check }) => check === 'placeholder');
    const prompts = plainText(body).text.match(/\bTK\b/g)?.length ?? 0;
    expect(found.length).toBe(prompts + 1);
  }
});

test('a template whose text is damaged does not keep the others from being listed', async () => {
  const { workspace, dir, save } = await desk();
  const { id } = await save('Council report');
  await save('Match report');
  await workspace.close();
  const db = await Database.open(path.join(dir, 'stet.db'));
  await db.run("UPDATE template SET body = '[{' WHERE id = ?", [id]);
  await db.close();
  const again = await openWorkspace(dir);
  onTestFinished(() => again.close());
  const names = (await again.templates.list()).map(({ name }) => name);
  expect(names).toEqual(['Match report', 'Analysis', 'Interview']);
  await expect(again.articles.create({ headline: '', template: id })).rejects.toMatchObject({
    code: 'corrupt',
  });
});
