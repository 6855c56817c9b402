import { paragraph, quotation, text } from '../src/core/document/build';
import { quotationsOf } from '../src/core/document/find';
import type { Block } from '../src/core/document/nodes';
import { openTerms } from '../src/core/model/terms';
import { compareWithQuote } from '../src/core/quotes/drift/quote';
import type { QuoteDetail } from '../src/ipc/channels/quotes';
import { RecordCache } from '../src/renderer/session/recordCache';
import { marksOf, tiedEntries } from '../src/renderer/session/tied';
import type { Benchmark } from './benchmark';
import { timed } from './measure';
import { prose } from './prose';

const count = 500;
const keys = 20;
const at = new Date(0).toISOString();

const recordOf = (id: string, words: string): QuoteDetail => ({
  id,
  text: words,
  language: 'en-GB',
  speakerId: null,
  sourceId: null,
  locatorLabel: 'page',
  locator: '',
  dateSaid: null,
  contextBefore: '',
  contextAfter: '',
  translation: '',
  translator: '',
  note: '',
  ...openTerms,
  createdAt: at,
  updatedAt: at,
  speaker: null,
  source: null,
  knownThrough: null,
  evidence: 'recorded',
  verification: null,
  uses: 1,
});

const blockOf = (id: string, words: string, typed = ''): Block =>
  paragraph([text(`He said ${typed}`), quotation(id, [text(`“${words}”`)]), text('.')]);

/** An article of 500 paragraphs with a quotation of 30 words in each and its records loaded in the window. */
async function quotedArticle() {
  const said = prose(count * 60).map((line) => line.split(' ').slice(0, 30).join(' '));
  const ids = said.map((_, index) => `quote-${index}`);
  const records = said.map((words, index) => recordOf(ids[index] ?? '', `Before it. ${words} And after it.`));
  const cache = new RecordCache(async (wanted) => records.filter(({ id }) => wanted.includes(id)));
  const loaded = new Promise<void>((resolve) => cache.subscribe(resolve));
  for (const id of ids) cache.get(id);
  await loaded;
  return { said, ids, records: new Map(records.map((record) => [record.id, record])), cache };
}

/** Compares the window's check of quotations with one that checks every quotation at every key. */
export const holding: Benchmark[] = [
  {
    name: 'hold 500 quotations after one key',
    baseline: 'checking every one of them',
    goal: 0.05,
    prepare: async () => {
      const { said, ids, records, cache } = await quotedArticle();
      const body = ids.map((id, index) => blockOf(id, said[index] ?? ''));
      const found = body.flatMap(quotationsOf);
      let typed = '';
      const type = () => {
        typed = typed.length < 40 ? `${typed}x` : '';
        const middle = count / 2;
        return body.with(middle, blockOf(ids[middle] ?? '', said[middle] ?? '', typed));
      };
      const get = (id: string) => cache.get(id);
      return {
        candidate: () =>
          timed(() => {
            for (let key = 0; key < keys; key++)
              marksOf(tiedEntries({ body: type(), keys: ids }, get, 'en-GB'));
          }),
        base: () =>
          timed(() => {
            for (let key = 0; key < keys; key++)
              for (const { quoteId, text: words } of found) {
                const record = records.get(quoteId);
                if (record) compareWithQuote(words, record, 'en-GB');
              }
          }),
      };
    },
  },
];
