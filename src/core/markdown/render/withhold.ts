import { withheldWords } from '../../citations/withheld';
import { paragraph, text } from '../../document/build';
import { nodesOf } from '../../document/find';
import type { Body } from '../../document/nodes';
import { emptyQuote, type Quote } from '../../model/quote';
import type { Source } from '../../model/source';
import { isNameable, isOffRecord, isWithheld, openTerms, type Terms, termsOfQuote } from '../../model/terms';
import type { QuoteRecord, RenderInput } from './input';

/**
 * Removes all data of sources and speakers that must not be named from the input of an export, so that no later code
 * can name them. The quoted words stay, as they are part of the article.
 */
export function withhold(input: RenderInput): RenderInput {
  const { language } = input.article;
  const closed = onlyOnBackground(input);
  const known = new Map<Source, Source>();
  const shown = (source: Source): Source => {
    const terms = isWithheld(source) ? source : closed.get(source.citationKey);
    if (!terms) return source;
    const already = known.get(source) ?? standIn(source.id, terms, language);
    known.set(source, already);
    return already;
  };
  const shownQuote = (record: QuoteRecord): QuoteRecord => {
    if (!isNameless(record)) return record;
    const { quote } = record;
    return { quote: bare(quote), speaker: null, source: standIn(quote.id, termsOf(record), language) };
  };
  const sources = new Map([...input.sources].map(([id, source]) => [id, shown(source)]));
  const secret = new Set(
    [...sources].filter(([id, source]) => source !== input.sources.get(id)).map(([id]) => id),
  );
  return {
    ...input,
    article:
      secret.size > 0
        ? { ...input.article, body: without(input.article.body, { sources: secret }) }
        : input.article,
    quotes: new Map([...input.quotes].map(([id, record]) => [id, shownQuote(record)])),
    sources,
  };
}

const termsOf = ({ quote, source }: QuoteRecord): Terms => termsOfQuote(quote, source);

/** The ids of the quotes whose words are off the record. */
export const offRecordAmong = (quotes: RenderInput['quotes']): Set<string> =>
  new Set([...quotes].flatMap(([id, { quote, source }]) => (isOffRecord(quote, source) ? id : [])));

const isNameless = ({ quote, source }: QuoteRecord): boolean => !isNameable(quote, source);

/**
 * Sources, by citation key, that an article quotes only on terms that forbid to name them: naming them in a citation
 * would tell who was quoted.
 */
function onlyOnBackground({ quotes }: RenderInput): Map<string, Terms> {
  const closed = new Map<string, Terms>();
  const records = [...quotes.values()];
  const open = new Set(
    records.filter((record) => !isNameless(record)).map(({ source }) => source?.citationKey),
  );
  for (const record of records) {
    const key = record.source?.citationKey;
    if (key !== undefined && isNameless(record) && !open.has(key)) closed.set(key, termsOf(record));
  }
  return closed;
}

/** A source with only the user's wording; its random id is not written anywhere. */
function standIn(id: string, { withheldAs }: Pick<Terms, 'withheldAs'>, language: string): Source {
  const words = withheldWords({ withheldAs }, language);
  return {
    id,
    citationKey: '',
    csl: { type: 'personal_communication', author: [{ literal: words }] },
    archiveUrl: '',
    note: '',
    confidential: true,
    ...openTerms,
    withheldAs: words,
    createdAt: '',
    updatedAt: '',
  };
}

/** Place, date and context could reveal who said it. */
const bare = ({ id, language }: Quote): Quote => ({
  ...emptyQuote(language),
  id,
  createdAt: '',
  updatedAt: '',
});

/** What stands for words that are left out. */
export const leftOut = '[…]';

/**
 * Removes locator, prefix and suffix from citations of these sources (“see his memo of May, p. 3”), and the words of
 * these quotes.
 */
export function without(body: Body, { sources, quotes = new Set() }: Secret): Body {
  const copy: Body = JSON.parse(JSON.stringify(body));
  for (const citation of copy.flatMap((block) => nodesOf(block, 'citation'))) {
    citation.items = citation.items.map((item) =>
      sources.has(item.sourceId) ? { sourceId: item.sourceId } : item,
    );
  }
  const left = () => [text(leftOut)];
  for (const block of copy) {
    for (const node of nodesOf(block, 'quotation')) if (quotes.has(node.quoteId)) node.children = left();
    for (const node of nodesOf(block, 'quotation-block'))
      if (quotes.has(node.quoteId)) node.children = [paragraph(left())];
  }
  return copy;
}

/** The ids of sources and quotes. */
interface Secret {
  sources: ReadonlySet<string>;
  quotes?: ReadonlySet<string>;
}
