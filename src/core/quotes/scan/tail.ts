import type { Cue } from './cues';
import { subjectBehind, subjectInClause } from './german/clause';
import { documentOf } from './german/document';
import type { Phrase } from './phrases';
import { type Attribution, reach, type SentenceReader, unnamed } from './sentenceReader';
import { nominative } from './sentenceSubject';
import { subjectBefore } from './subjects';

const pause = /^[,–—―-]$/;

/** Who is named behind a quotation: “…,” said Ada Roe; “…,” Ada Roe said; “…,” according to Ada Roe; “…” — Ada Roe. */
export function tailOf(reader: SentenceReader, quote: number): Attribution | null {
  const { tokens, cast } = reader;
  const { language } = cast;
  const first = pause.test(reader.mark(quote + 1)) ? quote + 2 : quote + 1;
  const hasPause = first > quote + 1 || /[,?!…—–]['’]?$/.test(tokens[quote]?.text ?? '');
  const titled = inHeading(reader, quote);
  if (titled) return titled;
  const cue = speaking(reader, first);
  if (!cue || cue.from - quote > reach || isBroken(reader, first, cue.from))
    return hasPause ? (byAnyVerb(reader, first) ?? byDash(reader, quote, first)) : null;
  if (cue.kind === 'participle') return null;
  if (cue.kind === 'according') {
    const phrase = reader.accordingTo(cue);
    return phrase && { phrase, cue: cue.text, how: cue.from === first ? 'according' : 'looseTail' };
  }
  const found = (phrase: Phrase, isNear: boolean): Attribution => ({
    phrase,
    cue: cue.text,
    how: isNear ? 'tail' : 'looseTail',
  });
  const verb = behindAuxiliaries(reader, first);
  if ((cue.from === verb || cue.from === first) && (hasPause || !language.capitalNouns)) {
    // “…” shows that Ada Roe …
    const phrase = reader.word(cue.to) === 'that' ? null : subjectAfter(reader, cue, first);
    // “Hallam, citing “…,” said the dam would hold”
    const isClause =
      phrase !== null && !language.inverts && quote > 0 && language.auxiliaries.has(reader.word(phrase.to));
    if (phrase && !isClause) return found(phrase, hasPause || phrase.kind !== 'common' || quote === 0);
    if (hasPause && language.dropsSubject) return found(unnamed(cue.from), true);
    if (!hasPause || language.inverts) return null;
  }
  if (/^h(?:ei|ie)ß/.test(cue.text)) {
    const document = documentOf(reader, cue, first);
    return document && found(document, cue.from === first);
  }
  const before = subjectBefore(reader.phrases, cue.from, first);
  if (before && hasPause && opens(reader, first, before)) return found(before, true);
  // “The “vision” was that people should read”
  if (language.weak.has(cue.text)) return null;
  // “Let “disruption” mean what it says”
  if (before?.gender === 'n' && before.kind === 'pronoun' && !hasPause) return null;
  const mayFollow = !before || reader.mark(cue.from - 1) === ',';
  const after = mayFollow ? reader.phraseAfter(cue) : null;
  const phrase = before && (before.kind === 'name' || after?.kind !== 'name') ? before : (after ?? before);
  // “Einen „…“ hat ein Kollege sie genannt”
  const auxiliary = language.capitalNouns && language.auxiliaries.has(reader.word(first));
  const behind =
    (auxiliary ? nominative(reader.phrases, first + 1) : null) ??
    (language.capitalNouns ? subjectInClause(reader, cue, 0, tokens.length, false) : null);
  if (behind) return found(behind, false);
  // “hat den Plan „…“ genannt”
  const whole = phrase ?? (language.capitalNouns ? reader.subject() : null);
  return whole && found(whole, false);
}

function subjectAfter(reader: SentenceReader, cue: Cue, first: number): Phrase | null {
  if (!reader.cast.language.capitalNouns) return reader.phraseAfter(cue, first);
  return /^h(?:ei|ie)ß/.test(cue.text)
    ? documentOf(reader, cue, first)
    : (subjectBehind(reader, cue) ?? reader.phraseAfter(cue, first));
}

/** The first verb; not that of “…,” a source, who was not allowed to speak, said. */
function speaking(reader: SentenceReader, first: number): Cue | undefined {
  const [cue, ...later] = reader.cues.filter(({ from }) => from >= first);
  const isInside =
    cue?.kind === 'participle' &&
    reader.tokens.slice(first, cue.from).some(({ lower }) => /^(?:who|which|that)$/.test(lower));
  const outer = isInside ? later.find(({ from }) => reader.mark(from - 1) === ',') : undefined;
  return outer ?? cue;
}

/** The subject begins right behind the quotation: “…,” the council’s leader, Morag Sinclair, said. */
function opens(reader: SentenceReader, first: number, subject: Phrase): boolean {
  const { conjunctions, determiners } = reader.cast.language;
  if (conjunctions.has(reader.word(first)) && !determiners.has(reader.word(first))) return false;
  if (subject.from <= first + 1) return true;
  const opening = reader.phrases.startingAt(first);
  return (
    opening !== null &&
    subject.from - first <= 16 &&
    (opening.to >= subject.from - 1 || opening.text === subject.text)
  );
}

const isBroken = ({ tokens }: SentenceReader, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind, text }) => kind === 'quote' || text === ';' || text === ':');

function behindAuxiliaries(reader: SentenceReader, first: number): number {
  const { auxiliaries, adverbs } = reader.cast.language;
  let at = first;
  while (auxiliaries.has(reader.word(at)) || adverbs.has(reader.word(at))) at += 1;
  return at;
}

/** “…,” Ada Roe shot back. */
const irregular = /^(?:shot|went|began|cut|put|broke|came|fought|hit|swore|spat|drew|wept)$/;

/** “…,” an angry Hollande retorted: a name and one verb, though the verb is not on the list. */
function byAnyVerb(reader: SentenceReader, first: number): Attribution | null {
  if (reader.cast.language.capitalNouns) return behindGermanVerb(reader, first);
  const phrase = reader.phrases.startingAt(first) ?? reader.phrases.startingAt(first + 2);
  if (!phrase || phrase.kind === 'common' || phrase.gender === 'any') return null;
  const verb = reader.word(phrase.to);
  const isVerb =
    !reader.cast.language.inverts &&
    (irregular.test(verb) || (/(?:ed|s)$/.test(verb) && !/(?:ss|us|is|as)$/.test(verb)));
  return isVerb ? { phrase, cue: reader.tokens[phrase.to]?.text ?? '', how: 'looseTail' } : null;
}

/** “„…“, brummte der Alte”: a verb right behind the words and its subject, though the verb is not on the list. */
function behindGermanVerb(reader: SentenceReader, first: number): Attribution | null {
  const { language } = reader.cast;
  const verb = reader.tokens[first];
  if (verb?.kind !== 'word' || verb.isCapital || !/(?:t|te|ten|en)$/.test(verb.lower)) return null;
  const { lower } = verb;
  if (language.determiners.has(lower) || language.prepositions.has(lower) || language.conjunctions.has(lower))
    return null;
  if (lower in language.pronouns || language.adverbs.has(lower)) return null;
  const phrase = nominative(reader.phrases, first + 1);
  return phrase && phrase.gender !== 'any' ? { phrase, cue: verb.text, how: 'looseTail' } : null;
}

/** “‘I count the steps’: Ada Roe on memory” as a headline. */
function inHeading(reader: SentenceReader, quote: number): Attribution | null {
  if (!reader.sentence.isHeading || quote > 0 || reader.mark(1) !== ':') return null;
  const phrase = reader.phrases.startingAt(2);
  return phrase?.kind === 'name' ? { phrase, cue: '', how: 'looseTail' } : null;
}

function byDash(reader: SentenceReader, quote: number, first: number): Attribution | null {
  if (!/^[–—―-]$/.test(reader.mark(quote + 1))) return null;
  const phrase = reader.phrases.startingAt(first);
  const isAll = phrase?.kind === 'name' && reader.tokens.length - phrase.to <= 6;
  return isAll ? { phrase, cue: '', how: 'tail' } : null;
}
