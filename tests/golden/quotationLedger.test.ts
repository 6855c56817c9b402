import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { heading, paragraph, quotation, quotationBlock, text } from '../../src/core/document/build';
import type { Body } from '../../src/core/document/nodes';
import { emptyQuote } from '../../src/core/model/quote';
import { namedSpeaker } from '../../src/core/model/speaker';
import { proveFile } from '../../src/core/quotationLedger/prove';
import { ledgerSchema } from '../../src/core/quotationLedger/schema';
import { sha256 } from '../../src/workspace/db/rows';
import { hugo } from '../dialects/targets/hugo';
import { canaryWorkspace, everyByte, expectNoTrace } from '../support/canary';
import { scratchFolder } from '../support/folder';
import { paper } from '../support/paper';
import { freshWorkspace } from '../support/workspace';

async function desk() {
  const { workspace } = await freshWorkspace();
  const speaker = await workspace.speakers.create({ ...namedSpeaker('Mara Lind'), role: 'harbour master' });
  const source = await workspace.sources.create({
    ...paper,
    csl: { ...paper.csl, URL: 'https://orsa-letter.example/quay?a=1&b=2' },
    archiveUrl: 'https://archive.example/orsa',
    note: 'A note of the desk',
  });
  const make = (words: string, sourceId: string | null) =>
    workspace.quotes.create({
      ...emptyQuote('en-GB'),
      text: words,
      speakerId: speaker.id,
      sourceId,
      dateSaid: '2026-03-02',
      locatorLabel: 'page',
      locator: '4',
    });
  const stone = await make(
    'We will rebuild it, stone by stone -- it isn\'t "art"... <b>not</b> at all',
    source.id,
  );
  const never = await make('never', null);
  await workspace.evidence.confirm(stone.id, 'Edda Check');
  const body: Body = [
    heading('h2', [text('A day of stone by stone')]),
    paragraph([
      text('It was never so, but “'),
      quotation(never.id, [text('never')]),
      text('” is what she said. “'),
      quotation(stone.id, [
        text('We will rebuild it, '),
        text('stone', 2),
        text(' by stone -- it isn\'t "art"...'),
      ]),
      text('”, she went on,'),
      {
        type: 'footnote',
        version: 1,
        label: '1',
        body: [
          paragraph([
            text('She also said “'),
            quotation(stone.id, [text('stone by stone')]),
            text('” there.'),
          ]),
        ],
      },
      text(' and left.'),
    ]),
    quotationBlock(stone.id, [paragraph([text('We will rebuild it')]), paragraph([text('stone by stone')])]),
    paragraph([text('And “'), quotation(never.id, [text('never')]), text('” once more, as never before.')]),
  ];
  const article = await workspace.articles.add({
    status: 'published',
    meta: { headline: 'Quay', language: 'en-GB' },
    body,
  });
  return { workspace, article };
}

const ledgerIn = async (folder: string) => {
  const names = await readdir(folder, { recursive: true });
  const name = names.find((each) => each.endsWith('.quotes.jsonld')) ?? '';
  return {
    name,
    text: await readFile(path.join(folder, name), 'utf8'),
    file: await readFile(path.join(folder, name.replace('.quotes.jsonld', '')), 'utf8'),
  };
};

test('each preset’s file is proved by the ledger beside it, and one changed letter is named', async () => {
  const { workspace, article } = await desk();
  for (const { id: preset, sourcesAs, importFile } of await workspace.exports.presets()) {
    for (const options of [
      ...sourcesAs.map((way) => ({ sourcesAs: way })),
      ...(importFile ? [{ importFile }] : []),
    ]) {
      const where = JSON.stringify({ preset, ...options });
      const out = await scratchFolder();
      const report = await workspace.exports.run(
        [article.id],
        { preset, ledger: true, unpublished: true, ...options },
        out,
      );
      expect(report.failed, where).toEqual([]);
      expect(report.written[0]?.selfCheck.notices.map(({ message }) => message).join(), where).not.toMatch(
        /ledger/,
      );
      const { name, text: ledger, file } = await ledgerIn(out);
      const kind = 'importFile' in options ? 'import' : 'markdown';
      const prove = (changed: string) =>
        proveFile({ name, text: ledger }, { name: 'quay', kind, text: changed }, sha256);
      const proof = prove(file);
      expect(
        proof.quotations.filter(({ ok }) => !ok),
        where,
      ).toEqual([]);
      expect(proof.quotations, where).toHaveLength(5);
      expect(
        prove(file.replace('rebuild it,', 'rebuilt it,')).quotations.map(({ ok }) => ok),
        where,
      ).toEqual([true, false, true, true, true]);
      expect(prove(file.replace('And “', 'But “')).ok, where).toBe(true);
    }
  }
});

test.skipIf(hugo.missing() !== null)(
  'a page that Hugo builds is proved by the ledger of its Markdown',
  async () => {
    const { workspace, article } = await desk();
    const site = await scratchFolder();
    for (const [name, content] of Object.entries(hugo.starter)) {
      await mkdir(path.dirname(path.join(site, name)), { recursive: true });
      await writeFile(path.join(site, name), content);
    }
    const report = await workspace.exports.run([article.id], { preset: 'hugo', ledger: true }, site);
    const { name, text: ledger } = await ledgerIn(site);
    const { pages } = await hugo.build(site, new Map([['quay', report.written[0]?.path ?? '']]));
    const html = pages.get('quay')?.html ?? '';
    const prove = (text: string) =>
      proveFile({ name, text: ledger }, { name: 'quay', kind: 'page', text }, sha256);
    expect(prove(html).quotations.filter(({ ok }) => !ok)).toEqual([]);
    expect(prove(html).quotations).toHaveLength(5);
    const changed = prove(html.replaceAll('rebuild it,', 'rebuilt it,')).quotations;
    expect(changed.map(({ ok }) => ok)).toEqual([true, false, true, true, true]);
    expect(changed[1]?.message).toContain('rebuilt it');
  },
);

test('a JSON-LD processor reads a ledger as annotations of W3C and quotations of schema.org', async () => {
  const { workspace, article } = await desk();
  const out = await scratchFolder();
  await workspace.exports.run([article.id], { preset: 'gfm', ledger: true }, out);
  const { text: written } = await ledgerIn(out);
  const base = 'https://site.example/quay.md.quotes.jsonld';
  const asked: string[] = [];
  const [collection] = await jsonld.expand(JSON.parse(written), {
    base,
    safe: true,
    documentLoader: async (url) => {
      asked.push(url);
      // Every term is in the ledger itself as well.
      return { contextUrl: null, documentUrl: url, document: { '@context': {} } };
    },
  });
  expect(asked).toEqual(['http://www.w3.org/ns/anno.jsonld']);
  const [oa, schema, stet, as] = [
    'http://www.w3.org/ns/oa#',
    'http://schema.org/',
    'urn:stet:quotation-ledger:1#',
    'http://www.w3.org/ns/activitystreams#',
  ];
  expect(collection).toMatchObject({
    '@id': `${base}#quotations`,
    '@type': [`${as}OrderedCollection`],
    [`${as}totalItems`]: [{ '@value': 5 }],
  });
  const [page] = (collection as Record<string, Record<string, unknown>[]>)[`${as}first`] ?? [];
  const items = page?.[`${as}items`] as [{ '@list': unknown[] }];
  expect(items[0]['@list']).toHaveLength(5);
  expect(items[0]['@list'][1]).toMatchObject({
    '@id': `${base}#quotation-2`,
    '@type': [`${oa}Annotation`],
    [`${oa}motivatedBy`]: [{ '@id': `${oa}identifying` }],
    [`${oa}hasTarget`]: [
      {
        '@type': [`${oa}SpecificResource`],
        [`${oa}hasSource`]: [{ '@id': 'https://site.example/quay.md' }],
        [`${oa}hasSelector`]: [
          {
            '@type': [`${oa}TextQuoteSelector`],
            [`${oa}exact`]: [{ '@value': 'We will rebuild it, stone by stone -- it isn\'t "art"...' }],
            [`${oa}prefix`]: [{ '@value': expect.stringMatching(/is what she said. “$/) }],
            [`${oa}suffix`]: [{ '@value': '”, she went on, and left. We wil' }],
          },
        ],
      },
    ],
    [`${oa}hasBody`]: [
      {
        '@id': expect.stringMatching(/^urn:uuid:/),
        '@type': [`${schema}Quotation`],
        [`${schema}text`]: [{ '@value': 'We will rebuild it, stone by stone -- it isn\'t "art"...' }],
        [`${schema}sha256`]: [{ '@value': expect.stringMatching(/^[0-9a-f]{64}$/) }],
        [`${schema}spokenByCharacter`]: [
          {
            [`${schema}name`]: [{ '@value': 'Mara Lind' }],
            [`${schema}description`]: [{ '@value': 'harbour master' }],
          },
        ],
        [`${schema}dateCreated`]: [{ '@value': '2026-03-02' }],
        [`${schema}isBasedOn`]: [
          {
            '@type': [`${schema}CreativeWork`],
            [`${schema}name`]: [{ '@value': 'The quay that sank' }],
            [`${schema}url`]: [{ '@id': 'https://orsa-letter.example/quay?a=1&b=2' }],
            [`${schema}archivedAt`]: [{ '@id': 'https://archive.example/orsa' }],
          },
        ],
        [`${stet}agreement`]: [{ '@value': 'exact' }],
        [`${stet}evidence`]: [
          {
            [`${stet}status`]: [{ '@value': 'verified' }],
            [`${stet}method`]: [{ '@value': 'by-hand' }],
          },
        ],
      },
    ],
  });
  // Who checked it, and notes, stay in the house.
  expect(written).not.toMatch(/Edda Check|A note of the desk/);
});

test('a ledger tells nothing of a confidential source, and says so', async () => {
  const { folder, workspace, article } = await canaryWorkspace();
  for (const { id: preset } of await workspace.exports.presets()) {
    const out = path.join(folder, 'out', preset);
    const report = await workspace.exports.run(
      [article.id],
      { preset, ledger: true, unpublished: true },
      out,
    );
    expect(report.failed).toEqual([]);
    expectNoTrace(await everyByte(out), preset);
    const ledger = ledgerSchema.parse(JSON.parse((await ledgerIn(out)).text));
    const { items } = ledger.first;
    expect(items.length).toBeGreaterThanOrEqual(6);
    expect(new Set(items.map(({ body }) => body.withheld))).toEqual(new Set([true]));
  }
});

test('a ledger that another article’s file of the same name, or a file of the user, stands for is asked about', async () => {
  const { workspace, article } = await desk();
  const out = await scratchFolder();
  await writeFile(path.join(out, 'quay.md.quotes.jsonld'), 'mine');
  const report = await workspace.exports.run([article.id], { preset: 'gfm', ledger: true }, out);
  expect(report.foreign).toEqual([{ slug: 'quay', path: 'quay.md.quotes.jsonld' }]);
  expect(await readdir(out)).toEqual(['quay.md.quotes.jsonld']);
});

test('cited words are in the ledger with their source, and are proved', async () => {
  const { workspace } = await freshWorkspace();
  const bill = await workspace.sources.create({ ...paper, csl: { type: 'report', title: 'The bill' } });
  const memo = await workspace.sources.create({
    ...paper,
    csl: { type: 'report', title: 'Canary memo' },
    terms: 'background',
  });
  const cite = (sourceId: string) => ({
    type: 'citation' as const,
    version: 1 as const,
    items: [{ sourceId }],
  });
  const { id } = await workspace.articles.add({
    status: 'published',
    meta: { headline: 'Wall', language: 'en-GB' },
    body: [
      paragraph([
        text('It rained. The wall cost two million'),
        cite(bill.id),
        text('. It leaked'),
        cite(memo.id),
        text('.'),
      ]),
    ],
  });
  const key = { articleId: id, sourceId: bill.id, words: 'The wall cost two million.' };
  await workspace.statements.keep({ ...key, isChosen: false, checkedBy: 'Dana Checker' });
  for (const { id: preset } of await workspace.exports.presets()) {
    const out = await scratchFolder();
    await workspace.exports.run([id], { preset, ledger: true, unpublished: true }, out);
    const { name, text: ledger, file } = await ledgerIn(out);
    const read = ledgerSchema.parse(JSON.parse(ledger));
    expect(read.statements, preset).toMatchObject([
      {
        motivation: 'linking',
        body: { type: 'Claim', isBasedOn: { name: 'The bill' }, evidence: { status: 'verified' } },
      },
      { body: { withheld: true } },
    ]);
    expect(ledger, preset).not.toMatch(/canary|Dana/i);
    const prove = (changed: string) =>
      proveFile({ name, text: ledger }, { name: 'wall', kind: 'markdown', text: changed }, sha256);
    expect(prove(file).ok, preset).toBe(true);
    expect(prove(file.replace('two million', 'ten million')).quotations, preset).toMatchObject([
      { id: 'statement-1', ok: false },
      { id: 'statement-2', ok: true },
    ]);
  }
});
