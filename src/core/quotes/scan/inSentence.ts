import { leadOf } from './lead';
import type { Phrase } from './phrases';
import { type Attribution, reach, type SentenceReader } from './sentenceReader';
import { subjectBefore } from './subjects';
import { tailOf } from './tail';

/**
 * Who says a quotation by the words of its own sentence. `previous`: the index of the quotation before this one in the
 * sentence, or -1.
 */
export function attributionOf(reader: SentenceReader, quote: number, previous: number): Attribution | null {
  const tail = tailOf(reader, quote);
  const lead = leadOf(reader, quote, previous + 1);
  // “under what Hedge called “…,” the club charged”
  const isCalled = lead?.how === 'nearLead' && lead.phrase.to + 1 === quote && reader.mark(quote - 1) === '';
  if (tail && tail.how !== 'looseTail' && !isCalled) return tail;
  if (lead?.how === 'nearLead') return lead;
  return closingOf(reader, quote) ?? agentOf(reader, quote) ?? lead ?? tail ?? behindColon(reader, quote);
}

/** The subject of the last verb of saying, or of the sentence. */
export const lastSpeakerOf = (reader: SentenceReader): Phrase | null =>
  leadOf(reader, reader.tokens.length, 0)?.phrase ?? reader.subject();

/** “It was “late” and “slow,” but it came, Ada Roe said.”: the end of the sentence says whose words are in it. */
function closingOf(reader: SentenceReader, quote: number): Attribution | null {
  const { tokens } = reader;
  const cue = reader.cues.at(-1);
  if (cue?.kind !== 'verb' || cue.from < quote || cue.from - quote > reach) return null;
  const isLast = !tokens.slice(cue.to).some(({ kind, text }) => kind === 'quote' || /^[,;:]$/.test(text));
  if (!isLast || tokens.length - cue.to > 6) return null;
  const phrase = subjectBefore(reader.phrases, cue.from, quote + 1);
  if (!phrase || phrase.to > cue.from || !isOpening(reader, phrase)) return null;
  return { phrase, cue: cue.text, how: 'closing' };
}

/** A clause of its own begins with it: “…, the union’s Ada Roe said”. */
function isOpening(reader: SentenceReader, phrase: Phrase): boolean {
  for (let at = phrase.from; at > phrase.from - 5; at--) {
    if (reader.mark(at - 1) === ',') return true;
    const before = reader.tokens[at - 1];
    // “…, but she denied it”: what follows is another matter.
    if (/^(?:but|while|although|though)$/.test(before?.lower ?? '')) return false;
    if (before?.kind !== 'word' || reader.cues.some(({ from }) => from === at - 1)) return false;
  }
  return false;
}

/** “called “late” by Ada Roe”, “described by Ada Roe as “late””: a passive beside the words, and by whom. */
function agentOf(reader: SentenceReader, quote: number): Attribution | null {
  const { agent, cues, passives } = reader.cast.language;
  if (!agent) return null;
  const isPassive = (at: number) =>
    cues.has(reader.word(at)) && [1, 2, 3].some((back) => passives.has(reader.word(at - back)));
  for (let verb = quote - 1; verb >= Math.max(1, quote - 12); verb--) {
    if (reader.tokens[verb]?.kind !== 'word') return null;
    if (!isPassive(verb)) continue;
    const by = reader.word(verb + 1) === agent ? verb + 1 : reader.word(quote + 1) === agent ? quote + 1 : -1;
    const phrase = by < 0 ? null : reader.phrases.startingAt(by + 1);
    return phrase && { phrase, cue: reader.tokens[verb]?.text ?? '', how: 'agent' };
  }
  return null;
}

function behindColon(reader: SentenceReader, quote: number): Attribution | null {
  const subject = reader.mark(quote - 1) === ':' ? reader.subject() : null;
  const phrase = subject && (ownerOf(reader, subject) ?? subject);
  return phrase && phrase.to <= quote ? { phrase, cue: '', how: 'colon' } : null;
}

/** “Ada Roe’s verdict: “…””: whose it is. */
function ownerOf(reader: SentenceReader, { kind, gender, from, to }: Phrase): Phrase | null {
  if (kind !== 'common' || (gender !== null && gender !== 'n')) return null;
  const { traces, capitalNouns } = reader.cast.language;
  const own = traces[reader.word(from)];
  if (own && !capitalNouns)
    return { kind: 'pronoun', text: reader.tokens[from]?.text ?? '', member: null, gender: own, from, to };
  const owner = reader.tokens.findIndex(
    ({ isPossessive, isCapital }, at) => at >= from && isPossessive && isCapital,
  );
  return owner < 0 || owner >= to ? null : reader.phrases.named(from, owner + 1);
}
