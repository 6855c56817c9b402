import type { Cast } from './cast';
import { type Finding, nobody, scare } from './finding';
import { inciseIn } from './incise';
import { attributionOf, lastSpeakerOf } from './inSentence';
import { withAnswers } from './interview';
import {
  isAddressed,
  isArticled,
  isAskedOf,
  isCustom,
  isFragment,
  isInPhrase,
  isModifier,
  isName,
  isNamed,
  isReduced,
  shapeOf,
} from './kinds';
import type { Phrase } from './phrases';
import { type Candidate, meantBy } from './pronouns';
import { type Attribution, SentenceReader } from './sentenceReader';
import type { Sentence } from './sentences';
import type { MarkedSpan } from './spans';
import type { Token } from './tokens';

interface Named {
  name: string;
  candidate: Omit<Candidate, 'start' | 'sentence' | 'isSubject'>;
  certainty: number;
}

const certaintyOf = {
  tail: 0.95,
  agent: 0.93,
  closing: 0.88,
  nearLead: 0.93,
  according: 0.93,
  colon: 0.8,
  lead: 0.88,
  looseTail: 0.8,
  subject: 0.68,
} as const;
/** So many who were named last can be meant. */
const near = 60;
const definite = /^(?:the |former |le |la |l['’]|der |die |el )/i;
/** Nobody is named with less. */
const least = 0.6;

const nobodySays = /^(?:nobody|no one|none|niemand|keiner|personne|nadie)$/i;

/** Gives each quotation its kind and speaker, in reading order. */
export function attributeAll(sentences: Sentence[], spans: MarkedSpan[], cast: Cast): Finding[] {
  return withAnswers(new Attributor(sentences, spans, cast).run(), sentences, cast);
}

/** Somebody or a body, not “each season”: what without a verb of saying may be taken for who speaks. */
const canSpeak = ({ candidate: { gender, member } }: Named): boolean =>
  gender !== null || (member !== null && (member.isPerson === true || member.name.includes(' ')));

class Attributor {
  readonly #findings: Finding[];
  readonly #candidates: Candidate[] = [];
  /** The speaker of the last quotation that has one, and the line and sentence of it. */
  #last: { finding: Finding; line: number; sentence: number; named: Named } | null = null;
  /** Who the sentence before is about. */
  #before: { named: Named; line: number; sentence: number; endsInColon: boolean } | null = null;
  #mention = 0;

  constructor(
    readonly sentences: Sentence[],
    readonly spans: MarkedSpan[],
    readonly cast: Cast,
  ) {
    this.#findings = spans.map(() => nobody);
  }

  run(): Finding[] {
    for (const sentence of this.sentences) this.#read(sentence);
    this.#lookAhead();
    this.#shareContinued();
    return this.#findings;
  }

  #read(sentence: Sentence): void {
    const reader = new SentenceReader(sentence, this.cast);
    const subject = sentence.isHeading ? null : reader.subject();
    this.#addMentions(sentence, subject);
    const about = subject && this.#resolve(subject, reader);
    if (about) this.#addCandidate(about, sentence, reader.tokens[subject?.from ?? 0]?.start ?? 0);
    let previous = -1;
    sentence.tokens.forEach((token, at) => {
      if (token.kind !== 'quote') return;
      const finding = this.#find(reader, at, previous, about);
      this.#findings[token.quote] = finding;
      // The title of a book is a word like others.
      if (!finding.isScare) previous = at;
    });
    if (reader.hasWords && !sentence.isHeading) {
      const last = previous >= 0 ? null : lastSpeakerOf(reader);
      const spoke = last && this.#resolve(last, reader);
      // “Nor will it rain, said Ada Roe.”: “he” is somebody else afterwards.
      if (spoke && last.kind === 'name')
        this.#addCandidate(spoke, sentence, reader.tokens[last.from]?.start ?? 0);
      const named = spoke ?? (this.#isReported(sentence) ? (this.#before?.named ?? null) : about);
      this.#before = named && {
        named,
        line: sentence.line,
        sentence: sentence.index,
        endsInColon: sentence.tokens.at(-1)?.text === ':',
      };
    }
  }

  #addMentions(sentence: Sentence, subject: Phrase | null): void {
    const subjectStart = subject?.kind === 'name' ? sentence.tokens[subject.from]?.start : undefined;
    const subjectEnd = subject?.kind === 'name' ? sentence.tokens[subject.to - 1]?.end : undefined;
    const { mentions } = this.cast;
    while (this.#mention < mentions.length && (mentions[this.#mention]?.sentence ?? 0) < sentence.index)
      this.#mention += 1;
    for (; mentions[this.#mention]?.sentence === sentence.index; this.#mention++) {
      const { member, start } = mentions[this.#mention] as (typeof mentions)[number];
      const isSubject =
        subjectStart !== undefined &&
        subjectEnd !== undefined &&
        start >= subjectStart &&
        start < subjectEnd &&
        member === subject?.member;
      this.#candidates.push({
        name: member.name,
        member,
        gender: member.gender,
        start,
        sentence: sentence.index,
        isSubject,
      });
    }
  }

  #addCandidate({ candidate }: Named, sentence: Sentence, start: number): void {
    this.#candidates.push({ ...candidate, start, sentence: sentence.index, isSubject: true });
  }

  #find(reader: SentenceReader, at: number, previous: number, about: Named | null): Finding {
    const { sentence, tokens } = reader;
    const token = tokens[at];
    if (!token) return nobody;
    const { language } = this.cast;
    const isStatement = at === 0 && token.isCapital && reader.mark(1) === ',';
    const shape = isStatement ? 'words' : shapeOf(token.text, this.cast.language);
    const incise = language.incises ? inciseIn(reader, at) : null;
    const isAlone = !reader.hasWords && !incise;
    const said = (isAlone ? null : attributionOf(reader, at, previous)) ?? incise;
    const found = said && nobodySays.test(said.phrase.text) ? null : said;
    const isStrong =
      found !== null &&
      /^(?:tail|agent|nearLead|colon)$/.test(found.how) &&
      // “a sign will read “Rose Walk””
      !(shape === 'title' && /^reads?$/.test(found.cue));
    const isDescribed =
      found !== null && found.phrase.gender !== 'n' && (language.describing?.test(found.cue) ?? false);
    const isTerm =
      found?.how !== 'agent' &&
      isNamed(tokens, at, language, shape) &&
      (!found ||
        shape === 'title' ||
        (language.capitalNouns && shape === 'short' && token.isCapital && !isDescribed) ||
        found.phrase.gender === 'any' ||
        isReduced(tokens, at, found.phrase, language));
    if (
      !isAlone &&
      (isTerm ||
        isName(tokens, at, shape) ||
        isInPhrase(tokens, at, incise || !found ? null : found.phrase) ||
        (found?.how !== 'tail' && !isDescribed && isArticled(tokens, at, language)) ||
        (!isStrong && !isDescribed && shape === 'title') ||
        isAddressed(tokens, at, language))
    )
      return scare;
    const listed = shape === 'short' && this.#isListed(tokens, at, previous) ? this.#last : null;
    if (listed) return this.#say(reader, at, listed.named, null, 0.85);
    const reported = !found && this.#isReported(sentence) ? this.#before : null;
    if (reported && shape !== 'title') return this.#say(reader, at, reported.named, null, 0.8);
    if (shape === 'short' && !isStrong && found?.how !== 'closing' && !isAlone) {
      if (!found && !(previous >= 0 && this.#sameSentence(tokens[previous]?.quote ?? -1))) return scare;
      if (found?.phrase.kind === 'common' && isCustom(found.cue)) return scare;
      if (isModifier(tokens, at, this.cast.language) && (!found || found.how === 'looseTail')) return scare;
    }
    const shared =
      (found?.isShared || found?.how === 'looseTail') &&
      previous >= 0 &&
      this.#sameSentence(tokens[previous]?.quote ?? -1);
    const named = shared && this.#last ? this.#last.named : found && this.#resolve(found.phrase, reader);
    if (found && named) return this.#say(reader, at, named, found, certaintyOf[found.how]);
    if (found && !named) return { ...nobody, cue: found.cue || null };
    return this.#withoutCue(reader, at, previous, about, isAlone, sentence.isHeading);
  }

  /** “called him “a liar,” a “bully” and a “cheat””: only articles and “and” since words that somebody said. */
  #isListed(tokens: Token[], at: number, previous: number): boolean {
    if (previous < 0 || at - previous > 5 || !this.#sameSentence(tokens[previous]?.quote ?? -1)) return false;
    return tokens
      .slice(previous + 1, at)
      .every(
        ({ text, lower }) =>
          text === ',' || /^(?:and|or|an?|the|und|oder|eine?|et|ou|une?|y|o|una)$/.test(lower),
      );
  }

  /** “Es sei „ein Armutszeugnis“”: the speaker is the one of the sentence before. */
  #isReported({ tokens, index }: Sentence): boolean {
    const { subjunctives, pronouns } = this.cast.language;
    if (!subjunctives || this.#before?.sentence !== index - 1) return false;
    return tokens.some(({ lower, kind }, at) => {
      const isBehindPronoun = (tokens[at - 1]?.lower ?? '') in pronouns && /[^t]e$/.test(lower);
      return kind === 'word' && (subjunctives.has(lower) || isBehindPronoun);
    });
  }

  #sameSentence(quote: number): Finding | null {
    const finding = this.#findings[quote];
    return finding?.speaker ? finding : null;
  }

  #withoutCue(
    reader: SentenceReader,
    at: number,
    previous: number,
    about: Named | null,
    isAlone: boolean,
    isHeading: boolean,
  ): Finding {
    const { sentence, tokens } = reader;
    const same = previous >= 0 ? this.#sameSentence(tokens[previous]?.quote ?? -1) : null;
    if (same && this.#last) return this.#say(reader, at, this.#last.named, null, 0.85);
    if (isHeading) return nobody;
    // “Ada Roe was asked, “…”” does not say by whom.
    if (isAskedOf(tokens, at, this.cast.language)) return { ...nobody, cue: tokens[at - 2]?.text ?? null };
    if (this.#last && isFragment(reader, at) && this.#last.sentence >= sentence.index - 1)
      return this.#say(reader, at, this.#last.named, null, 0.8);
    if (!isAlone) {
      if (about && about.candidate.gender !== 'n' && canSpeak(about) && at > 0)
        return this.#say(reader, at, about, null, 0.64);
      return this.#last?.line === sentence.line && at === 0
        ? this.#say(reader, at, this.#last.named, null, 0.65)
        : nobody;
    }
    return this.#aloneInSentence(reader, at);
  }

  #aloneInSentence(reader: SentenceReader, at: number): Finding {
    const { sentence } = reader;
    const last = this.#last;
    const before = this.#before && canSpeak(this.#before.named) ? this.#before : null;
    const follows =
      last !== null && last.line === sentence.line && (before === null || before.sentence <= last.sentence);
    if (follows) return this.#say(reader, at, last.named, null, 0.9);
    if (before && (before.line === sentence.line || (before.endsInColon && before.line >= sentence.line - 2)))
      return this.#say(reader, at, before.named, null, before.endsInColon ? 0.85 : 0.7);
    const paragraphBefore = this.sentences[sentence.index - 1];
    if (
      last &&
      paragraphBefore &&
      !paragraphBefore.isHeading &&
      last.sentence >= paragraphBefore.index - 1 &&
      (before === null || before.sentence <= last.sentence)
    )
      return this.#say(reader, at, last.named, null, 0.65);
    if (before && paragraphBefore && before.sentence === paragraphBefore.index)
      return this.#say(reader, at, before.named, null, 0.62);
    return nobody;
  }

  #say(
    reader: SentenceReader,
    at: number,
    named: Named,
    found: Attribution | null,
    certainty: number,
  ): Finding {
    const token = reader.tokens[at];
    const confidence = Math.round(certainty * named.certainty * 100) / 100;
    if (confidence < least || !token) return { ...nobody, cue: found?.cue || null };
    const finding = { isScare: false, speaker: named.name, cue: found?.cue || null, confidence };
    this.#last = { finding, line: reader.sentence.line, sentence: reader.sentence.index, named };
    if (found)
      this.#addCandidate(named, reader.sentence, reader.tokens[found.phrase.from]?.start ?? token.start);
    return finding;
  }

  #resolve(phrase: Phrase, reader: SentenceReader): Named | null {
    const { kind, text, member, gender } = phrase;
    const epithet = this.#epithet(phrase, reader);
    if (epithet) return epithet;
    if (kind === 'name') {
      // One capitalised word that no full name explains may be a place.
      const certainty = member?.gender !== null || text.includes(' ') ? 1 : 0.92;
      return { name: text, candidate: { name: text, member, gender }, certainty };
    }
    if (kind === 'common') {
      const isDefinite = phrase.to - phrase.from === 2 && definite.test(text);
      const titled = isDefinite ? this.cast.withTitle(reader.tokens[phrase.to - 1]?.lower ?? '') : null;
      const candidate = titled
        ? { name: titled.name, member: titled, gender: titled.gender }
        : { name: text, member: null, gender };
      return { name: text, candidate, certainty: 0.9 };
    }
    if (gender === 'any') return null;
    const start = reader.tokens[phrase.from]?.start ?? 0;
    const meant = meantBy(gender ?? 'any', this.#candidates, { start, sentence: reader.sentence.index });
    if (!meant) return null;
    const candidate = this.#personMeant(meant.candidate, gender, start, reader);
    return {
      name: candidate.name,
      candidate: { name: candidate.name, member: candidate.member, gender: candidate.gender ?? gender },
      certainty: meant.isSure ? 0.92 : 0.8,
    };
  }

  /** “said the Italian”, “sagte der 71-Jährige”: the newest of whom the text speaks. */
  #epithet({ from, to, kind, member, gender }: Phrase, reader: SentenceReader): Named | null {
    const { epithets, determiners, genderOfArticle } = this.cast.language;
    const first = reader.tokens[kind === 'name' ? from - 1 : from]?.lower ?? '';
    const last = reader.tokens[to - 1];
    if (kind === 'pronoun' || member?.name.includes(' ') || !last || !epithets?.test(last.text)) return null;
    if (!determiners.has(first) || !definite.test(`${first} `) || to - from > 2) return null;
    const start = reader.tokens[from]?.start ?? 0;
    const wanted = genderOfArticle?.[first] ?? (gender === 'm' || gender === 'f' ? gender : 'any');
    const meant = meantBy(wanted, this.#candidates, { start, sentence: reader.sentence.index });
    if (!meant?.candidate.member) return null;
    return { name: meant.candidate.name, candidate: meant.candidate, certainty: 0.85 };
  }

  /** “the film maker”, whom a pronoun means, is the person of that gender who was named last. */
  #personMeant(meant: Candidate, gender: Phrase['gender'], start: number, reader: SentenceReader): Candidate {
    const isOffice =
      meant.member === null && definite.test(meant.name) && meant.gender !== 'n' && meant.gender !== 'p';
    if (!isOffice || (gender !== 'm' && gender !== 'f')) return meant;
    const named = this.#candidates
      .slice(-near)
      .filter(({ member }) => member?.name.includes(' ') && member.gender === gender);
    return meantBy(gender, named, { start, sentence: reader.sentence.index })?.candidate ?? meant;
  }

  /** A quotation alone before others of its paragraph has the speaker of the next. */
  #lookAhead(): void {
    let next: { line: number; finding: Finding } | null = null;
    for (const { tokens, line } of this.sentences.toReversed())
      for (const { quote } of tokens.toReversed()) {
        const finding = quote < 0 ? undefined : this.#findings[quote];
        if (!finding || finding.isScare) continue;
        if (finding.speaker) next = { line, finding };
        else if (next?.line === line && !finding.cue)
          this.#findings[quote] = {
            ...finding,
            speaker: next.finding.speaker,
            confidence: Math.min(0.7, next.finding.confidence),
          };
      }
  }

  /** A quotation that goes on in the next paragraph has the speaker of its end. */
  #shareContinued(): void {
    for (let index = this.spans.length - 2; index >= 0; index--) {
      const next = this.#findings[index + 1];
      const own = this.#findings[index];
      if (!this.spans[index]?.continues || !next || !own) continue;
      const known = own.cue && own.speaker ? own : next.speaker ? next : own;
      this.#findings[index] = {
        ...own,
        isScare: false,
        speaker: known.speaker,
        confidence: known.confidence,
      };
      if (!next.cue)
        this.#findings[index + 1] = {
          ...next,
          isScare: false,
          speaker: known.speaker,
          confidence: known.confidence,
        };
    }
  }
}
