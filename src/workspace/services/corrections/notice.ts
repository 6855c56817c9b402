import { sourceName } from '../../../core/citations/reference';
import { standingOf } from '../../../core/citations/standing';
import { withheldWords } from '../../../core/citations/withheld';
import { correctionNotice, type Wrong } from '../../../core/corrections/notice';
import { type Correction, quoteBeforeSchema } from '../../../core/model/correction';
import type { Source } from '../../../core/model/source';
import { isWithheld, type Terms, termsOfQuote, termsOfSource } from '../../../core/model/terms';
import { withoutMarks } from '../../../core/quotes/marks';
import type { Connection } from '../../db/database';
import {
  listOpenCorrections,
  type StoredCorrection,
  settleCorrections,
} from '../../repositories/corrections';
import { findQuotes } from '../../repositories/quoteList';
import { storeRevision } from '../../repositories/revisions';
import { findSources } from '../../repositories/sources';
import { findSpeakers } from '../../repositories/speakers';
import { replaceBody } from '../articles/body';
import { getArticle } from '../articles/getArticle';
import { applyCorrections } from './apply';
import { drawCorrection } from './list';

/**
 * A notice, in Markdown, of all that an article's open corrections say was wrong. Nobody is named who must not be, and
 * nothing is said of what is off the record.
 */
export async function draftNotice(db: Connection, articleId: string): Promise<string> {
  const { body, language } = await getArticle(db, articleId);
  const wrong: Wrong[] = [];
  for (const stored of (await listOpenCorrections(db, 'all')).filter((one) => one.articleId === articleId)) {
    const drawn = await drawCorrection(db, stored, body);
    if (!drawn?.correction.isPublic) continue;
    for (const one of await wrongOf(db, stored, drawn.correction)) wrong.push(one);
  }
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
  // The printer is large, and few openings of a workspace need it.
  const { writeMarkdown } = await import('../../../core/markdown/write');
  return writeMarkdown(correctionNotice(wrong, language, today));
}

async function wrongOf(db: Connection, stored: StoredCorrection, drawn: Correction): Promise<Wrong[]> {
  const { language, target } = stored;
  if (stored.kind === 'source') {
    const [source] = await findSources(db, [target]);
    if (!source) return [];
    const { standing, note } = standingOf(source.csl);
    if (isSecret(termsOfSource(source))) return [];
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
  if (terms.some(isSecret)) return [];
  const hidden = terms.find(isNameless);
  const speakerOf = (name: string | undefined) => (hidden ? withheldWords(hidden, language) : (name ?? ''));
  const sourceOf = (source: Source | null | undefined) => {
    if (!source) return '';
    const own = termsWith(source);
    return isNameless(own) ? withheldWords(own, language) : sourceName(source, language);
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

const isSecret = ({ terms }: Terms): boolean => terms === 'off-record';

const isNameless = ({ terms }: Terms): boolean => terms !== 'on-record';

export interface Notice {
  articleId: string;
  /** Markdown. */
  notice: string;
  place: 'start' | 'end';
  /** Whether the quoted words are changed in the text too. */
  alsoWords: boolean;
}

/** Puts the notice into the article, after keeping a revision, and settles what it is about. */
export async function putNotice(
  db: Connection,
  { articleId, notice, place, alsoWords }: Notice,
): Promise<void> {
  const keys = (await listOpenCorrections(db, 'all')).filter((one) => one.articleId === articleId);
  // The reader is large, and few openings of a workspace need it.
  const { readMarkdown } = await import('../../../core/markdown/read');
  const { body: said } = readMarkdown(notice, { frontMatter: false, templates: false });
  await storeRevision(db, articleId, 'correction');
  if (alsoWords) await applyCorrections(db, keys);
  const { body } = await getArticle(db, articleId);
  await replaceBody(db, articleId, place === 'start' ? [...said, ...body] : [...body, ...said]);
  await settleCorrections(db, keys, true);
}
