import type { Gender, Language } from './languages/language';
import { genderOfGiven, nameIn, type PersonName, type Run, runAt } from './names';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

/** A person or body that the text names. */
export interface Member {
  /** As full as the text has it. */
  name: string;
  gender: Gender | null;
  /** The text treats it as a person (by a title, a surname alone, an age, a verb of saying) or not (“the North Gate”). */
  isPerson: boolean | null;
}

/** A place in the text where a member is named. */
export interface Mention {
  member: Member;
  /** UTF-16 offset. */
  start: number;
  sentence: number;
}

interface FoundName {
  found: PersonName;
  start: number;
  isPerson: boolean | null;
}

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Who the text names: read once, before any quotation gets a speaker. */
export class Cast {
  readonly mentions: Mention[] = [];
  readonly lowered: ReadonlySet<string>;
  readonly #byName = new Map<string, Member>();
  readonly #byPart = new Map<string, Member[]>();
  readonly #times = new Map<Member, number>();
  /** By the title that the text gives to one person alone: “Admiral Roe”. */
  readonly #byTitle = new Map<string, Member | null>();

  constructor(
    sentences: Sentence[],
    readonly language: Language,
  ) {
    const lowered = new Set<string>();
    for (const { tokens } of sentences)
      for (const { kind, isCapital, lower } of tokens) if (kind === 'word' && !isCapital) lowered.add(lower);
    this.lowered = lowered;
    const inOrder = sentences.map((sentence) => ({ sentence, names: this.#namesOf(sentence) }));
    for (const { sentence, names } of inOrder)
      if (!sentence.isHeading) for (const { found } of names) this.#addFull(found);
    for (const { sentence, names } of inOrder) {
      if (sentence.isHeading) continue;
      for (const { found, start, isPerson } of names) {
        const member =
          this.find(found.name) ?? (language.capitalNouns && !found.title ? null : this.memberOf(found));
        if (!member) continue;
        member.gender ??= found.gender;
        const title = found.title?.toLowerCase();
        if (title) {
          const other = this.#byTitle.has(title) && this.#byTitle.get(title) !== member;
          this.#byTitle.set(title, other ? null : member);
        }
        const isSurname = !found.isBody && member.name.endsWith(` ${found.name}`);
        if (isPerson || isSurname) member.isPerson = true;
        else member.isPerson ??= isPerson;
        this.mentions.push({ member, start, sentence: sentence.index });
      }
    }
    learnGenders(this.mentions, sentences, language);
  }

  /** Whom “the admiral” means, if one person alone has that title. */
  withTitle(title: string): Member | null {
    return this.#byTitle.get(title.toLowerCase()) ?? null;
  }

  /** The member that a full name, a surname or a given name stands for; of several, the one named in full most often. */
  find(name: string): Member | null {
    const exact = this.#byName.get(name);
    if (exact) return exact;
    const times = (member: Member) => this.#times.get(member) ?? 0;
    const some = this.#byPart.get(name) ?? [];
    return some.reduce<Member | null>((best, one) => (best && times(best) >= times(one) ? best : one), null);
  }

  /** The member of a name, new if the text did not introduce it. */
  memberOf(found: PersonName): Member {
    const known = this.find(found.name);
    if (known) {
      const other = found.gender && known.gender && known.gender !== found.gender;
      const fitting = other
        ? this.#byPart.get(found.name)?.findLast(({ gender }) => gender === found.gender)
        : known;
      if (fitting) return fitting;
      // “Mrs Roe” beside John Roe
      if (found.title) return this.#add({ ...found, name: `${found.title} ${found.name}` });
    }
    const honour =
      found.title &&
      !found.name.includes(' ') &&
      /^(?:lord|lady|king|queen|prince|princess|pope|sister|st\.?|sir|dame)$/i.test(found.title);
    const gender =
      found.gender ??
      (found.name.includes(' ') ? null : genderOfGiven(found.name.toLowerCase(), this.language));
    return this.#add(honour ? { ...found, name: `${found.title} ${found.name}` } : { ...found, gender });
  }

  #namesOf({ tokens }: Sentence): FoundName[] {
    const names: FoundName[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const run = runAt(tokens, index, this.language, this.lowered, index === 0);
      if (!run) continue;
      const found = nameIn(tokens.slice(run.from, run.to), this.language);
      if (found) {
        found.gender ??= found.isBody ? 'n' : genderBefore(tokens, run.from, this.language);
        const isPerson =
          !found.isBody && (found.title !== null || isTreatedAsPerson(tokens, run, this.language));
        const isThing = found.isBody || placed.has(tokens[run.from - 1]?.lower ?? '');
        names.push({
          found,
          start: tokens[run.from]?.start ?? 0,
          isPerson: isPerson || (isThing ? false : null),
        });
      }
      index = run.to - 1;
    }
    return names;
  }

  #addFull(found: PersonName): void {
    if (!found.isBody && found.name.includes(' ')) this.#add(found);
  }

  #add({ name, gender, isBody }: PersonName): Member {
    const known = this.#byName.get(name);
    if (known) {
      known.gender ??= gender;
      this.#times.set(known, (this.#times.get(known) ?? 0) + 1);
      return known;
    }
    // “Israel said” of Steve Israel
    const namesake = isBody ? this.#byPart.get(name)?.[0] : undefined;
    if (namesake) return namesake;
    const member: Member = { name, gender: isBody ? 'n' : gender, isPerson: null };
    this.#byName.set(name, member);
    if (isBody) return member;
    const parts = name.split(' ').filter((part) => !suffix.test(part));
    // All parts: “Ms. Acosta” may be Melba Acosta Febo.
    for (const part of new Set([
      ...parts.filter((some) => /^\p{Lu}[\p{L}'’]/u.test(some)),
      lastWithJoiner(parts),
    ]))
      if (part !== undefined && part !== name) {
        const some = this.#byPart.get(part);
        if (!some) this.#byPart.set(part, [member]);
        else if (some.length < 8) some.push(member);
      }
    return member;
  }
}

/** Before the name of a place or thing: “in New Orsa”, “the North Gate”. */
const placed = new Set(['the', 'in', 'at', 'le', 'la', 'en', 'el']);

/** “guitarist Ada Roe”, “Ada Roe, 34,”, “Ada Roe, who”, “Ada Roe, a baker”, “said Ada Roe” */
function isTreatedAsPerson(tokens: Token[], { from, to }: Run, { offices, cues }: Language): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const after = tokens[to];
  const isOffice = (word: string) => word in offices && offices[word] !== 'n';
  if (isOffice(before) || cues.has(before) || cues.has(after?.lower ?? '')) return true;
  if (after?.text !== ',') return false;
  const behind = tokens.slice(to + 1, to + 7);
  const end = behind.findIndex(({ kind }) => kind !== 'word');
  const first = behind[0];
  return (
    /^(?:\p{N}+|who|qui)$/u.test(first?.lower ?? '') ||
    behind.slice(0, end < 0 ? undefined : end).some(({ lower }) => isOffice(lower))
  );
}

/** “his daughter, the novelist Clare Roe”, “spokeswoman Clare Roe” */
function genderBefore(tokens: Token[], from: number, language: Language): 'm' | 'f' | null {
  for (let at = from - 1; at >= from - 4; at--) {
    const token = tokens[at];
    if (!token || (token.kind !== 'word' && token.text !== ',') || token.isPossessive) return null;
    const gender = language.offices[token.lower] ?? language.isOffice?.(token.lower) ?? null;
    if (gender === 'm' || gender === 'f') return gender;
    if (language.prepositions.has(token.lower)) return null;
    // “die Sprecherin des Halmer Verbandes”
    if (language.capitalNouns && language.determiners.has(token.lower)) return null;
  }
  return null;
}

/** “von der Aue”, “de la Cruz”. */
const lastWithJoiner = (parts: string[]): string | undefined => {
  const at = parts.findIndex((part, index) => index > 0 && /^\p{Ll}/u.test(part));
  return at > 0 ? parts.slice(at).join(' ') : undefined;
};

/** Learns who is he or she from the pronouns behind a name, in sentences that name one person. */
function learnGenders(mentions: Mention[], sentences: Sentence[], language: Language): void {
  const votes = new Map<Member, number>();
  let at = 0;
  for (const sentence of sentences) {
    const here: Mention[] = [];
    while (mentions[at]?.sentence === sentence.index) here.push(mentions[at++] as Mention);
    const people = new Set(here.map(({ member }) => member));
    const [only] = people;
    const start = here[0]?.start ?? 0;
    if (!only || people.size !== 1 || only.gender) continue;
    if (only.isPerson === false || !(only.isPerson || only.name.includes(' '))) continue;
    for (const { lower, start: place } of sentence.tokens) {
      const trace = place > start ? language.traces[lower] : undefined;
      if (trace === 'm' || trace === 'f') votes.set(only, (votes.get(only) ?? 0) + (trace === 'm' ? 1 : -1));
    }
    const following = sentences[sentence.index + 1]?.tokens ?? [];
    const next = following.find(({ kind }) => kind === 'word');
    const opening = next && language.pronouns[next.lower];
    // “…,” she said: less certain than “She shrugged”.
    const weight = next === following[0] ? 1 : 0.5;
    if (opening === 'm' || opening === 'f')
      votes.set(only, (votes.get(only) ?? 0) + (opening === 'm' ? weight : -weight));
  }
  for (const [member, vote] of votes) if (vote !== 0) member.gender ??= vote > 0 ? 'm' : 'f';
}
