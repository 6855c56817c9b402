import { withheldWords } from '../../citations/withheld';
import { nodesOf } from '../../document/find';
import type { Body } from '../../document/nodes';
import { emptyQuote, type Quote } from '../../model/quote';
import type { Source } from '../../model/source';
import type { QuoteRecord, RenderInput } from './input';

/**
 * Takes out of an export's input all that tells of confidential sources: what comes after this cannot name them,
 * because it is not told. The words that the article quotes stay, as they are the article's own.
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

/** Nothing of the record but the user's wording; its id is a random one, and is written nowhere. */
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

/** Where and when it was said, and what was said around it, would tell who said it. */
const bare = ({ id, language }: Quote): Quote => ({
  ...emptyQuote(language),
  id,
  createdAt: '',
  updatedAt: '',
});

/** Citations of these sources lose the place in them and the words around: “see his memo of May, p. 3”. */
function unlocated(body: Body, secret: Set<string>): Body {
  const copy: Body = JSON.parse(JSON.stringify(body));
  for (const citation of copy.flatMap((block) => nodesOf(block, 'citation'))) {
    citation.items = citation.items.map((item) =>
      secret.has(item.sourceId) ? { sourceId: item.sourceId } : item,
    );
  }
  return copy;
}
