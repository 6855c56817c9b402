import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import {
  canaryWorkspace,
  expectNoTrace,
  quotedOn,
  quotedWords,
  wording,
} from '../../../tests/support/canary';
import { freshWorkspace } from '../../../tests/support/workspace';
import { heading, paragraph, quotation, quotationBlock, text } from '../../core/document/build';
import { descendants, isElement } from '../../core/html/tree';
import { emptyQuote } from '../../core/model/quote';
import { namedSpeaker } from '../../core/model/speaker';
import { openTerms, type TermsKind } from '../../core/model/terms';
import type { QuotationReport } from '../../core/report/report';

const formats = ['html', 'markdown', 'json'] as const;
const attack = '<script>alert(1)</script><img src=x onerror=alert(1)> & "q"';

async function desk() {
  const { workspace } = await freshWorkspace();
  const speaker = await workspace.speakers.create({
    ...namedSpeaker(`Mara ${attack}`),
    role: 'harbour master',
  });
  const source = await workspace.sources.create({
    csl: { type: 'report', title: attack, URL: 'https://orsa.example/quay' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const make = (words: string, fields: object) =>
    workspace.quotes.create({ ...emptyQuote('en-GB'), text: words, speakerId: speaker.id, ...fields });
  const sound = await make('The quay is sound', { sourceId: source.id });
  const never = await make('It will never be rebuilt', { sourceId: source.id });
  const loose = await make('I do not say the pier is safe', {});
  await workspace.evidence.confirm(sound.id, 'Edda Check');
  const article = await workspace.articles.add({
    meta: { headline: attack, language: 'en-GB' },
    body: [
      heading('h2', [text(`Head ${attack}`)]),
      paragraph([
        text('She said: “'),
        quotation(sound.id, [text('The quay is sound')]),
        text('”. He says “the tide was higher than the wall,” said Tom Quill.'),
      ]),
      quotationBlock(never.id, [paragraph([text('It will always be rebuilt')])]),
      paragraph([
        text('With a note'),
        {
          type: 'footnote',
          version: 1,
          label: '',
          body: [paragraph([quotation(loose.id, [text('the pier is safe')])])],
        },
        text(' and the rest.'),
      ]),
    ],
  });
  return { workspace, article, sound };
}

test('a report names the status of its article as the desk does', async () => {
  const { workspace, article } = await desk();
  const { text: markdown } = await workspace.reports.write(article.id, 'markdown');
  expect(markdown).toContain('Status: draft.');
  await workspace.articles.setStatus(article.id, 'review');
  expect((await workspace.reports.write(article.id, 'markdown')).text).toContain('Status: in review.');
});

test('a report has each quotation with its evidence, and those without a record, in the order of the text', async () => {
  const { workspace, article } = await desk();
  const report: QuotationReport = JSON.parse((await workspace.reports.write(article.id, 'json')).text);
  expect(report.counts).toEqual({
    verified: 1,
    sourced: 1,
    recorded: 1,
    unrecorded: 1,
    drifted: 1,
    warned: 1,
  });
  expect(await workspace.reports.count(article.id)).toEqual(report.counts);
  expect(report.quotations).toMatchObject([
    { number: 1, evidence: 'verified', state: 'exact', verification: { checkedBy: 'Edda Check' } },
    { number: 2, evidence: 'unrecorded', state: null, words: 'the tide was higher than the wall,' },
    { number: 3, evidence: 'sourced', state: 'drifted', record: 'It will never be rebuilt' },
    { number: 4, evidence: 'recorded', state: 'exact', words: 'the pier is safe' },
  ]);
  expect(report.quotations[2]?.diff).toContainEqual({ text: 'always', change: 'added' });
  expect(report.text.map(({ numbers }) => numbers)).toEqual([[], [1, 2], [3], [4]]);
  expect(report.text[1]?.parts.find(({ number }) => number === 1)?.text).toBe('The quay is sound');
});

test('the words of a text come back from its marked-up copy', async () => {
  const { workspace, article } = await desk();
  const { text: blocks }: QuotationReport = JSON.parse(
    (await workspace.reports.write(article.id, 'json')).text,
  );
  expect(blocks.map(({ parts }) => parts.map((part) => part.text).join(''))).toEqual([
    `Head ${attack}`,
    'She said: “The quay is sound”. He says “the tide was higher than the wall,” said Tom Quill.',
    'It will always be rebuilt',
    'With a note and the rest.',
  ]);
});

test('dismissed words are no quotation, and waived findings are listed', async () => {
  const { workspace, article } = await desk();
  await workspace.dismissals.dismiss(article.id, 'the tide was higher than the wall,');
  expect((await workspace.reports.count(article.id)).unrecorded).toBe(0);
  const { waivers }: QuotationReport = JSON.parse((await workspace.reports.write(article.id, 'json')).text);
  expect(waivers).toEqual([]);
});

test('a page shows every text as text, and loads nothing', async () => {
  const { workspace, article } = await desk();
  const { text: html } = await workspace.reports.write(article.id, 'html');
  const elements = [...descendants(fromHtml(html))].filter((node) => isElement(node));
  const tags = new Set(elements.map(({ tagName }) => tagName));
  for (const tag of ['script', 'img', 'link', 'iframe', 'object']) expect(tags).not.toContain(tag);
  const properties = new Set(elements.flatMap((element) => Object.keys(element.properties)));
  expect([...properties].filter((name) => /^(on|src)/.test(name))).toEqual([]);
  expect(html).toContain('&#x3C;script>alert(1)');
  expect(html).toContain('Edda Check compared the words with the source on');
  expect(html).toContain('<del>never</del><ins>always</ins>');
  const { text: markdown } = await workspace.reports.write(article.id, 'markdown');
  expect(markdown).toContain('~~never~~');
  expect(markdown).not.toMatch(/^<script|[^\\]<script/m);
});

test('a report tells nothing of a confidential source, in any format', async () => {
  const { workspace, article } = await canaryWorkspace();
  for (const format of formats) {
    const { text: written } = await workspace.reports.write(article.id, format);
    expect(written).toContain(quotedWords);
    expect(written.toLowerCase()).toContain(wording);
    expectNoTrace(written, format);
  }
});

test('a report has the words of a quote on background, and names nobody', async () => {
  const { workspace, article } = await quotedOn({ terms: 'background', withheldAs: wording });
  for (const format of formats) {
    const { text: written } = await workspace.reports.write(article.id, format);
    expect(written, format).toContain(quotedWords);
    expect(written.toLowerCase(), format).toContain(wording);
    expectNoTrace(written, format);
  }
});

test.each([
  ['their quotes', 'quotes'],
  ['their source', 'sources'],
] as const)(
  'a report has no words that are off the record by the terms of %s, in any format',
  async (_, kind) => {
    const off = { terms: 'off-record' } as const;
    const { workspace, article, source } = await quotedOn(kind === 'quotes' ? off : {});
    if (kind === 'sources') await workspace.sources.update(source.id, off);
    for (const format of formats) {
      const { text: written } = await workspace.reports.write(article.id, format);
      expect(written, format).not.toContain(quotedWords);
      // Of the same speaker, who is known through this source alone.
      expect(written, format).not.toContain('Nobody asked');
      expectNoTrace(written, format);
      expect(written, format).toContain('In the text ');
      if (format !== 'json') expect(written.match(/off the record, not shown/g), format).toHaveLength(14);
    }
    const report: QuotationReport = JSON.parse((await workspace.reports.write(article.id, 'json')).text);
    expect(report.quotations).toHaveLength(7);
    for (const quotation of report.quotations)
      expect(quotation).toMatchObject({
        words: '[…]',
        state: null,
        offRecord: true,
        source: '',
        speaker: '',
      });
    expect(report.text[1]?.parts[1]).toEqual({ text: '[…]', number: 2 });
    expect(report.counts).toMatchObject({ sourced: 6, recorded: 1, drifted: 0, warned: 0 });
    expect(await workspace.reports.count(article.id)).toEqual(report.counts);
  },
);

test('an off-the-record quotation takes those within it along', async () => {
  const { workspace } = await freshWorkspace();
  const make = (words: string, terms: TermsKind) =>
    workspace.quotes.create({ ...emptyQuote('en-GB'), text: words, terms });
  const outer = await make('Outer words of it', 'off-record');
  const inner = await make('Inner words of it', 'on-record');
  const later = await make('Later words of it', 'on-record');
  const article = await workspace.articles.add({
    meta: { headline: 'Within', language: 'en-GB' },
    body: [
      quotationBlock(outer.id, [
        paragraph([text('Outer words of it '), quotation(inner.id, [text('Inner words of it')])]),
      ]),
      paragraph([text('Then '), quotation(later.id, [text('Later words of it')]), text('.')]),
    ],
  });
  const report: QuotationReport = JSON.parse((await workspace.reports.write(article.id, 'json')).text);
  expect(report.quotations.map(({ words, state }) => [words, state])).toEqual([
    ['[…]', null],
    ['Later words of it', 'exact'],
  ]);
  expect(JSON.stringify(report)).not.toMatch(/Outer|Inner/);
});

test('a report has the words that sources are cited for, with who compared them, and names no source that it must not', async () => {
  const { workspace } = await freshWorkspace();
  const fields = { archiveUrl: '', note: '', confidential: false, ...openTerms };
  const bill = await workspace.sources.create({ csl: { type: 'report', title: 'The bill' }, ...fields });
  const memo = await workspace.sources.create({
    csl: { type: 'report', title: 'Canary memo' },
    ...fields,
    terms: 'background',
    withheldAs: wording,
  });
  const cite = (sourceId: string) => ({
    type: 'citation' as const,
    version: 1 as const,
    items: [{ sourceId }],
  });
  const note = {
    type: 'footnote' as const,
    version: 1 as const,
    label: '',
    body: [paragraph([text('It leaked'), cite(memo.id), text('.')])],
  };
  const { id } = await workspace.articles.add({
    meta: { headline: 'The wall', language: 'en-GB' },
    body: [paragraph([text('The wall cost two million'), cite(bill.id), text('.'), note])],
  });
  const key = { articleId: id, sourceId: bill.id, words: 'The wall cost two million.' };
  await workspace.statements.keep({ ...key, isChosen: false, checkedBy: 'Dana Checker' });
  const { statements }: QuotationReport = JSON.parse((await workspace.reports.write(id, 'json')).text);
  expect(statements).toMatchObject([
    { words: key.words, evidence: 'verified', source: 'The bill', check: { checkedBy: 'Dana Checker' } },
    { words: 'It leaked.', evidence: 'sourced', withheld: true, check: null },
  ]);
  for (const format of formats) {
    const { text: written } = await workspace.reports.write(id, format);
    expect(written, format).toContain('Dana Checker');
    expect(written.toLowerCase(), format).toContain(wording);
    expect(written, format).not.toMatch(/canary/i);
  }
});
