import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { figure, paragraph, quotation, text } from '../../core/document/build';
import type { Block, Body, FootnoteNode } from '../../core/document/nodes';
import { emptyQuote } from '../../core/model/quote';
import { namedSpeaker } from '../../core/model/speaker';

const footnote = (inner: Block): FootnoteNode => ({ type: 'footnote', version: 1, label: '', body: [inner] });

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('an article is written as a page with its pictures in it', async () => {
  const { workspace } = await freshWorkspace();
  const { src } = await workspace.assets.add('The quay.png', png);
  const { id } = await workspace.articles.add({
    meta: { headline: 'Pumps', standfirst: 'What ran', bylines: ['A. Writer'] },
    body: [paragraph([text('They ran.')]), figure(src, 'A quay')],
  });
  const { page, markdown, html, slug } = await workspace.previews.write(id, { isInside: false });
  expect(slug).toBe('pumps');
  expect(markdown).toContain('![A quay](pumps/the-quay.png)');
  for (const made of [page, html])
    expect(made).toContain(`<img src="data:image/png;base64,${png.toString('base64')}" alt="A quay">`);
  expect(page).toContain('<h1>Pumps</h1><p class="standfirst">What ran</p><p class="byline">A. Writer</p>');
});

test('what is off the record is neither shown nor copied, and an embargo keeps words inside', async () => {
  const { workspace } = await freshWorkspace();
  const speaker = await workspace.speakers.create(namedSpeaker('Maren Holt'));
  const write = async (terms: { terms?: 'off-record'; embargo?: string }, isInside: boolean) => {
    const quote = await workspace.quotes.create({
      ...emptyQuote('en-GB'),
      text: 'It leaks',
      speakerId: speaker.id,
      ...terms,
    });
    const body = [paragraph([quotation(quote.id, [text('“It leaks”')])])];
    const { id } = await workspace.articles.add({ meta: { headline: 'Pumps' }, body });
    return workspace.previews.write(id, { isInside });
  };
  await expect(write({ terms: 'off-record' }, true)).rejects.toMatchObject({ code: 'forbidden' });
  const embargo = '2999-01-01T00:00+00:00';
  await expect(write({ embargo }, false)).rejects.toMatchObject({ code: 'forbidden' });
  expect((await write({ embargo }, true)).page).toContain('It leaks');
});

test('a part of the text comes alone with its notes, and the terms of its quotes are obeyed', async () => {
  const { workspace } = await freshWorkspace();
  const secret = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: 'It leaks',
    terms: 'off-record',
  });
  const noted = paragraph([text('They ran'), footnote(paragraph([text('All night')])), text('.')]);
  const told = paragraph([quotation(secret.id, [text('“It leaks”')])]);
  const { id } = await workspace.articles.add({ meta: { headline: 'Pumps' }, body: [noted, told] });
  const write = (part: Body) => workspace.previews.write(id, { isInside: false, part });
  const { markdown, html } = await write([noted]);
  expect(markdown).toBe('They ran[^1].\n\n[^1]: All night\n');
  expect(html).toContain('All night');
  await expect(write([told])).rejects.toMatchObject({ code: 'forbidden' });
});

test('what is only suggested in a part does not leave', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.add({ meta: { headline: 'Pumps' }, body: [] });
  const mark = { kind: 'insertion' as const, id: 's', by: 'Ada', at: '2026-01-02T03:04:05.000Z' };
  const part = [paragraph([text('They ran'), { ...text(' away'), $: { suggestion: mark } }, text('.')])];
  expect((await workspace.previews.write(id, { isInside: false, part })).markdown).toBe('They ran.\n');
});
