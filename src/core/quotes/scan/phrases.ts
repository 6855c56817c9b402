import type { Cast, Member } from './cast';
import type { Gender, Language } from './languages/language';
import { isNameWord, nameIn, type PersonName, phraseText, runAt } from './names';
import type { Token } from './tokens';

/** Who a verb of saying has as its subject. */
export interface Phrase {
  kind: 'name' | 'pronoun' | 'common';
  /** As written; for a name, as full as the text has it. */
  text: string;
  member: Member | null;
  gender: Gender | 'any' | null;
  /** Indexes of tokens; `to` is after the last one. */
  from: number;
  to: number;
}

const longest = 16;

export class Phrases {
  readonly #language: Language;
  constructor(
    readonly tokens: Token[],
    readonly cast: Cast,
  ) {
    this.#language = cast.language;
  }

  /** The noun phrase or pronoun that begins at an index: “union organiser Gwen Parry”, “the council’s leader, Morag Sinclair”. */
  startingAt(from: number): Phrase | null {
    const language = this.#language;
    const first = this.tokens[from];
    if (first?.kind !== 'word') return null;
    const pronoun = this.pronounAt(from);
    if (pronoun) return pronoun;
    if (!first.isCapital && this.#isVerb(first.lower) && !language.determiners.has(first.lower)) return null;
    let at = from;
    let run: { from: number; to: number } | null = null;
    let hasPreposition = false;
    // “one of the inspectors”
    let hasNoun = standsAlone.has(first.lower) && this.tokens[from + 1]?.lower === 'of';
    let hasHead = false;
    while (at < this.tokens.length && at - from < longest) {
      const token = this.tokens[at];
      const isCalledSo = /^(?:sogenannt|so-called)/.test(this.tokens[at - 1]?.lower ?? '');
      if (token?.kind === 'quote' && at > from && (!hasNoun || isCalledSo) && isPaper(token.text))
        return this.#paper(from, at);
      if (token?.kind !== 'word' || (at > from + 1 && this.#isPast(at))) break;
      const found = runAt(this.tokens, at, language, this.cast.lowered, at === 0);
      if (found && this.#isGermanNoun(found, from)) {
        at = this.#behindGenitive(found.to);
        hasNoun = true;
        if (at > found.to || !this.#goesOnWithName(at)) break;
        continue;
      }
      if (found) {
        run = found;
        at = found.to;
        hasNoun = true;
        if (this.tokens[at - 1]?.isPossessive) run = null;
        else if (!this.#goesOn(at)) break;
        continue;
      }
      const { lower } = token;
      if (language.prepositions.has(lower) && at > from && hasNoun && joinsNouns.has(lower)) {
        if (run) break;
        hasPreposition = true;
        hasHead = false;
      } else if (
        !this.#isDay(at) &&
        this.#isBreak(token, at > from && !language.determiners.has(this.tokens[at - 1]?.lower ?? ''))
      )
        break;
      else if (hasHead && !this.#isOffice(lower) && !(language.inverts && this.tokens[at + 1]?.text === ','))
        break;
      else {
        run = null;
        if (!language.determiners.has(lower)) hasNoun = true;
        if (this.#isOffice(lower)) hasHead = true;
      }
      at += 1;
    }
    if (at === from || (!hasNoun && !run && !standsAlone.has(first.lower))) return null;
    return this.#phrase(from, at, run && !hasPreposition && run.to === at ? run : null);
  }

  /** A noun behind an article or adjective, which German writes with a capital too. */
  #isGermanNoun({ from, to }: { from: number; to: number }, begin: number): boolean {
    if (!this.#language.capitalNouns || to - from > 1 || from === begin) return false;
    return !this.cast.find(this.tokens[from]?.text ?? '')?.name.includes(' ');
  }

  /** “several groups granted Mr. Roe an extension”: a past tense between a noun and what it acts on, on no list of verbs. */
  #isPast(at: number): boolean {
    const [before, token, after] = [this.tokens[at - 1], this.tokens[at], this.tokens[at + 1]];
    if (this.#language.capitalNouns || !token || !/...ed$/.test(token.lower) || token.isCapital) return false;
    const isBehindNoun =
      before?.kind === 'word' && !this.#language.determiners.has(before.lower) && !/ly$/.test(before.lower);
    return (
      isBehindNoun &&
      after?.kind === 'word' &&
      (this.#language.determiners.has(after.lower) ||
        this.isName(at + 1) ||
        after.lower in this.#language.titles)
    );
  }

  /** “Ein Sprecher des Ministeriums” */
  #behindGenitive(at: number): number {
    const isLinked = /^(?:des|für|von|vom|aus|im|beim)$/.test(this.tokens[at]?.lower ?? '');
    const noun = this.tokens[at + 1];
    return isLinked && noun?.kind === 'word' && noun.isCapital ? at + 2 : at;
  }

  #goesOnWithName(at: number): boolean {
    return runAt(this.tokens, at, this.#language, this.cast.lowered) !== null;
  }

  /** “sagte die „Morgenpost“”: a name in quotation marks. */
  #paper(from: number, at: number): Phrase {
    const text = this.tokens[at]?.text ?? '';
    return { kind: 'common', text, member: null, gender: 'n', from, to: at + 1 };
  }

  pronounAt(at: number): Phrase | null {
    const token = this.tokens[at];
    const gender = token?.kind === 'word' ? this.#language.pronouns[token.lower] : undefined;
    if (!token || !gender) return null;
    return { kind: 'pronoun', text: token.text, member: null, gender, from: at, to: at + 1 };
  }

  /** Whether a name is an attribute of the noun behind it: “State Department spokesperson”. */
  #goesOn(at: number): boolean {
    for (let index = at; index < at + 4; index++) {
      const token = this.tokens[index];
      if (token?.kind === 'word' && token.isCapital && index > at) return this.#isFullName(index);
      if (token?.kind !== 'word' || token.isCapital || this.#isBreak(token, true)) return false;
      if (this.#language.determiners.has(token.lower) || /(?:ed|ing)$/.test(token.lower)) return false;
      if (this.#isOffice(token.lower)) return true;
    }
    return false;
  }

  /** “Republican front-runner Ada Roe” */
  #isFullName(at: number): boolean {
    const run = this.#language.capitalNouns
      ? null
      : runAt(this.tokens, at, this.#language, this.cast.lowered);
    const named = run && this.named(run.from, run.to);
    return named?.kind === 'name' && named.text.includes(' ') && named.gender !== 'n';
  }

  #isVerb(lower: string): boolean {
    return (
      !this.#isOffice(lower) && (this.#language.cues.has(lower) || this.#language.participles.has(lower))
    );
  }

  #isOffice(lower: string): boolean {
    return (
      lower in this.#language.offices ||
      this.#language.bodies.has(lower) ||
      /(?:-elect|-general)$/.test(lower)
    );
  }

  /** “a Wednesday editorial” */
  #isDay(at: number): boolean {
    const { determiners, others, capitalNouns } = this.#language;
    const isBetween =
      determiners.has(this.tokens[at - 1]?.lower ?? '') && this.tokens[at + 1]?.isCapital === false;
    return !capitalNouns && isBetween && others.has(this.tokens[at]?.lower ?? '');
  }

  #isBreak({ lower, isCapital }: Token, mayBeVerb: boolean): boolean {
    const language = this.#language;
    if (language.prepositions.has(lower) || language.conjunctions.has(lower) || lower in language.pronouns)
      return !language.determiners.has(lower);
    if (isCapital && !language.capitalNouns) return !language.determiners.has(lower);
    if (language.auxiliaries.has(lower) || language.adverbs.has(lower) || language.isAdverb?.(lower))
      return true;
    return (
      mayBeVerb && !this.#isOffice(lower) && (language.cues.has(lower) || language.participles.has(lower))
    );
  }

  /** A phrase with the name in it, or the name behind it in apposition. */
  #phrase(from: number, to: number, run: { from: number; to: number } | null): Phrase | null {
    const isBodyName =
      run !== null && run.from > from && this.#headOf([this.tokens[run.from - 1] as Token]) === 'n';
    // “the group Verdal”: the body's name with what it is.
    if (isBodyName) return this.common(from, to);
    const named = run && this.named(run.from, run.to);
    if (named && !(named.kind === 'common'))
      return named.member?.gender === 'n' && run.from === from
        ? (this.#apposition(from, to) ?? named)
        : named;
    return (
      this.#named(to) ??
      this.#apposition(from, to) ??
      (this.#isNominal(from, to) ? this.common(from, to) : null)
    );
  }

  /** “a worker named Ada Roe” */
  #named(at: number): Phrase | null {
    if (!/^(?:named|namens)$/.test(this.tokens[at]?.lower ?? '')) return null;
    const run = runAt(this.tokens, at + 1, this.#language, this.cast.lowered);
    return run && this.named(run.from, run.to);
  }

  /** A common noun with an article, of an office, or of several. */
  #isNominal(from: number, to: number): boolean {
    const first = this.tokens[from];
    if (!first) return false;
    if (this.#language.determiners.has(first.lower) || first.isPossessive || this.isName(from)) return true;
    return (
      this.tokens.slice(from, to).some(({ lower }) => this.#isOffice(lower)) ||
      (to - from <= 2 && first.isCapital)
    );
  }

  named(from: number, to: number): Phrase | null {
    const found = nameIn(this.tokens.slice(from, to), this.#language);
    // “Deacon” of Colleen Deacon
    const surname = found || to - from > 1 ? null : this.cast.find(this.tokens[from]?.text ?? '');
    if (!found && !surname?.name.includes(' ')) return null;
    const member = surname ?? this.cast.memberOf(found as PersonName);
    const article = this.tokens[from - 1];
    // “The Harbour Board said”: as written, from its first capital.
    const isWritten =
      member.gender === 'n' && article?.isCapital && this.#language.determiners.has(article.lower);
    const text = isWritten ? `${article.text} ${member.name}` : member.name;
    return { kind: 'name', text, member, gender: member.gender, from, to };
  }

  common(from: number, to: number): Phrase {
    const tokens = this.tokens.slice(from, to);
    const head = this.#headOf(tokens);
    const gender = head === 'any' ? (this.#language.genderOfArticle?.[tokens[0]?.lower ?? ''] ?? head) : head;
    return { kind: 'common', text: phraseText(tokens), member: null, gender, from, to };
  }

  #headOf(tokens: Token[]): Gender | 'any' | null {
    let gender: Gender | 'any' | null = null;
    for (const { lower } of tokens) {
      if (gender && this.#language.prepositions.has(lower)) break;
      gender =
        this.#language.offices[lower] ??
        (this.#language.bodies.has(lower) ? 'n' : (this.#language.isOffice?.(lower) ?? gender));
    }
    return gender;
  }

  /** “the council’s leader, Morag Sinclair” */
  #apposition(from: number, to: number): Phrase | null {
    const comma = this.tokens[to];
    if (comma?.text !== ',') return null;
    for (let at = to + 1; at < to + 8; at++) {
      const token = this.tokens[at];
      if (at === to + 1 && this.#language.determiners.has(token?.lower ?? '')) continue;
      const run = runAt(this.tokens, at, this.#language, this.cast.lowered);
      // “the mediator, former Orsa president Ada Roe”
      if (run && this.#goesOn(run.to)) {
        at = run.to - 1;
        continue;
      }
      if (run && !this.tokens[run.to - 1]?.isPossessive) {
        const after = this.tokens[run.to];
        if (
          after &&
          after.kind === 'word' &&
          !this.#language.prepositions.has(after.lower) &&
          !this.#language.conjunctions.has(after.lower)
        )
          return null;
        const named = this.named(run.from, run.to);
        return named && named.gender !== 'n' && (named.text.includes(' ') || after?.text === ',')
          ? { ...named, from, to: run.to }
          : null;
      }
      if (token?.kind !== 'word' || this.#isBreak(token, true) || this.#language.determiners.has(token.lower))
        return null;
    }
    return null;
  }

  isBody(at: number): boolean {
    const lower = this.tokens[at]?.lower ?? '';
    return this.#language.bodies.has(lower) || this.#language.offices[lower] === 'n';
  }

  isName(at: number): boolean {
    return isNameWord(this.tokens[at], at === 0, this.#language, this.cast.lowered);
  }
}

/** Prepositions between a noun and what it belongs to. */
const joinsNouns = new Set(
  "of for at from in with on von vom des der für aus bei im am de du des d’ d' à au pour del para en to close who familiar".split(
    ' ',
  ),
);

const standsAlone = new Set('einer eine one another others some many both several all'.split(' '));

const isPaper = (words: string): boolean =>
  /^\p{Lu}/u.test(words) && words.split(' ').length <= 3 && !/[.,!?]$/.test(words);
