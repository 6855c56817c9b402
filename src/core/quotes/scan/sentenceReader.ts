import type { Cast } from './cast';
import { type Cue, cuesIn, inverted } from './cues';
import { endingAt } from './endingAt';
import { nounPhraseAt } from './german/nounPhrase';
import { type Phrase, Phrases } from './phrases';
import { sentenceSubject } from './sentenceSubject';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

/** Who says a quotation by the words of its own sentence. */
export interface Attribution {
  phrase: Phrase;
  cue: string;
  /** The subject is that of an earlier quotation of the sentence, if there is one. */
  isShared?: boolean;
  how: 'tail' | 'agent' | 'closing' | 'looseTail' | 'according' | 'lead' | 'nearLead' | 'subject' | 'colon';
}

/** Words further away than this do not name the speaker. */
export const reach = 80;

/** A verb without its subject. */
export const unnamed = (at: number): Phrase => ({
  kind: 'pronoun',
  text: '',
  member: null,
  gender: null,
  from: at,
  to: at,
});

/** What stands in one sentence: its tokens, the phrases that can be speakers, and the verbs of saying. */
export class SentenceReader {
  readonly tokens: Token[];
  readonly phrases: Phrases;
  readonly cues: Cue[];

  constructor(
    readonly sentence: Sentence,
    readonly cast: Cast,
  ) {
    this.tokens = sentence.tokens;
    this.phrases = new Phrases(sentence.tokens, cast);
    this.cues = cuesIn(sentence.tokens, cast.language);
  }

  get hasWords(): boolean {
    return this.tokens.some(({ kind }) => kind === 'word');
  }

  subject(): Phrase | null {
    return sentenceSubject(this.phrases);
  }

  /** The words behind a verb: “said Ada Roe”; its own pronoun in “dit-elle”. */
  phraseAfter(cue: Cue, first = cue.from): Phrase | null {
    const { language } = this.cast;
    for (let at = first; at <= cue.from; at++) {
      const pronoun = inverted.exec(this.tokens[at]?.lower ?? '')?.[2];
      const gender = pronoun ? language.pronouns[pronoun] : undefined;
      if (pronoun && gender)
        return { kind: 'pronoun', text: pronoun, member: null, gender, from: at, to: at + 1 };
    }
    let at = this.#behindAdverbs(cue.to);
    // “declaró el martes la ministra”
    if (language.inverts && language.times?.has(this.word(at + 1)) && language.determiners.has(this.word(at)))
      at = this.#behindAdverbs(at + 2);
    return this.phrases.startingAt(at);
  }

  #behindAdverbs(from: number): number {
    const { language } = this.cast;
    let at = from;
    while (language.adverbs.has(this.word(at)) || language.isAdverb?.(this.word(at))) at += 1;
    return at;
  }

  accordingTo(cue: Cue): Phrase | null {
    if (cue.text === 'zufolge') return endingAt(this.phrases, cue.from - 1, 0);
    const noun = this.cast.language.capitalNouns
      ? nounPhraseAt(this.phrases, cue.to, this.tokens.length)
      : null;
    return noun?.phrase ?? this.phrases.startingAt(cue.to);
  }

  word(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  mark(at: number): string {
    const token = this.tokens[at];
    return token?.kind === 'mark' ? token.text : '';
  }
}
