import { sourceShort } from '../../../core/citations/reference';
import { noStanding, standingOf } from '../../../core/citations/standing';
import { type CorrectedPlace, correctBody } from '../../../core/corrections/body';
import type { Body } from '../../../core/document/nodes';
import {
  type ChangedFact,
  type Correction,
  quoteBeforeSchema,
  sourceBeforeSchema,
} from '../../../core/model/correction';
import { StetError } from '../../../core/model/errors';
import type { Quote } from '../../../core/model/quote';
import type { Source } from '../../../core/model/source';
import type { Connection, Database } from '../../db/database';
import {
  type CorrectionsOf,
  listOpenCorrections,
  type StoredCorrection,
} from '../../repositories/corrections';
import { findQuotes } from '../../repositories/quoteList';
import { findSources } from '../../repositories/sources';
import { findSpeakers } from '../../repositories/speakers';
import { getArticle } from '../articles/getArticle';
import { changedParts } from './note';

/** A correction with the body that the article would have. */
interface Drawn {
  correction: Correction;
  body: Body;
}

/** What changed records ask of articles; an article that cannot be read is left out: opening it shows the damage. */
export async function listCorrections(db: Database, of: CorrectionsOf): Promise<Correction[]> {
  const found: Correction[] = [];
  const open = await listOpenCorrections(db, of);
  for (const articleId of new Set(open.map((stored) => stored.articleId))) {
    const own = open.filter((stored) => stored.articleId === articleId);
    // A transaction for each article, so that saves can run in between.
    const drawn = await db.transaction((connection) => drawAll(connection, own)).catch(noneIfDamaged);
    for (const { correction } of drawn) found.push(correction);
  }
  return found;
}

async function drawAll(db: Connection, own: StoredCorrection[]): Promise<Drawn[]> {
  const [first] = own;
  if (!first) return [];
  const { body } = await getArticle(db, first.articleId);
  const drawn: Drawn[] = [];
  for (const stored of own) {
    const one = await drawCorrection(db, stored, body);
    if (one) drawn.push(one);
  }
  return drawn;
}

function noneIfDamaged(error: unknown): Drawn[] {
  if (error instanceof StetError && error.code === 'corrupt') return [];
  throw error;
}

/** Null when the record is gone or says again what it said. */
export async function drawCorrection(
  db: Connection,
  stored: StoredCorrection,
  body: Body,
): Promise<Drawn | null> {
  return stored.kind === 'quote' ? ofQuote(db, stored, body) : ofSource(db, stored, body);
}

async function ofQuote(db: Connection, stored: StoredCorrection, body: Body): Promise<Drawn | null> {
  const [quote] = await findQuotes(db, [stored.target]);
  const before = quoteBeforeSchema.safeParse(JSON.parse(stored.before));
  if (!quote || !before.success) return null;
  const changed = changedParts(before.data, quote);
  if (!Object.values(changed).some(Boolean)) return null;
  const facts: ChangedFact[] = [];
  if (changed.speaker) {
    const [was] = await findSpeakers(db, [before.data.speakerId ?? '']);
    facts.push({ field: 'speaker', before: was?.name ?? '', after: quote.speaker?.name ?? '' });
  }
  if (changed.source) {
    const [was] = await findSources(db, [before.data.sourceId ?? '']);
    facts.push({
      field: 'source',
      before: was ? nameOf(was) : '',
      after: quote.source ? nameOf(quote.source) : '',
    });
  }
  const corrected = correctBody(body, quote.id, { before: before.data, after: quote }, stored.language);
  return {
    correction: toCorrection(stored, quote.text, facts, corrected.places),
    body: corrected.body,
  };
}

async function ofSource(db: Connection, stored: StoredCorrection, body: Body): Promise<Drawn | null> {
  const [source] = await findSources(db, [stored.target]);
  const before = sourceBeforeSchema.safeParse(JSON.parse(stored.before));
  if (!source || !before.success) return null;
  const { standing, on, note } = standingOf(source.csl);
  if (standing === before.data.standing) return null;
  const after = [standing === noStanding.standing ? '' : standing, on, note].filter(Boolean).join(', ');
  const was = before.data.standing === noStanding.standing ? '' : before.data.standing;
  const facts: ChangedFact[] = [{ field: 'standing', before: was, after }];
  return { correction: toCorrection(stored, nameOf(source), facts, []), body };
}

const nameOf = ({ csl }: Source): string => csl.title || sourceShort(csl);

function toCorrection(
  { before: _, publishedAt, language: __, ...stored }: StoredCorrection,
  record: Quote['text'],
  facts: ChangedFact[],
  places: CorrectedPlace[],
): Correction {
  const isPublic = publishedAt !== null && publishedAt <= stored.at;
  const isChecked = stored.status !== 'draft';
  const isOpen =
    isPublic || places.some(({ words, corrected }) => corrected !== words) || (isChecked && facts.length > 0);
  return { ...stored, isPublic, record, facts, places, isOpen };
}
