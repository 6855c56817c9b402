import { expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../document/build';
import { emptyMeta } from '../../model/article';
import type { Quote } from '../../model/quote';
import type { Source } from '../../model/source';
import type { Speaker } from '../../model/speaker';
import { openTerms } from '../../model/terms';
import type { RenderInput } from './input';
import { withhold, without } from './withhold';

const stamps = { createdAt: 'CANARY', updatedAt: 'CANARY' };
const speaker = (id: string): Speaker => ({
  ...{ id, name: 'CANARY', role: 'CANARY', affiliation: 'CANARY', side: 'CANARY', note: 'CANARY' },
  aliases: ['CANARY'],
  roles: [{ role: 'CANARY', affiliation: 'CANARY', from: '', to: '' }],
  ...stamps,
});
const secret: Source = {
  id: 'source',
  citationKey: 'CANARY',
  csl: { type: 'report', title: 'CANARY', URL: 'https://CANARY.example', custom: { a: 'CANARY' } },
  archiveUrl: 'https://CANARY.example',
  note: 'CANARY',
  confidential: true,
  ...openTerms,
  ...stamps,
};
const open: Source = {
  ...secret,
  id: 'open',
  citationKey: 'open',
  csl: { type: 'book' },
  confidential: false,
};
const quote = (id: string, speakerId: string, sourceId: string | null): Quote => ({
  id,
  text: 'CANARY',
  language: 'en',
  speakerId,
  sourceId,
  locatorLabel: 'CANARY',
  locator: 'CANARY',
  dateSaid: '2026-03-03',
  contextBefore: 'CANARY',
  contextAfter: 'CANARY',
  translation: 'CANARY',
  translator: 'CANARY',
  note: 'CANARY',
  ...openTerms,
  ...stamps,
});

const cite = (sourceId: string) => ({ sourceId, label: 'page', locator: 'CANARY', prefix: 'CANARY' });
const input = (source: Source, language = 'en-GB'): RenderInput => ({
  article: {
    id: 'article',
    ...emptyMeta,
    slug: '',
    aliases: [],
    language,
    status: 'draft',
    words: 0,
    drifted: 0,
    related: [],
    statusMoves: [],
    version: 0,
    publishedAt: null,
    deletedAt: null,
    createdAt: '',
    updatedAt: '',
    body: [
      paragraph([
        quotation('quote', [text('The words')]),
        { type: 'citation', version: 1, items: [cite('source'), cite('merged')] },
        {
          type: 'footnote',
          version: 1,
          label: '',
          body: [paragraph([{ type: 'citation', version: 1, items: [cite('source')] }])],
        },
      ]),
    ],
  },
  quotes: new Map([
    ['quote', { quote: quote('quote', 'speaker', 'source'), speaker: speaker('speaker'), source }],
  ]),
  // The old id of a merged source refers to the same source.
  sources: new Map([
    ['source', source],
    ['merged', source],
  ]),
  snippets: new Map(),
  style: null,
  assetNames: new Map(),
});

const everything = (value: RenderInput): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));

test('only the wording of a confidential source is left', () => {
  const before = input({ ...secret, ...openTerms, withheldAs: ' a senior\nofficial ' });
  const kept = everything(before);
  const after = withhold(before);
  expect(everything(after)).not.toMatch(/canary|2026-/i);
  const source = after.sources.get('source');
  expect(source).toMatchObject({
    confidential: true,
    ...openTerms,
    withheldAs: 'a senior official',
    citationKey: '',
  });
  expect(after.sources.get('merged')).toBe(source);
  expect(after.quotes.get('quote')).toMatchObject({
    speaker: null,
    source: { confidential: true, withheldAs: 'a senior official', citationKey: '' },
  });
  expect(everything(after)).toContain('The words');
  // The article in memory is unchanged.
  expect(everything(before)).toBe(kept);
});

test('the default wording is in the article’s language', () => {
  const words = (language: string) => withhold(input(secret, language)).sources.get('source')?.withheldAs;
  expect(words('en-GB')).toBe('a source who asked not to be named');
  expect(words('de-AT')).toBe('eine Quelle, die nicht genannt werden möchte');
  expect(words('eo')).toBe('a source who asked not to be named');
});

test('sources that are not confidential are unchanged', () => {
  const before = input(open);
  expect(withhold(before)).toEqual(before);
});

/** A quote on background from a source that may be named. */
const onBackground = (): RenderInput => {
  const before = input({ ...open, id: 'source' });
  const record = before.quotes.get('quote');
  if (!record) throw new Error('There is no quote.');
  const terms = { terms: 'background', withheldAs: 'a senior official' } as const;
  return { ...before, quotes: new Map([['quote', { ...record, quote: { ...record.quote, ...terms } }]]) };
};

test('a source that is quoted on background alone is named nowhere in the article', () => {
  const after = withhold(onBackground());
  expect(everything(after)).not.toMatch(/canary|2026-/i);
  expect(after.sources.get('source')).toMatchObject({ confidential: true, withheldAs: 'a senior official' });
});

test('a source that is also quoted openly is named there, and not where it is quoted on background', () => {
  const before = onBackground();
  const record = before.quotes.get('quote');
  if (!record) throw new Error('There is no quote.');
  const openly = { ...record, quote: quote('other', 'speaker', 'source') };
  const after = withhold({ ...before, quotes: new Map([...before.quotes, ['other', openly]]) });
  expect(after.quotes.get('other')).toEqual(openly);
  expect(after.sources.get('source')).toEqual(before.sources.get('source'));
  expect(JSON.stringify(after.quotes.get('quote'))).not.toMatch(/canary|2026-/i);
  expect(after.quotes.get('quote')?.source?.id).not.toBe('source');
});

test('words of a quote are left out on request, and the rest of the text stays', () => {
  const { body } = input(open).article;
  const left = without(body, { sources: new Set(), quotes: new Set(['quote']) });
  expect(JSON.stringify(left)).not.toContain('The words');
  expect(JSON.stringify(left)).toContain('[…]');
  expect(without(body, { sources: new Set(), quotes: new Set(['another']) })).toEqual(body);
});
