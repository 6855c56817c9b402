import { runAt } from '../names';
import type { Phrase, Phrases } from '../phrases';

/** A German noun phrase with what belongs to it: genitives, what a preposition adds, brackets and an apposition. */
export interface NounPhrase {
  phrase: Phrase;
  /** The index behind all of it. */
  to: number;
  /** Its article shows that it is no subject: “den Plan”. */
  isOblique: boolean;
  isPlural: boolean;
}

const genitive = /^(?:der|des|einer|eines|seiner|ihrer|dieser|dieses)$/;
const belonging = /^(?:von|vom|für|aus|beim|im)$/;
const relative = /^(?:der|die|das|welcher|welche|welches|deren|dessen|wo)$/;
const alone = /^(?:einer|eine|eines|viele|mehrere|einige|beide|alle)$/;
const plural = /(?:ungen|heiten|keiten|schaften|tionen|innen|täten|sätze|worte|pläne|zahlen|vorwürfe)$/;
const longest = 14;

/** The noun phrase that begins at an index and ends before `end`. */
export function nounPhraseAt(phrases: Phrases, from: number, end: number): NounPhrase | null {
  const { tokens, cast } = phrases;
  const { language } = cast;
  const lower = (at: number) => tokens[at]?.lower ?? '';
  const first = tokens[from];
  if (first?.kind !== 'word' || from >= end) return null;
  const hasArticle = language.determiners.has(first.lower);
  const head = headAfter(phrases, from, end);
  const pronoun = head === from ? null : phrases.pronounAt(from);
  if (pronoun && (head < 0 || !hasArticle))
    return { phrase: pronoun, to: from + 1, isOblique: false, isPlural: false };
  if (head < 0) return alone.test(first.lower) ? standingAlone(phrases, from, end) : null;
  let to = behindRun(phrases, head, end);
  let textEnd = to;
  let named = nameWithin(phrases, head, to, hasArticle);
  for (let steps = 0; steps < 5; steps++) {
    to = behindBrackets(phrases, to, end);
    const isOwner = genitive.test(lower(to));
    if (!isOwner && !belonging.test(lower(to))) break;
    const next = headAfter(phrases, to, end);
    // “eine Ärztin sprach von „Zuständen“”
    if (next < 0 || isTime(phrases, next) || (!isOwner && tokens[next]?.kind === 'quote')) break;
    const after = behindRun(phrases, next, end);
    // “der Chef des Rates Ulrich Maier”, but “der Sprecher des Ministers Ulrich Maier”
    const isPerson = (language.isOffice?.(lower(next)) ?? language.offices[lower(next)] ?? 'n') !== 'n';
    if (isOwner && !isPerson && !named) named = personAt(phrases, next + 1, after);
    to = after;
    textEnd = after;
  }
  const apposition = tokens[to]?.text === ',' ? appositionAt(phrases, to, end) : null;
  if (apposition) {
    named = named?.text.includes(' ') ? named : (apposition.named ?? named);
    to = apposition.to;
  }
  const phrase = named ?? phrases.common(from, textEnd);
  return {
    phrase: { ...phrase, from, to },
    to,
    isOblique: language.oblique?.has(first.lower) ?? false,
    isPlural: !named && (!hasArticle || first.lower === 'die') && plural.test(lower(head)),
  };
}

/** “einer der Feuerwehrleute”, “einige” */
function standingAlone(phrases: Phrases, from: number, end: number): NounPhrase | null {
  const { tokens } = phrases;
  const isPart = /^(?:der|von|aus)$/.test(tokens[from + 1]?.lower ?? '');
  if (!isPart && /^eines?$/.test(tokens[from]?.lower ?? '')) return null;
  const next = isPart ? headAfter(phrases, from + 1, end) : -1;
  const to = next < 0 ? from + 1 : behindRun(phrases, next, end);
  return { phrase: { ...phrases.common(from, to), gender: 'any' }, to, isOblique: false, isPlural: false };
}

/** The first noun or name at or after an index, behind articles and adjectives; -1 if there is none. */
function headAfter({ tokens, cast }: Phrases, from: number, end: number): number {
  const { language } = cast;
  const opening = tokens[from]?.lower ?? '';
  if (language.adverbs.has(opening) && !tokens[from]?.isCapital) return -1;
  const hasArticle = language.determiners.has(opening) || belonging.test(opening);
  for (let at = from; at < end && at < from + 8; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return -1;
    const isArticle = language.determiners.has(token.lower) && at < from + 2;
    if (token.kind === 'quote' || (token.isCapital && !isArticle && !(at === from && isOther(token.lower))))
      return token.kind === 'quote' && !hasArticle ? -1 : at;
    if (isArticle || (at === from && belonging.test(token.lower)) || /^\p{N}/u.test(token.text)) continue;
    const isAdjective = /(?:e|er|en|es|em)$/.test(token.lower) && !language.auxiliaries.has(token.lower);
    if (!hasArticle && !isAdjective) return -1;
    if (language.auxiliaries.has(token.lower) || language.conjunctions.has(token.lower)) return -1;
    if (!isAdjective && language.cues.has(token.lower)) return -1;
  }
  return -1;

  function isOther(lower: string): boolean {
    return (
      language.others.has(lower) ||
      language.adverbs.has(lower) ||
      language.conjunctions.has(lower) ||
      language.prepositions.has(lower) ||
      lower in language.pronouns
    );
  }
}

/** Behind the nouns, names and quotations that stand together: “Bayer 04 Leverkusen”, “Ursula von der Leyen”. */
function behindRun(phrases: Phrases, from: number, end: number): number {
  const { tokens, cast } = phrases;
  let to = from + 1;
  while (to < end) {
    const token = tokens[to];
    const run =
      token?.isCapital && token.kind === 'word' ? runAt(tokens, to, cast.language, cast.lowered) : null;
    if (run) to = Math.min(end, tokens[run.to - 1]?.isCapital ? run.to : to + 1);
    else if (token?.kind === 'word' && token.isCapital && !cast.language.others.has(token.lower)) to += 1;
    else if (token?.kind === 'quote' && to === from + 1) to += 1;
    else if (/^\p{N}+$/u.test(token?.text ?? '') && tokens[to + 1]?.isCapital) to += 2;
    else if (isOwnerOf(phrases, to)) to += 1;
    else if (isNobility(phrases, to)) to += 1;
    else break;
  }
  return to;
}

/** “Orsas oberster Richter”: the adjective behind whose it is. */
function isOwnerOf({ tokens }: Phrases, at: number): boolean {
  const [owner, adjective, noun] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isAdjective =
    adjective?.kind === 'word' && /(?:er|e|es)$/.test(adjective.lower) && !adjective.isCapital;
  return isAdjective && /s$/.test(owner?.lower ?? '') && noun?.kind === 'word' && noun.isCapital;
}

/** “von der” inside a name that the text gives in full. */
function isNobility({ tokens, cast }: Phrases, at: number): boolean {
  const token = tokens[at];
  if (!token || !cast.language.joining.has(token.lower)) return false;
  for (let to = at + 1; to < at + 4; to++) {
    const name = tokens
      .slice(at, to + 1)
      .map(({ text }) => text)
      .join(' ');
    if (tokens[to]?.isCapital) return cast.find(name) !== null;
  }
  return false;
}

/** “Ulrich Maier” behind “des Rates” */
function personAt(phrases: Phrases, from: number, to: number): Phrase | null {
  const named = nameWithin(phrases, from, to, false);
  return named?.text.includes(' ') && (named.gender || named.member?.isPerson) ? named : null;
}

/** The person whose full name, or known surname, the nouns end with. */
function nameWithin(phrases: Phrases, from: number, to: number, hasArticle: boolean): Phrase | null {
  const { tokens, cast } = phrases;
  const last = tokens[to - 1];
  if (to <= from || last?.kind !== 'word' || !phrases.isName(to - 1)) return null;
  let begin = from;
  while (begin < to && (tokens[begin]?.kind !== 'word' || !phrases.isName(begin))) begin += 1;
  const named = phrases.named(begin, to);
  if (named?.kind !== 'name' || named.gender === 'n') return null;
  // “Sprecher des Vereins” names nobody.
  if (to - from === 1 && !cast.find(last.text)?.name.includes(' ') && cast.language.isOffice?.(last.lower))
    return null;
  if (named.text.includes(' ')) return named;
  return hasArticle && to - from === 1 && !cast.find(last.text)?.name.includes(' ') ? null : named;
}

function behindBrackets({ tokens }: Phrases, at: number, end: number): number {
  if (tokens[at]?.text !== '(') return at;
  const close = tokens.findIndex(({ text }, index) => index > at && text === ')');
  return close > at && close < Math.min(end, at + 10) ? close + 1 : at;
}

/** “, Ordnungsdezernent der Stadt,”, “, die den Verein leitet,”: what stands between two commas, and who it names. */
function appositionAt(
  phrases: Phrases,
  comma: number,
  end: number,
): { to: number; named: Phrase | null } | null {
  const { tokens, cast } = phrases;
  const { language } = cast;
  const close = tokens.findIndex(({ text }, index) => index > comma && text === ',');
  const to = close < 0 || close > comma + longest ? -1 : close;
  const first = tokens[comma + 1];
  if (first?.kind !== 'word') return null;
  const isRelative = relative.test(first.lower) && tokens[comma + 2]?.isCapital !== true;
  const until = to < 0 ? Math.min(end, comma + longest) : to;
  const hasVerb = tokens
    .slice(comma + 1, until)
    .some(({ kind, lower, isCapital }) =>
      kind === 'mark' ? false : !isCapital && (language.auxiliaries.has(lower) || language.cues.has(lower)),
    );
  if (to < 0 || to >= end || (hasVerb && !isRelative)) {
    // “…, sagte der Chef der Partei, Kurt Roe.”
    const run = runAt(tokens, comma + 1, language, cast.lowered);
    const named = run && run.to <= end ? phrases.named(run.from, run.to) : null;
    return run && named?.member?.name.includes(' ') && named.gender !== 'n' ? { to: run.to, named } : null;
  }
  const run = isRelative ? null : runAt(tokens, firstCapital(phrases, comma + 1, to), language, cast.lowered);
  const named = run ? nameWithin(phrases, run.from, run.to, false) : null;
  return { to: to + 1, named: named?.text.includes(' ') ? named : null };
}

function firstCapital({ tokens, cast }: Phrases, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (tokens[at]?.isCapital && !cast.language.determiners.has(tokens[at]?.lower ?? '')) return at;
  return to;
}

const isTime = ({ tokens, cast }: Phrases, at: number): boolean =>
  cast.language.others.has(tokens[at]?.lower ?? '') ||
  /^(?:jahr|tag|woche|monat|abend|morgen|mittag)/.test(tokens[at]?.lower ?? '');
