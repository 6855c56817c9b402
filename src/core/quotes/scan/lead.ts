import type { Cue } from './cues';
import { subjectInClause } from './german/clause';
import { documentOf } from './german/document';
import type { Phrase } from './phrases';
import { type Attribution, reach, type SentenceReader, unnamed } from './sentenceReader';
import { subjectBefore } from './subjects';

/** Who is named before a quotation, by the last verb of saying: Ada Roe said: “…”; according to Ada Roe, “…”. */
export function leadOf(reader: SentenceReader, quote: number, low: number): Attribution | null {
  let cue = lastCue(reader, quote, low);
  if (!cue || quote - cue.to > reach) return statementBefore(reader, quote, low);
  let phrase = openingSubject(reader, cue, quote, low) ?? subjectOf(reader, cue, quote, low);
  const isNear = distance(reader, cue, quote) === 0;
  const outer = phrase && saysNothing(phrase, isNear) ? outerOf(reader, cue, quote, low) : null;
  if (outer) ({ cue, phrase } = outer);
  if (!phrase) return null;
  const isShared = low > 0 && cue.kind !== 'according' && phrase.from < low;
  return {
    phrase,
    cue: cue.text,
    isShared,
    how: cue.kind === 'according' ? 'according' : isNear ? 'nearLead' : 'lead',
  };
}

/** “Ada Roe’s claim that it was “late””, “her description of it as “late”” */
function statementBefore(reader: SentenceReader, quote: number, low: number): Attribution | null {
  const { statements } = reader.cast.language;
  if (!statements) return null;
  for (let at = quote - 1; at > low && quote - at <= 12; at--) {
    const noun = reader.tokens[at];
    const owner = reader.tokens[at - 1];
    if (noun?.kind === 'quote') return null;
    if (!noun || !owner?.isPossessive || !statements.has(noun.lower)) continue;
    if (!owner.isCapital) return ofOffice(reader, at, low);
    let from = at - 1;
    while (from > low && reader.phrases.isName(from - 1) && !reader.tokens[from - 1]?.isPossessive) from -= 1;
    const phrase = reader.phrases.named(from, at);
    return phrase && { phrase, cue: noun.text, how: 'lead' };
  }
  return null;
}

/** “The Orsa senator’s answer was that “…”” */
function ofOffice(reader: SentenceReader, noun: number, low: number): Attribution | null {
  for (let from = noun - 2; from >= low && from > noun - 6; from--) {
    if (!reader.cast.language.determiners.has(reader.word(from))) continue;
    const phrase = reader.phrases.common(from, noun);
    return phrase.gender ? { phrase, cue: reader.tokens[noun]?.text ?? '', how: 'lead' } : null;
  }
  return null;
}

/** “Calling it “a joke,” Ada Roe left”: a participle that begins the sentence has the subject behind the words. */
function openingSubject(reader: SentenceReader, cue: Cue, quote: number, low: number): Phrase | null {
  if (cue.kind !== 'participle' || low > 0 || cue.from > 0) return null;
  const words = reader.tokens[quote]?.text ?? '';
  const first = reader.mark(quote + 1) === ',' ? quote + 2 : quote + 1;
  return first > quote + 1 || /[,.]$/.test(words) ? reader.phrases.startingAt(first) : null;
}

/** “She says it shows that he is “unfit””, “saying anybody who complains “lost””: not the verb that speaks. */
const saysNothing = ({ kind, gender, text }: Phrase, isNear: boolean): boolean =>
  (kind === 'pronoun' && gender === 'n' && !isNear) ||
  /(?:^|\s)(?:anybody|anyone|everybody|everyone|somebody|someone|those|people|which|that)$/i.test(text);

/** The verb before that one whose clause it belongs to. */
function outerOf(
  reader: SentenceReader,
  inner: Cue,
  quote: number,
  low: number,
): { cue: Cue; phrase: Phrase } | null {
  const cue = reader.cues.findLast(({ from }) => from >= low && from < inner.from);
  const phrase = cue && subjectOf(reader, cue, quote, low);
  return phrase && !saysNothing(phrase, false) ? { cue, phrase } : null;
}

/** The nearest verb; one that rarely speaks (“hopes”) only if it stands right there or is alone. */
function lastCue(reader: SentenceReader, quote: number, low: number): Cue | undefined {
  const { weak } = reader.cast.language;
  const before = reader.cues.filter(({ from }) => from >= low && from < quote);
  const last = before.at(-1);
  if (!last || !weak.has(last.text) || distance(reader, last, quote) === 0) return last;
  return before.findLast(({ text, kind }) => kind !== 'participle' && !weak.has(text)) ?? last;
}

function distance(reader: SentenceReader, cue: Cue, quote: number): number {
  if (reader.mark(quote - 1) === ':') return 0;
  return reader.tokens.slice(cue.to, quote).filter(({ text }) => text !== ',').length;
}

function subjectOf(reader: SentenceReader, cue: Cue, quote: number, low: number): Phrase | null {
  const { language } = reader.cast;
  const within = (phrase: Phrase | null) => (phrase && phrase.to <= quote ? phrase : null);
  if (cue.kind === 'according') return within(reader.accordingTo(cue));
  if (/^h(?:ei|ie)ß/.test(cue.text)) return documentOf(reader, cue, low);
  const inOrder = language.capitalNouns ? subjectInClause(reader, cue, low, quote) : undefined;
  if (inOrder) return inOrder;
  const before = subjectBefore(reader.phrases, cue.from, low);
  if (cue.kind === 'participle')
    return (
      infinitiveSubject(reader, cue, low) ??
      ownSubject(reader, cue, before) ??
      speakerBefore(reader, cue, low) ??
      within(reader.subject())
    );
  const after = within(reader.phraseAfter(cue));
  const isParenthesis =
    after?.kind === 'name' && reader.mark(cue.from - 1) === ',' && /^[,.]$/.test(reader.mark(after.to));
  if (isParenthesis) return after;
  if (before && !(language.capitalNouns && after && isDisplaced(reader, before, low))) return before;
  // “Said Ada Roe: …”
  if (language.inverts || cue.from === low) {
    if (after) return after;
    if (language.dropsSubject) return within(reader.subject()) ?? unnamed(cue.from);
  }
  return within(reader.subject());
}

/** “The crowd had left, Ada Roe said, adding …” */
function speakerBefore(reader: SentenceReader, cue: Cue, low: number): Phrase | null {
  const verb = reader.cues.find(({ kind, to }) => kind === 'verb' && to === cue.from - 1);
  return verb && verb.from >= low ? subjectBefore(reader.phrases, verb.from, low) : null;
}

/** “He appeared to call”: a pronoun right before the verb that the infinitive belongs to. */
function infinitiveSubject(reader: SentenceReader, cue: Cue, low: number): Phrase | null {
  if (reader.word(cue.from - 1) !== 'to') return null;
  const subject = subjectBefore(reader.phrases, cue.from - 2, low);
  return subject?.kind === 'pronoun' ? subject : null;
}

/** “with one of her ads asking”, “Orsa urging” */
function ownSubject(reader: SentenceReader, cue: Cue, before: Phrase | null): Phrase | null {
  if (!before || before.to !== cue.from) return null;
  return before.kind === 'name' || reader.word(before.from - 1) === 'with' ? before : null;
}

/** German puts the subject behind the verb if something else begins: “Am Montag sagte Halm”, “Endlich sagte sie”. */
function isDisplaced(reader: SentenceReader, before: Phrase, low: number): boolean {
  const { prepositions, adverbs } = reader.cast.language;
  if (low > 0) return false;
  const isOneWord =
    before.from === 0 && before.to === 1 && before.kind === 'name' && !before.text.includes(' ');
  return prepositions.has(reader.word(0)) || adverbs.has(reader.word(0)) || isOneWord;
}
