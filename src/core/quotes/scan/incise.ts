import { type Attribution, SentenceReader } from './sentenceReader';
import { tokensOf } from './tokens';

const pause = /^[,–—-]$/;

/** Who is named inside the marks, between commas: “« Oui, assure-t-elle. Bien sûr. »”. */
export function inciseIn(reader: SentenceReader, quote: number): Attribution | null {
  const token = reader.tokens[quote];
  if (!token) return null;
  const inside = tokensOf(token.text, [], reader.cast.language).slice(0, 300);
  const inner = new SentenceReader({ ...reader.sentence, tokens: inside }, reader.cast);
  for (const cue of inner.cues) {
    const isReflexive = /^s['’]$|^se$/.test(inner.word(cue.from - 1));
    if (cue.kind !== 'verb' || !pause.test(inner.mark(cue.from - (isReflexive ? 2 : 1)))) continue;
    const phrase = inner.phraseAfter(cue);
    if (!phrase || phrase.gender === 'any' || !/^[,.–—-]$/.test(inner.mark(Math.max(phrase.to, cue.to))))
      continue;
    // What the phrase is told by stands at the quotation, not inside it.
    return { phrase: { ...phrase, from: quote, to: quote + 1 }, cue: cue.text, how: 'looseTail' };
  }
  return null;
}
