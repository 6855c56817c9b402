import path from 'node:path';
import { expect, test } from 'vitest';
import { everyByte } from '../../../../tests/support/canary';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { heading, link, list, listItem, paragraph, quotation, text } from '../../../core/document/build';
import type { Body, Inline } from '../../../core/document/nodes';
import { emptyQuote } from '../../../core/model/quote';
import { reportFormatSchema } from '../../../core/model/report';
import { searchKinds } from '../../../core/model/searchHit';

/** Only in what was suggested, and in the ids of threads. */
const secret = 'zanzibar';
const comments = [`thread-${secret}`];

async function desk() {
  const { workspace } = await freshWorkspace();
  const fields = emptyQuote('en-GB');
  const quote = await workspace.quotes.create({ ...fields, text: 'Nobody ever asked us about it' });
  const added: Inline = {
    ...text(`, ${secret},`),
    $: { suggestion: { kind: 'insertion', id: `suggestion-${secret}` } },
  };
  const words = [{ ...text('Words kept'), $: { comments } }, added, text(' here.')];
  const note: Inline = { type: 'footnote', version: 1, label: '', body: [paragraph(words)] };
  const body: Body = [
    heading('h2', words),
    paragraph([
      text('They said '),
      quotation(quote.id, [
        { ...text('“Nobody ever'), $: { comments, suggestion: { kind: 'deletion', id: `s-${secret}` } } },
        added,
        text(' asked us about it”'),
      ]),
      text(' and '),
      link('https://quay.example', words),
      note,
    ]),
    list('bullet', [listItem(1, words)]),
    {
      type: 'figure',
      version: 1,
      src: 'https://quay.example/a.png',
      alt: '',
      title: '',
      caption: secret,
      credit: '',
      $: { suggestion: { kind: 'insertion', id: 'f' } },
    },
  ];
  const { id } = await workspace.articles.add({ meta: { headline: 'Quay', slug: 'quay' }, body });
  return { workspace, id, quoteId: quote.id };
}

test('neither a comment nor a suggestion leaves in a file of any preset and any choice', async () => {
  const { workspace, id } = await desk();
  const onOrOff = [true, false];
  for (const { id: preset, sourcesAs } of await workspace.exports.presets()) {
    for (const way of sourcesAs) {
      for (const frontMatter of onOrOff) {
        const options = { preset, sourcesAs: way, frontMatter, unpublished: true };
        const out = path.join(workspace.dir, 'out', preset, way, String(frontMatter));
        const { failed, written } = await workspace.exports.run([id], options, out);
        expect(failed).toEqual([]);
        expect(written.flatMap(({ selfCheck }) => selfCheck.losses)).toEqual([]);
        const bytes = await everyByte(out);
        expect(bytes).toContain('Words kept here.');
        expect(bytes).toContain('Nobody ever asked us about it');
        expect(bytes.toLowerCase()).not.toContain(secret);
      }
    }
  }
});

test('nor in a page, a report, a count, a search or the checks', async () => {
  const { workspace, id } = await desk();
  const { page, markdown } = await workspace.previews.write(id, { isInside: false });
  const reports = [];
  for (const format of reportFormatSchema.options)
    reports.push((await workspace.reports.write(id, format)).text);
  await workspace.articles.refreshStale();
  const shown = [
    page,
    markdown,
    ...reports,
    await workspace.balance.text({ articleId: id }, 'speaker', 'json'),
    JSON.stringify(await workspace.checks.of(id)),
  ];
  for (const one of shown) expect(one.toLowerCase()).not.toContain(secret);
  const hits = (query: string) => workspace.search({ query, kinds: [...searchKinds], limit: 10 });
  expect(await hits(secret)).toEqual([]);
  expect(await hits('kept')).toHaveLength(1);
  expect(await workspace.reports.count(id)).toMatchObject({ drifted: 0 });
});

test('suggested words are not counted', async () => {
  const { workspace, id } = await desk();
  expect((await workspace.articles.get(id)).words).toBe(18);
});
