import { leadOf } from './lead';
import type { Phrase } from './phrases';
import type { Attribution, SentenceReader } from './sentenceReader';
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
  return lead ?? tail ?? behindColon(reader, quote);
}

/** The subject of the last verb of saying, or of the sentence. */
export const lastSpeakerOf = (reader: SentenceReader): Phrase | null =>
  leadOf(reader, reader.tokens.length, 0)?.phrase ?? reader.subject();

function behindColon(reader: SentenceReader, quote: number): Attribution | null {
  const phrase = reader.mark(quote - 1) === ':' ? reader.subject() : null;
  return phrase && phrase.to <= quote ? { phrase, cue: '', how: 'colon' } : null;
}
