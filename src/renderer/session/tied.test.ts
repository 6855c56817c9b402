import { expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../core/document/build';
import type { Body, Inline } from '../../core/document/nodes';
import { plainText } from '../../core/document/text';
import { openTerms } from '../../core/model/terms';
import { scanQuotations } from '../../core/quotes/scan';
import type { EditorSnapshot } from '../../editor/api';
import type { QuoteDetail } from '../../ipc/channels/quotes';
import { inReadingOrder, untied } from './found';
import { countSpeakers, marksOf, sameRef, tiedEntries as tiedEntriesOf } from './tied';

const tiedEntries = (snapshot: EditorSnapshot, get: (id: string) => QuoteDetail | null) =>
  tiedEntriesOf(snapshot, get, 'en-GB');

const quote = (id: string, words: string): QuoteDetail => ({
  id,
  text: words,
  language: 'en-GB',
  speakerId: 'mara',
  sourceId: null,
  locatorLabel: '',
  locator: '',
  dateSaid: null,
  contextBefore: '',
  contextAfter: '',
  translation: '',
  translator: '',
  note: '',
  ...openTerms,
  createdAt: '',
  updatedAt: '',
  speaker: null,
  source: null,
  knownThrough: null,
  evidence: 'recorded',
  verification: null,
  uses: 1,
});

const body: Body = [
  paragraph([
    text('The harbour master said '),
    quotation('a', [text('“the quay will hold.”')]),
    text(' Tomas Vey said “nobody asked the crew,” and left.'),
  ]),
  paragraph([text('“We did not,” he added. The so-called “repair” went on.')]),
  paragraph([quotation('b', [text('“It never ran.”')]), text(' '), quotation('c', [text('“Gone.”')])]),
];
const snapshot = { body, keys: ['k1', 'k2', 'k3'] };
const findUntied = () => untied(snapshot, scanQuotations(plainText(body).text));
const records = new Map([
  ['a', quote('a', 'the quay will hold')],
  ['b', quote('b', 'It ran for a day')],
]);
const getQuote = (id: string) => records.get(id) ?? null;

test('an entry stays the same object until its place, its words or its record change', () => {
  const before = tiedEntries(snapshot, getQuote);
  const typed = { ...snapshot, body: [paragraph([text('Typed.')]), ...body.slice(1)] };
  expect(tiedEntries(typed, getQuote)).toEqual(before.slice(1));
  for (const [index, entry] of tiedEntries(typed, getQuote).entries()) expect(entry).toBe(before[index + 1]);
  const corrected = tiedEntries(snapshot, (id) => (id === 'b' ? quote('b', 'It never ran') : getQuote(id)));
  expect(corrected.map(({ state }) => state)).toEqual(['exact', 'exact', 'missing']);
  const moved = tiedEntries({ ...snapshot, keys: ['k1', 'k2', 'k9'] }, getQuote);
  expect(moved[1]).toMatchObject({ key: 'k9:0', ref: { blockKey: 'k9' }, state: 'drifted' });
});

test('each quotation is compared with its record', () => {
  const entries = tiedEntries(snapshot, getQuote);
  expect(entries.map(({ words, state }) => [words, state])).toEqual([
    ['the quay will hold.', 'exact'],
    ['It never ran.', 'drifted'],
    ['Gone.', 'missing'],
  ]);
  expect(marksOf(entries)).toMatchObject([
    { ref: { blockKey: 'k3', index: 0 }, kind: 'drifted' },
    { ref: { blockKey: 'k3', index: 1 }, kind: 'drifted' },
  ]);
  expect(countSpeakers(entries)).toBe(1);
});

test('words that match and may say something else are marked with the reason', () => {
  const denied = (id: string) => quote(id, 'I do not think the quay will hold');
  const [entry] = tiedEntries(snapshot, (id) => (id === 'a' ? denied(id) : null));
  expect(entry).toMatchObject({
    state: 'exact',
    warnings: [{ kind: 'negation-before' }, { kind: 'report-before' }],
  });
  expect(marksOf(entry ? [entry] : [])).toEqual([
    {
      ref: { blockKey: 'k1', index: 0 },
      kind: 'warned',
      title: entry?.warnings.map(({ message }) => message).join('\n'),
    },
  ]);
});

test('translated words are compared with the translation, and again when it changes', () => {
  const german = (translation: string) => ({ ...quote('a', 'Die Mole hält'), language: 'de', translation });
  const stateWith = (translation: string) => tiedEntries(snapshot, () => german(translation))[0];
  expect(stateWith('the quay will hold')).toMatchObject({ state: 'exact', record: 'the quay will hold' });
  expect(stateWith('the quay will break')).toMatchObject({ state: 'drifted', record: 'the quay will break' });
});

test('quotations without a record are found, with the proposed speaker', () => {
  const found = findUntied();
  expect(found.map(({ words, speaker, isScare }) => ({ words, speaker, isScare }))).toEqual([
    { words: 'nobody asked the crew', speaker: 'Tomas Vey', isScare: false },
    { words: 'We did not', speaker: 'Tomas Vey', isScare: false },
    { words: 'repair', speaker: null, isScare: true },
  ]);
  expect(found[1]?.span).toEqual({ blockKey: 'k2', start: 0, end: 13 });
  expect(found[0]?.before.endsWith('Tomas Vey said')).toBe(true);
  expect(found[0]?.after).toBe('and left.');
});

test('tied and found quotations are listed in reading order', () => {
  const all = inReadingOrder([...findUntied(), ...tiedEntries(snapshot, getQuote)], snapshot.keys);
  expect(all.map(({ words }) => words)).toEqual([
    'the quay will hold.',
    'nobody asked the crew',
    'We did not',
    'repair',
    'It never ran.',
    'Gone.',
  ]);
});

test('a quotation in a footnote is compared with its record too, and listed at the place of its note', () => {
  const note: Inline = {
    type: 'footnote',
    version: 1,
    label: '',
    body: [paragraph([quotation('b', [text('“It never ran.”')])])],
  };
  const entries = tiedEntries(
    { body: [paragraph([text('Claim'), note, text('.')])], keys: ['k1'] },
    getQuote,
  );
  expect(entries.map(({ words, state, span }) => [words, state, span])).toEqual([
    ['It never ran.', 'drifted', { blockKey: 'k1', start: 5, end: 5 }],
  ]);
  expect(marksOf(entries)).toMatchObject([{ ref: { blockKey: 'k1', note: 0, index: 0 }, kind: 'drifted' }]);
  expect(sameRef({ blockKey: 'k1', index: 0 }, entries[0]?.ref)).toBe(false);
});

test('of a text with more quotations than anybody goes through, the first 2,000 are listed', () => {
  const many = { body: [paragraph([text('“We left,” she said. '.repeat(3000))])], keys: ['k1'] };
  expect(untied(many, scanQuotations(plainText(many.body).text))).toHaveLength(2000);
});
