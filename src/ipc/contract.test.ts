import { expect, test } from 'vitest';
import { z } from 'zod';
import { channel, nothing } from './channels/channel';
import { type Channel, channels, contract, staleAfter } from './contract';

const reading = channels.filter((name) => contract[name].reads.length > 0);
const writing = channels.filter((name) => contract[name].writes.length > 0);

test.each(writing)('after %s exactly the channels that read what it writes are asked again', (written) => {
  const topics = new Set<string>(contract[written].writes);
  const readers = reading.filter((name) => contract[name].reads.some((topic) => topics.has(topic)));
  expect(readers).not.toEqual([]);
  expect(staleAfter(written)).toEqual(readers);
});

test('after a channel that writes nothing no channel is asked again', () => {
  for (const name of channels.filter((one) => !writing.includes(one))) expect(staleAfter(name)).toEqual([]);
});

/** What somebody does, and what must show it: written by hand, so that a wrong topic in the contract is noticed. */
const shows: [does: Channel, shown: Channel[], notShown: Channel[]][] = [
  [
    'articles.saveBody',
    ['articles.list', 'articles.facets', 'quotes.uses', 'export.preview'],
    ['settings.get'],
  ],
  ['articles.bin', ['articles.list', 'sources.list', 'speakers.list', 'snippets.list'], ['archive.list']],
  ['articles.setMeta', ['articles.list', 'quotes.uses', 'articles.backlinks'], ['snapshots.info']],
  ['articles.dismiss', ['articles.dismissals', 'checks.of'], ['articles.list', 'quotes.list']],
  ['checks.waive', ['checks.of', 'articles.dismissals'], ['articles.get']],
  ['revisions.create', ['revisions.list'], ['sources.list']],
  ['revisions.keep', ['revisions.list'], ['articles.get', 'revisions.body']],
  ['quotes.create', ['quotes.list', 'articles.facets', 'speakers.list'], ['sources.getMany']],
  ['quotes.update', ['quotes.getMany', 'articles.list', 'search.query'], ['archive.list']],
  ['sources.update', ['quotes.getMany', 'speakers.list', 'citations.render'], ['archive.list']],
  [
    'sources.merge',
    ['sources.merges', 'sources.duplicates', 'sources.uses', 'quotes.list'],
    ['settings.get'],
  ],
  ['speakers.update', ['quotes.list', 'speakers.duplicates', 'search.query'], ['sources.list']],
  ['snippets.create', ['articles.facets', 'snippets.list'], ['quotes.list']],
  // The page can verify quotes, which the desk counts.
  [
    'transcripts.choose',
    ['transcripts.info', 'transcripts.show', 'transcripts.find', 'quotes.list', 'articles.list'],
    ['snippets.list'],
  ],
  [
    'snapshots.keep',
    ['snapshots.info', 'snapshots.show', 'snapshots.verbatim', 'quotes.list', 'articles.list'],
    ['archive.list'],
  ],
  [
    'import.files',
    ['articles.list', 'archive.list', 'articles.facets', 'articles.suggest'],
    ['settings.get'],
  ],
  ['settings.set', ['settings.get', 'citations.render', 'export.preview'], ['articles.list']],
  ['citations.importStyle', ['citations.styles', 'citations.render'], ['quotes.list']],
  ['capture.setKey', ['capture.key'], ['quotes.list']],
  ['app.setPreferences', ['app.preferences'], ['settings.get']],
];

test.each(shows)('after %s its change is shown where it belongs', (does, shown, notShown) => {
  const stale = staleAfter(does);
  expect(stale).toEqual(expect.arrayContaining(shown));
  for (const name of notShown) expect(stale).not.toContain(name);
});

test('a channel reads or writes the records of its own name', () => {
  const topics = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive', 'settings'] as const;
  for (const topic of topics) {
    for (const name of writing.filter((one) => one.startsWith(`${topic}.`) && !/ismiss/.test(one)))
      expect(contract[name].writes, name).toContain(topic);
    for (const name of reading.filter((one) => one.startsWith(`${topic}.`) && !/ismiss/.test(one)))
      expect(contract[name].reads, name).toContain(topic);
  }
});

test('a channel without topics does not compile', () => {
  // @ts-expect-error: neither reads nor writes
  channel({ input: nothing, output: z.string() });
  // @ts-expect-error: both
  channel({ input: nothing, output: z.string(), reads: ['quotes'], writes: ['quotes'] });
  // @ts-expect-error: no such topic
  channel({ input: nothing, output: z.string(), reads: ['quote'] });
  expect(channel({ input: nothing, output: nothing, reads: [] }).writes).toEqual([]);
});
