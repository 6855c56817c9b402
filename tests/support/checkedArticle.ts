import { type CheckedArticle, type CheckInput, readForChecks } from '../../src/core/checks/article';
import type { Body } from '../../src/core/document/nodes';
import type { QuoteRecord } from '../../src/core/markdown/render/input';
import { type Article, type ArticleMeta, emptyMeta } from '../../src/core/model/article';
import type { QuoteEvidence } from '../../src/core/model/evidence';
import { emptyQuote, type QuoteFields } from '../../src/core/model/quote';
import type { CslItem, Source } from '../../src/core/model/source';
import { namedSpeaker, type Speaker } from '../../src/core/model/speaker';
import { openTerms } from '../../src/core/model/terms';

const at = '2026-05-04T10:20:30.000Z';
const times = { createdAt: at, updatedAt: at };

export const article = (body: Body, meta: Partial<ArticleMeta> = {}): Article => ({
  ...emptyMeta,
  headline: 'The pier',
  slug: 'the-pier',
  standfirst: 'What it costs',
  bylines: ['A. Writer'],
  ...meta,
  ...times,
  id: 'a1',
  status: 'draft',
  words: 0,
  drifted: 0,
  publishedAt: null,
  deletedAt: null,
  aliases: [],
  related: [],
  statusMoves: [],
  version: 1,
  body,
});

export const source = (csl: CslItem, fields: Partial<Source> = {}): Source => ({
  csl,
  id: 's1',
  citationKey: fields.id ?? 's1',
  archiveUrl: '',
  note: '',
  confidential: false,
  ...openTerms,
  ...times,
  ...fields,
});

export const speaker = (name: string): Speaker => ({ ...namedSpeaker(name), ...times, id: name });

interface Recorded {
  id?: string;
  source?: Source | null;
  speaker?: Speaker | null;
  fields?: Partial<QuoteFields>;
}

export const record = (
  text: string,
  { id = 'q1', source: from = null, speaker: by = null, fields = {} }: Recorded = {},
): QuoteRecord => ({
  quote: {
    ...emptyQuote('en-GB'),
    ...times,
    id,
    text,
    sourceId: from?.id ?? null,
    speakerId: by?.id ?? null,
    ...fields,
  },
  speaker: by,
  source: from,
});

/** An article as the checks read it; the evidence of its records follows from their sources. */
export function checkedArticle(
  body: Body,
  {
    meta,
    records = [],
    ...more
  }: Partial<CheckInput> & { meta?: Partial<ArticleMeta>; records?: QuoteRecord[] } = {},
): CheckedArticle {
  const evidence = new Map(
    records.map(({ quote }): [string, QuoteEvidence] => [
      quote.id,
      { evidence: quote.sourceId === null ? 'recorded' : 'sourced', verification: null },
    ]),
  );
  return readForChecks({
    article: article(body, meta),
    quotes: new Map(records.map((one) => [one.quote.id, one])),
    sources: new Map(),
    relatedArticles: new Map(),
    evidence,
    withPage: new Set(),
    posts: new Map(),
    amongPosts: new Set(),
    usual: null,
    now: at,
    openThreads: 0,
    oldAfterDays: 30,
    ...more,
  });
}
