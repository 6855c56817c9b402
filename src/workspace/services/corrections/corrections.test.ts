import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { noStanding, withStanding } from '../../../core/citations/standing';
import { paragraph, quotation, text } from '../../../core/document/build';
import { blockText } from '../../../core/document/text';
import type { Article } from '../../../core/model/article';
import { emptyQuote } from '../../../core/model/quote';
import { namedSpeaker } from '../../../core/model/speaker';
import { openTerms } from '../../../core/model/terms';

const was = 'We measured the quay twice before the storm.';
const is = 'We measured the quay three times before the storm.';

/** A quote, and an article for each of these words. */
async function desk(...quoted: string[]) {
  const { workspace } = await freshWorkspace();
  const source = await workspace.sources.create({
    csl: { type: 'report', title: 'The minutes' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const speaker = await workspace.speakers.create(namedSpeaker('Maren Holt'));
  const quote = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: was,
    speakerId: speaker.id,
    sourceId: source.id,
  });
  const articles: Article[] = [];
  for (const words of quoted) {
    const body = [paragraph([text('She said: '), quotation(quote.id, [text(words)])])];
    articles.push(await workspace.articles.add({ meta: { headline: words.slice(0, 9) }, body }));
  }
  const textOf = async (at: number) =>
    (await workspace.articles.get(articles[at]?.id ?? '')).body.map(blockText).join('\n');
  const of = { kind: 'quote' as const, target: quote.id };
  return { workspace, quote, source, speaker, articles, textOf, of };
}

test('a corrected record reaches each draft that used its words, in one step that can be undone', async () => {
  const { workspace, quote, articles, textOf, of } = await desk(
    `“${was}”`,
    '“measured the quay twice”',
    '“We measured twice”',
  );
  await workspace.quotes.update(quote.id, { text: is });
  const listed = await workspace.corrections.list(of);
  const asked = listed.flatMap(({ isOpen, places }) => places.map((place) => ({ isOpen, ...place })));
  expect(asked).toHaveLength(3);
  expect(asked).toEqual(
    expect.arrayContaining([
      { isOpen: true, words: `“${was}”`, corrected: `“${is}”` },
      { isOpen: true, words: '“measured the quay twice”', corrected: '“measured the quay three times”' },
      { isOpen: true, words: '“We measured twice”', corrected: null },
    ]),
  );

  const applied = await workspace.corrections.update(listed);
  expect(applied.articles).toHaveLength(2);
  expect(await textOf(0)).toBe(`She said: “${is}”`);
  expect(await textOf(1)).toBe('She said: “measured the quay three times”');
  expect(await textOf(2)).toBe('She said: “We measured twice”');
  expect((await workspace.revisions.list(articles[0]?.id ?? '')).map(({ reason }) => reason)).toContain(
    'correction',
  );
  expect((await workspace.corrections.list('all')).map(({ places }) => places)).toEqual([
    [{ words: '“We measured twice”', corrected: null }],
  ]);

  expect(await workspace.corrections.undo(applied)).toBe(0);
  expect(await textOf(0)).toBe(`She said: “${was}”`);
  expect(await workspace.corrections.list('all')).toHaveLength(3);
});

test('an article that was changed after the update keeps its text when the update is undone', async () => {
  const { workspace, quote, articles, textOf } = await desk(`“${was}”`);
  await workspace.quotes.update(quote.id, { text: is });
  const applied = await workspace.corrections.update(await workspace.corrections.list('all'));
  const { id, version, body } = await workspace.articles.get(articles[0]?.id ?? '');
  await workspace.articles.saveBody({
    id,
    version,
    splices: [{ at: body.length, remove: 0, insert: [paragraph([text('More')])] }],
  });
  expect(await workspace.corrections.undo(applied)).toBe(1);
  expect(await textOf(0)).toBe(`She said: “${is}”\nMore`);
});

test('a window that holds words of the article meets a conflict; nothing of it is written over', async () => {
  const { workspace, quote, articles } = await desk(`“${was}”`);
  const { id, version } = await workspace.articles.get(articles[0]?.id ?? '');
  await workspace.quotes.update(quote.id, { text: is });
  await workspace.corrections.update(await workspace.corrections.list('all'));
  const late = workspace.articles.saveBody({ id, version, splices: [] });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
});

test('a record that says again what it said asks nothing, and a filled-in field or other marks are no correction', async () => {
  const { workspace, quote, of } = await desk(`“${was}”`);
  await workspace.quotes.update(quote.id, { text: is });
  await workspace.quotes.update(quote.id, { text: was });
  expect(await workspace.corrections.list(of)).toEqual([]);
  const bare = await workspace.quotes.create({ ...emptyQuote('en'), text: 'It’s done' });
  const body = [paragraph([quotation(bare.id, [text('“It’s done”')])])];
  await workspace.articles.add({ meta: { headline: 'B' }, body });
  await workspace.quotes.update(bare.id, { text: "It's done", sourceId: quote.sourceId });
  expect(await workspace.corrections.list({ kind: 'quote', target: bare.id })).toEqual([]);
});

test('a published article gets a notice in its language, and stays on the list until it has one', async () => {
  const { workspace, quote, articles, textOf } = await desk(`„${was}“`);
  const id = articles[0]?.id ?? '';
  await workspace.articles.setMeta(id, { language: 'de' });
  await workspace.articles.setStatus(id, 'published');
  const other = await workspace.speakers.create(namedSpeaker('Ole Brandt'));
  await workspace.quotes.update(quote.id, { text: is, speakerId: other.id });
  expect(await workspace.corrections.list('all')).toMatchObject([
    { isPublic: true, facts: [{ field: 'speaker', before: 'Maren Holt', after: 'Ole Brandt' }] },
  ]);
  const { notice } = await workspace.corrections.draftNotice(id);
  expect(notice).toMatch(/^\*\*Korrektur, .*:\*\* In einer früheren Fassung/);
  expect(notice).toContain('„We measured the quay twice before the storm“');
  expect(notice).toContain('„We measured the quay three times before the storm“.');
  expect(notice).toContain('Maren Holt zugeschrieben. Es stammt von Ole Brandt.');
  await workspace.corrections.putNotice({ articleId: id, notice, place: 'end', alsoWords: true });
  const after = await textOf(0);
  expect(after).toContain(`She said: „${is}“`);
  expect(after).toMatch(/Korrektur, [\s\S]*Ole Brandt\.$/);
  expect(await workspace.corrections.list('all')).toEqual([]);
});

test('a notice in the words of the desk is put in and taken back as one step, with the words that it corrects', async () => {
  const { workspace, quote, articles, textOf } = await desk(`“${was}”`);
  const id = articles[0]?.id ?? '';
  await workspace.articles.setStatus(id, 'published');
  await workspace.quotes.update(quote.id, { text: is });
  const markdown = '**We got this wrong, {date}.** {speaker} said “{is}”, not “{was}”.';
  const own = await workspace.snippets.create({ name: 'Ours', markdown, purpose: 'notice' });
  await workspace.snippets.create({ name: 'Another', markdown: 'Subscribe' });
  const draft = await workspace.corrections.draftNotice(id);
  expect(draft).toMatchObject({ wording: own.id, wordings: [{ id: own.id, name: 'Ours' }] });
  expect(draft.notice).toMatch(
    /^\*\*We got this wrong, .*\.\*\* Maren Holt said “We measured the quay three times/,
  );
  expect((await workspace.corrections.draftNotice(id, null)).notice).toMatch(/^\*\*Correction, /);

  const { notice } = draft;
  const put = await workspace.corrections.putNotice({ articleId: id, notice, place: 'end', alsoWords: true });
  expect(await textOf(0)).toMatch(/^She said: “We measured the quay three times[^\n]*\nWe got this wrong/);
  expect(await workspace.corrections.list('all')).toEqual([]);
  expect(await workspace.corrections.undo(put)).toBe(0);
  expect(await textOf(0)).toBe(`She said: “${was}”`);
  expect(await workspace.corrections.list('all')).toHaveLength(1);
});

test('what was changed before an article was published asks no notice', async () => {
  const { workspace, quote, articles } = await desk('“before the storm”');
  await workspace.quotes.update(quote.id, { text: is });
  await workspace.articles.setStatus(articles[0]?.id ?? '', 'published');
  expect(await workspace.corrections.list('all')).toMatchObject([{ isPublic: false, isOpen: false }]);
});

test('a retracted source is listed for articles that quote it; a notice names no confidential source or speaker', async () => {
  const { workspace, source, quote, articles } = await desk(`“${was}”`);
  const id = articles[0]?.id ?? '';
  await workspace.articles.setStatus(id, 'published');
  const csl = withStanding(source.csl, {
    standing: 'retracted',
    on: '2026-03-01',
    note: 'Its data were invented.',
  });
  await workspace.sources.update(source.id, { csl });
  const of = { kind: 'source' as const, target: source.id };
  expect(await workspace.corrections.list(of)).toMatchObject([
    {
      record: 'The minutes',
      facts: [{ field: 'standing', after: 'retracted, 2026-03-01, Its data were invented.' }],
    },
  ]);
  expect((await workspace.corrections.draftNotice(id)).notice).toContain(
    'The minutes, has since been retracted. Its data',
  );
  await workspace.sources.update(source.id, { confidential: true, withheldAs: 'a harbour official' });
  await workspace.quotes.update(quote.id, { text: is });
  const { notice } = await workspace.corrections.draftNotice(id);
  expect(notice).toContain('a harbour official');
  expect(notice).not.toMatch(/minutes|invented|Maren/);
  await workspace.sources.update(source.id, { confidential: false, terms: 'background' });
  expect((await workspace.corrections.draftNotice(id)).notice).toBe(notice);
  await workspace.sources.update(source.id, { terms: 'on-record' });
  await workspace.quotes.update(quote.id, { terms: 'background', withheldAs: 'a harbour official' });
  const { notice: ofQuote } = await workspace.corrections.draftNotice(id);
  expect(ofQuote).toContain('a harbour official');
  expect(ofQuote).not.toContain('Maren');
  await workspace.sources.update(source.id, { csl: withStanding(csl, noStanding) });
  expect(await workspace.corrections.list(of)).toEqual([]);
});

test('a notice says nothing of a quote or a source that is off the record', async () => {
  const { workspace, source, quote, articles } = await desk(`“${was}”`);
  const id = articles[0]?.id ?? '';
  await workspace.articles.setStatus(id, 'published');
  const csl = withStanding(source.csl, { standing: 'retracted', on: '2026-03-01', note: 'Invented.' });
  await workspace.sources.update(source.id, { csl });
  await workspace.quotes.update(quote.id, { text: is });
  expect((await workspace.corrections.draftNotice(id)).notice).toMatch(/twice.*three times/);
  await workspace.quotes.update(quote.id, { terms: 'off-record' });
  const { notice: ofSource } = await workspace.corrections.draftNotice(id);
  expect(ofSource).not.toMatch(/measured|Maren/);
  expect(ofSource).toContain('retracted');
  await workspace.quotes.update(quote.id, { terms: 'on-record' });
  await workspace.sources.update(source.id, { terms: 'off-record' });
  expect((await workspace.corrections.draftNotice(id)).notice).not.toMatch(
    /measured|Maren|minutes|retracted/,
  );
});
