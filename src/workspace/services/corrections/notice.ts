import { sourceName } from '../../../core/citations/reference';
import { standingOf } from '../../../core/citations/standing';
import { withheldWords } from '../../../core/citations/withheld';
import { correctionNotice, type Wrong } from '../../../core/corrections/notice';
import { ownNotice } from '../../../core/corrections/ownNotice';
import type { Body } from '../../../core/document/nodes';
import { published } from '../../../core/document/review';
import {
  type AppliedCorrections,
  type Correction,
  type CorrectionKey,
  quoteBeforeSchema,
} from '../../../core/model/correction';
import type { Source } from '../../../core/model/source';
import { isNameable, isOffRecord, isWithheld, termsOfQuote, termsOfSource } from '../../../core/model/terms';
import { withoutMarks } from '../../../core/quotes/marks';
import type { Connection } from '../../db/database';
import {
  listOpenCorrections,
  type StoredCorrection,
  settleCorrections,
} from '../../repositories/corrections';
import { findQuotes } from '../../repositories/quoteList';
import { listNoticeSnippets } from '../../repositories/snippets';
import { findSources } from '../../repositories/sources';
import { findSpeakers } from '../../repositories/speakers';
import { getArticle } from '../articles/getArticle';
import { correctedArticle, replaceByCorrection } from './apply';
import { drawCorrection } from './list';

export interface NoticeDraft {
  /** Markdown. */
  notice: string;
  /** The snippet whose words it has; null: Stet's own. */
  wording: string | null;
  /** The snippets that can be chosen. */
  wordings: { id: string; name: string }[];
}

/**
 * A notice of all that an article's open corrections say was wrong, in the words of a snippet (`wording`; null: Stet's
 * own; absent: the first snippet of notices, if the desk has one). Nobody is named who must not be, and nothing is said
 * of what is off the record.
 */
export async function draftNotice(
  db: Connection,
  articleId: string,
  wording?: string | null,
): Promise<NoticeDraft> {
  const { body, language, headline } = await getArticle(db, articleId);
  const wrong: Wrong[] = [];
  for (const stored of (await listOpenCorrections(db, 'all')).filter((one) => one.articleId === articleId)) {
    const drawn = await drawCorrection(db, stored, published(body));
    if (!drawn?.correction.isPublic) continue;
    for (const one of await wrongOf(db, stored, drawn.correction)) wrong.push(one);
  }
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
  const snippets = await listNoticeSnippets(db);
  const chosen = wording === undefined ? snippets[0] : snippets.find(({ id }) => id === wording);
  // The reader and the printer are large, and few openings of a workspace need them.
  const { writeMarkdown } = await import('../../../core/markdown/write');
  return {
    notice: writeMarkdown(
      chosen
        ? ownNotice(await read(chosen.markdown), { wrong, language, headline, today })
        : correctionNotice(wrong, language, today),
    ),
    wording: chosen?.id ?? null,
    wordings: snippets.map(({ id, name }) => ({ id, name })),
  };
}

async function read(markdown: string): Promise<Body> {
  const { readMarkdown } = await import('../../../core/markdown/read');
  return readMarkdown(markdown, { frontMatter: false, templates: false }).body;
}

async function wrongOf(db: Connection, stored: StoredCorrection, drawn: Correction): Promise<Wrong[]> {
  const { language, target } = stored;
  if (stored.kind === 'source') {
    const [source] = await findSources(db, [target]);
    if (!source) return [];
    const { standing, note } = standingOf(source.csl);
    if (isOffRecord(termsOfSource(source))) return [];
    const isHidden = isWithheld(source);
    const named = isHidden
      ? withheldWords(source, language)
      : source.csl.title || sourceName(source, language);
    return standing === 'none' ? [] : [{ kind: standing, source: named, note: isHidden ? '' : note }];
  }
  const [quote] = await findQuotes(db, [target]);
  const before = quoteBeforeSchema.parse(JSON.parse(stored.before));
  if (!quote) return [];
  const [sourceBefore] = before.sourceId ? await findSources(db, [before.sourceId]) : [];
  const [speakerBefore] = before.speakerId ? await findSpeakers(db, [before.speakerId]) : [];
  const termsWith = (source: Source | null | undefined) => termsOfQuote(quote, source);
  const terms = [quote.source, quote.knownThrough, sourceBefore].map(termsWith);
  if (terms.some((one) => isOffRecord(one))) return [];
  const hidden = terms.find((one) => !isNameable(one));
  const speakerOf = (name: string | undefined) => (hidden ? withheldWords(hidden, language) : (name ?? ''));
  const sourceOf = (source: Source | null | undefined) => {
    if (!source) return '';
    const own = termsWith(source);
    return isNameable(own) ? sourceName(source, language) : withheldWords(own, language);
  };
  const speaker = speakerOf(quote.speaker?.name);
  const words = withoutMarks(drawn.places[0]?.words ?? quote.text);
  const wrong = drawn.places.flatMap(({ words: was, corrected }): Wrong[] =>
    corrected === was
      ? []
      : [{ kind: 'words', speaker, was: withoutMarks(was), is: withoutMarks(corrected ?? quote.text) }],
  );
  for (const { field } of drawn.facts) {
    if (field === 'speaker')
      wrong.push({ kind: 'speaker', words, was: speakerOf(speakerBefore?.name), is: speaker });
    if (field === 'source')
      wrong.push({
        kind: 'source',
        words,
        was: sourceOf(sourceBefore),
        is: sourceOf(quote.source),
      });
  }
  return wrong;
}

export interface Notice {
  articleId: string;
  /** Markdown. */
  notice: string;
  place: 'start' | 'end';
  /** Whether the quoted words are changed in the text too. */
  alsoWords: boolean;
}

/** Puts the notice into the article in one step, which `undoCorrections` takes back, and settles what it is about. */
export async function putNotice(
  db: Connection,
  { articleId, notice, place, alsoWords }: Notice,
): Promise<AppliedCorrections> {
  const keys: CorrectionKey[] = (await listOpenCorrections(db, 'all'))
    .filter((one) => one.articleId === articleId)
    .map(({ kind, target }) => ({ articleId, kind, target }));
  const said = await read(notice);
  const before = await getArticle(db, articleId);
  const body = alsoWords ? (await correctedArticle(db, before, keys)).body : before.body;
  const next = place === 'start' ? [...said, ...body] : [...body, ...said];
  const articles = await replaceByCorrection(db, before, next);
  await settleCorrections(db, keys, true);
  return { articles, settled: keys };
}
