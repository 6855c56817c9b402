import { withheldWords } from '../../citations/withheld';
import { nodesOf } from '../../document/find';
import type { Body } from '../../document/nodes';
import { emptyQuote, type Quote } from '../../model/quote';
import type { Source } from '../../model/source';
import type { QuoteRecord, RenderInput } from './input';

/**
 * Removes all data of confidential sources from the input of an export, so that no later code can name them. The
 * quoted words stay, as they are part of the article.
 */
export function withhold(input: RenderInput): RenderInput {
  const { language } = input.article;
  const known = new Map<Source, Source>();
  const shown = (source: Source): Source => {
    if (!source.confidential) return source;
    const already = known.get(source) ?? standIn(source, language);
    known.set(source, already);
    return already;
  };
  const shownQuote = (record: QuoteRecord): QuoteRecord => {
    const { quote, source } = record;
    return source?.confidential ? { quote: bare(quote), speaker: null, source: shown(source) } : record;
  };
  const secret = new Set(
    [...input.sources].filter(([, source]) => source.confidential).map(([sourceId]) => sourceId),
  );
  return {
    ...input,
    article:
      secret.size > 0 ? { ...input.article, body: unlocated(input.article.body, secret) } : input.article,
    quotes: new Map([...input.quotes].map(([id, record]) => [id, shownQuote(record)])),
    sources: new Map([...input.sources].map(([id, source]) => [id, shown(source)])),
  };
}

/** A source with only the user's wording; its random id is not written anywhere. */
function standIn({ id, withheldAs }: Source, language: string): Source {
  const words = withheldWords({ withheldAs }, language);
  return {
    id,
    citationKey: '',
    csl: { type: 'personal_communication', author: [{ literal: words }] },
    archiveUrl: '',
    note: '',
    confidential: true,
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

/** Removes locator, prefix and suffix from citations of these sources: “see his memo of May, p. 3”. */
export function unlocated(body: Body, secret: ReadonlySet<string>): Body {
  const copy: Body = JSON.parse(JSON.stringify(body));
  for (const citation of copy.flatMap((block) => nodesOf(block, 'citation'))) {
    citation.items = citation.items.map((item) =>
      secret.has(item.sourceId) ? { sourceId: item.sourceId } : item,
    );
  }
  return copy;
}
