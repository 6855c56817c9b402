import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import {
  heading,
  list,
  listItem,
  paragraph,
  quotation,
  quotationBlock,
  table,
  tableCell,
  tableRow,
  text,
} from '../../src/core/document/build';
import type { Body, Inline } from '../../src/core/document/nodes';
import type { Source } from '../../src/core/model/source';
import { openTerms, type Terms } from '../../src/core/model/terms';
import { createWorkspace, type Workspace } from '../../src/workspace';
import { Database } from '../../src/workspace/db/database';
import { databaseFile } from '../../src/workspace/disk/layout';
import { scratchFolder } from './folder';

/** The word in every confidential field; slugs, addresses and keys may change its letter case. */
export const canary = /canary/i;

export const wording = 'a senior official';
/** The text that the article quotes, which every export must contain. */
export const quotedWords = 'The quay was never surveyed';

const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

/** A workspace with one article that quotes and cites a confidential source in every possible place. */
export async function plantCanary(workspace: Workspace) {
  const source = await plantSource(workspace);
  const speaker = await workspace.speakers.create({
    name: 'Canary Speaker',
    aliases: ['Canary alias'],
    roles: [{ role: 'Canary past role', affiliation: 'Canary past body', from: '1986', to: '1988' }],
    role: 'Canary role',
    affiliation: 'Canary affiliation',
    side: 'Canary side',
    note: 'Canary speaker note',
  });
  const quoteOf = (words: string, sourceId: string | null) =>
    workspace.quotes.create({
      text: words,
      language: 'en-GB',
      speakerId: speaker.id,
      sourceId,
      locatorLabel: 'timestamp',
      locator: 'Canary locator',
      dateSaid: '1987-06-05',
      contextBefore: 'Canary context before',
      contextAfter: 'Canary context after',
      translation: 'Canary translation',
      translator: 'Canary translator',
      note: 'Canary quote note',
      ...openTerms,
    });
  // The record has more words than the article quotes: the reported drift must not reveal them either.
  const quote = await quoteOf(`${quotedWords}, Canary said`, source.id);
  const loose = await quoteOf('Nobody asked', null);
  const asset = await workspace.assets.add('quay.png', picture);

  const cite: Inline = {
    type: 'citation',
    version: 1,
    items: [
      {
        sourceId: source.id,
        label: 'page',
        locator: 'Canary place',
        prefix: 'see Canary before',
        suffix: 'Canary after',
      },
    ],
  };
  const quoted = () => quotation(quote.id, [text(`“${quotedWords}”`)]);
  const body: Body = [
    heading('h2', [text('What was said '), quoted()]),
    paragraph([text('In the text '), quoted(), text(' and cited'), cite, text('.')]),
    quotationBlock(quote.id, [paragraph([text(quotedWords)])]),
    quotationBlock(loose.id, [paragraph([text('Nobody asked')])]),
    paragraph([
      text('With a note'),
      {
        type: 'footnote',
        version: 1,
        label: '',
        body: [paragraph([text('The note says '), quoted(), cite])],
      },
      text('.'),
    ]),
    list('bullet', [listItem(1, [text('In a list '), quoted(), cite])]),
    table([
      tableRow([tableCell([paragraph([text('Head')])], 1)]),
      tableRow([tableCell([paragraph([quoted(), cite])])]),
    ]),
    {
      type: 'figure',
      version: 1,
      src: asset.src,
      alt: 'The quay',
      title: '',
      caption: 'The quay at low tide.',
      credit: 'Desk',
    },
  ];
  const article = await workspace.articles.add({ meta: { headline: 'The quay that sank' }, body });
  const other = await workspace.articles.add({
    meta: { headline: 'The quay, surveyed' },
    body: [paragraph([text('The surveyed quay sank, and nobody asked about the quay.')])],
  });
  return { source, speaker, quote, article, other, asset };
}

/** Imported, so that its key contains the canary too. */
async function plantSource(workspace: Workspace): Promise<Source> {
  const item = {
    id: 'canary1987key',
    type: 'report',
    title: 'Canary title',
    author: [{ family: 'Canary', given: 'Author' }],
    editor: [{ literal: 'Canary editor' }],
    'container-title': 'Canary container',
    publisher: 'Canary publisher',
    'publisher-place': 'Canary place',
    issued: { 'date-parts': [[1987, 6, 5]] },
    URL: 'https://canary.example/memo',
    DOI: '10.1987/canary',
    abstract: 'Canary abstract',
    note: 'Canary item note',
    custom: { nested: 'Canary custom' },
  };
  await workspace.sources.import({
    name: 'library.json',
    bytes: new TextEncoder().encode(JSON.stringify([item])),
  });
  const { items } = await workspace.sources.list({ text: '', limit: 9, offset: 0, sort: 'name' });
  const [imported] = items;
  if (!imported) throw new Error('The source was not imported.');
  return workspace.sources.update(imported.id, {
    archiveUrl: 'https://archive.example/canary',
    note: 'Canary source note',
    confidential: true,
    ...openTerms,
    withheldAs: wording,
  });
}

/** The names and contents of all files below a folder, as one text to search. */
export async function everyByte(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const parts = await Promise.all(
    files.map(async ({ name, parentPath }) => {
      const file = path.join(parentPath, name);
      return `${path.relative(folder, file)}\n${await readFile(file, 'latin1')}`;
    }),
  );
  return parts.join('\n');
}

/** A workspace that contains the canary, also in a stored page of its source; `close` may be called twice. */
export async function canaryWorkspace() {
  const folder = await scratchFolder();
  const dir = path.join(folder, 'Desk');
  const workspace = await createWorkspace(dir);
  let isOpen = true;
  const close = async () => {
    if (isOpen) await workspace.close();
    isOpen = false;
  };
  onTestFinished(close);
  const planted = await plantCanary(workspace);
  const db = await Database.open(databaseFile(dir));
  await db.run(
    `INSERT INTO snapshot (source_id, url, taken_at, text, html, sha256) VALUES (?, 'https://canary.example', '1987-06-05T10:00:00.000Z', 'Canary text', '<p>Canary</p>', '${'0'.repeat(64)}')`,
    [planted.source.id],
  );
  await db.close();
  return { folder, dir, workspace, close, ...planted };
}

/** The article quotes and cites a source that may be named; the quotes have these terms. */
export async function quotedOn(terms: Partial<Terms>) {
  const planted = await canaryWorkspace();
  const { workspace, source } = planted;
  await workspace.sources.update(source.id, { confidential: false, withheldAs: '' });
  const { items } = await workspace.quotes.list({ text: '', limit: 9, offset: 0, sort: 'name' });
  await workspace.quotes.changeMany(items.map(({ id }) => ({ id, fields: terms })));
  return planted;
}

/** It was said and published on 1987-06-05; no other date here is in that year, but a hash may contain the number. */
export const traces = [canary, /(?<![0-9a-f])1987(?![0-9a-f])|timestamp/];

export function expectNoTrace(bytes: string, where: string): void {
  for (const trace of traces) expect(bytes.match(trace)?.[0], where).toBeUndefined();
}
