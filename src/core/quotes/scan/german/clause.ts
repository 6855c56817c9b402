import type { Cue } from '../cues';
import type { Phrase } from '../phrases';
import type { SentenceReader } from '../sentenceReader';
import { firstNoun, firstSubject, type Part, partAt, partsFrom } from './parts';

const passive = /^(?:wird|werden|wurde|wurden)$/;
const cites = /^(?:zitier|wiedergegeben)/;
const longest = 120;

/**
 * The subject of a German verb by the order of the words: before the verb if one part stands there, behind it if that part
 * is none (“Als Grund nannte Halm …”), and the first noun of a clause whose verb comes last (“Wie Halm am Montag
 * sagte”). Undefined where the order does not show it. `isLater`: the clause goes on from words before.
 */
export function subjectInClause(
  reader: SentenceReader,
  cue: Cue,
  low: number,
  end: number,
  isLater = low > 0,
): Phrase | undefined {
  if (/^(?:und|aber|doch)$/.test(reader.word(cue.from - 1))) {
    const former = reader.cues.findLast(
      ({ kind, from }) => kind === 'verb' && from >= low && from < cue.from,
    );
    return former && subjectInClause(reader, former, low, end);
  }
  const parts = clauseBefore(reader, cue, low);
  if (!parts) return undefined;
  const tense = parts.findIndex(({ kind }) => kind === 'verb');
  const auxiliary = tense < 0 ? '' : reader.word(parts[tense]?.from ?? -1);
  const front = tense < 0 ? parts : parts.slice(0, tense);
  if (passive.test(auxiliary) && !cites.test(cue.text)) {
    const agent = parts.find(
      ({ kind, from }) => kind === 'adverbial' && /^(?:von|vom)$/.test(reader.word(from)),
    );
    return agent?.noun?.phrase;
  }
  const isLast = front[0]?.kind === 'link';
  const before = isLast ? firstSubject(parts.slice(1)) : frontSubject(reader, front, auxiliary || cue.text);
  const isActive = cites.test(cue.text) && !passive.test(auxiliary);
  // “Intern soll er von „Chaos“ gesprochen haben”
  const next = tense < 0 ? null : parts[tense + 1]?.noun?.phrase;
  if (before && next?.kind === 'pronoun' && before.to === 1 && !before.text.includes(' ')) return next;
  if (before) return (isActive && firstNoun(partsFrom(reader.phrases, cue.to, end))) || before;
  if (isLater || isLast || front.some(({ kind }) => kind === 'noun' && front.length > 2)) return undefined;
  const behind = tense < 0 ? partsFrom(reader.phrases, cue.to, end) : parts.slice(tense + 1);
  return front.length === 0 && tense < 0 ? undefined : (firstSubject(behind) ?? undefined);
}

/** The subject behind a verb: “…“, sagte am Montag der Chef der Partei, Kurt Roe. Of a verb of citing, who is cited. */
export function subjectBehind(reader: SentenceReader, cue: Cue): Phrase | null {
  const parts = partsFrom(reader.phrases, cue.to, reader.tokens.length);
  const subject = firstSubject(parts);
  if (!cites.test(cue.text)) return subject;
  return firstNoun(parts.filter(({ from }) => subject && from >= subject.to)) ?? subject;
}

/** The parts between the beginning of a clause and its verb of saying. */
function clauseBefore(reader: SentenceReader, cue: Cue, low: number): Part[] | null {
  if (cue.from - low > longest) return null;
  let parts: Part[] = [];
  let former: Part[] = [];
  for (let at = low; at < cue.from; ) {
    const mark = reader.mark(at);
    if (mark === ',' || mark === ';' || mark === ':' || mark === '–') {
      former = mark === ',' ? parts : [];
      parts = [];
      at += 1;
      continue;
    }
    const part = partAt(reader.phrases, at, cue.from);
    parts.push(part);
    at = part.to;
  }
  return isApposition(former, parts) ? former : parts;
}

/** “Stefan Roe, ein Kenner vom Bund erklärte”: without the comma at its end. */
function isApposition([name, ...others]: Part[], [noun, ...more]: Part[]): boolean {
  if (others.length > 0 || more.length > 0 || noun?.kind !== 'noun' || noun.noun?.phrase.kind !== 'common')
    return false;
  return name?.noun?.phrase.kind === 'name' && name.noun.phrase.text.includes(' ');
}

/** The one part in front of the verb, if it can be its subject. */
function frontSubject(reader: SentenceReader, front: Part[], verb: string): Phrase | null {
  const [first, ...others] = front.filter(
    ({ kind, from }) => kind !== 'other' || !reader.cast.language.conjunctions.has(reader.word(from)),
  );
  if (first?.kind !== 'noun' || !first.noun || others.some(({ kind }) => kind === 'noun')) return null;
  const { phrase, isOblique, isPlural } = first.noun;
  const isSingular = !/en$/.test(verb);
  return isOblique || (isPlural && isSingular) ? null : phrase;
}
