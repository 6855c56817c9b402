import type { Cue } from '../cues';
import type { Phrase } from '../phrases';
import type { SentenceReader } from '../sentenceReader';

/** “In dem Brief heißt es”, “heißt es in der Mitteilung”: the document, without the article that another case has. */
export function documentOf(reader: SentenceReader, cue: Cue, low: number): Phrase | null {
  const isIn = (at: number) => /^(?:in|im|aus)$/.test(reader.word(at));
  // “heißt es dazu in der Mitteilung”
  let behind = cue.to + 1;
  while (reader.cast.language.adverbs.has(reader.word(behind))) behind += 1;
  const at = isIn(behind) ? behind : isIn(low) ? low : -1;
  if (at < 0) return null;
  const from = reader.cast.language.determiners.has(reader.word(at + 1)) ? at + 2 : at + 1;
  let to = from;
  while (to < reader.tokens.length && to !== cue.from && reader.tokens[to]?.kind === 'word' && to - from < 6)
    to += 1;
  // “in der Mitteilung wörtlich”
  while (to > from && !reader.tokens[to - 1]?.isCapital) to -= 1;
  return to > from ? { ...reader.phrases.common(from, to), gender: 'n' } : null;
}
