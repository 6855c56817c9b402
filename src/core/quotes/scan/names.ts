import { countriesIn } from './languages/countries';
import type { Gender, Language } from './languages/language';
import type { Token } from './tokens';

/** A run of capitalised words. `to` is the index after it. */
export interface Run {
  from: number;
  to: number;
}

/** Whether a word can be part of a name. `lowered`: the words that the text has in lower case too. */
export function isNameWord(
  token: Token | undefined,
  first: boolean,
  language: Language,
  lowered: ReadonlySet<string>,
): boolean {
  if (token?.kind !== 'word' || !token.isCapital) return false;
  const { lower, text } = token;
  if (lower in language.pronouns || language.determiners.has(lower) || language.others.has(lower))
    return false;
  if (language.prepositions.has(lower) || language.conjunctions.has(lower)) return false;
  if (!first) return true;
  if (language.auxiliaries.has(lower) || (language.isAdverb?.(lower) ?? false) || language.adverbs.has(lower))
    return false;
  // “Prosecutors said”
  if (language.offices[lower] === 'p' && !(lower in language.titles)) return false;
  return !(lowered.has(lower) && !/^\p{Lu}{2}/u.test(text) && !(lower in language.titles));
}

/** The run that begins at an index, with the words that join names: “Ministry of Defence”, “Ana de la Cruz”. */
export function runAt(
  tokens: Token[],
  from: number,
  language: Language,
  lowered: ReadonlySet<string>,
  sentenceStart = false,
): Run | null {
  if (!isNameWord(tokens[from], sentenceStart, language, lowered)) return null;
  let to = from + 1;
  while (to < tokens.length && to - from < 12 && !tokens[to - 1]?.isPossessive) {
    if (isNameWord(tokens[to], false, language, lowered)) to += 1;
    else if (tokens[to]?.text === '&' && isNameWord(tokens[to + 1], false, language, lowered)) to += 2;
    else {
      const joining = isBodyRun(tokens.slice(from, to), language) ? language.bodyJoining : language.joining;
      let next = to;
      if (language.determiners.has(tokens[to]?.lower ?? '')) break;
      while (next < to + 3 && joining.has(tokens[next]?.lower ?? ' ') && !tokens[next]?.isCapital) next += 1;
      if (next === to || !isNameWord(tokens[next], false, language, lowered)) break;
      // “the office of Ada Roe”
      if (joining === language.bodyJoining && genderOfGiven(tokens[next]?.lower ?? '', language)) break;
      // “Jost Brahm zu den Gründen” beside “Jost zu Brahm”
      if (tokens[to]?.lower === 'zu' && next > to + 1) break;
      if (
        language.capitalNouns &&
        joining === language.joining &&
        isOwner(tokens, { from, to }, next, language)
      )
        break;
      to = next + 1;
    }
  }
  return { from, to };
}

const isBodyWord = (token: Token | undefined, { bodies, offices }: Language): boolean =>
  token !== undefined && (bodies.has(token.lower) || offices[token.lower] === 'n');

/** “Jost Brahm von der Universität”, “der Trainer von Orsa”, “die Morde von Orsa”: a noun that “von” belongs to, no name. */
function isOwner(tokens: Token[], { from, to }: Run, next: number, language: Language): boolean {
  if (isBodyWord(tokens[next], language) || /^\p{Lu}{2}/u.test(tokens[next]?.text ?? '')) return true;
  const first = tokens[from];
  if (to - from > 1 || !first || first.lower in language.titles || genderOfGiven(first.lower, language))
    return false;
  // “Ministerin von der Aue”
  if (language.isOffice?.(first.lower)) return next - to < 2;
  const before = tokens[from - 1];
  const isQualified = before?.kind === 'word' && !before.isCapital && /(?:e|er|en|es|em)$/.test(before.lower);
  return isQualified || language.determiners.has(before?.lower ?? '');
}

const isBodyRun = (run: Token[], language: Language): boolean =>
  run.some(
    ({ lower }) =>
      language.bodies.has(lower) ||
      language.offices[lower] === 'n' ||
      (!language.capitalNouns && lower in language.offices && language.offices[lower] !== 'p'),
  );

const honours = /^(?:QC|KC|MP|MEP|MSP|PhD|Ph\.D\.|MD|M\.D\.|OBE|CBE|MBE|Esq\.?)$/;

/** “the Orsa-born model”, “the Roe-era rules” */
const compound =
  /\p{L}-(?:born|based|era|like|style|led|backed|area|trained|educated|owned|run|funded|wide)$/u;

export interface PersonName {
  name: string;
  gender: Gender | null;
  /** The last title before it. */
  title: string | null;
  isBody: boolean;
}

/** The name in a run, without titles and offices before it and honours behind it. Null for an office alone. */
export function nameIn(run: Token[], language: Language): PersonName | null {
  const kept = run.filter(({ text }) => !honours.test(text));
  // “Police Capt. Luis Ferro”
  const lastTitle = kept.findLastIndex(
    ({ lower }, index) => index < kept.length - 1 && lower in language.titles,
  );
  const isBody =
    kept.slice(lastTitle + 1).some(({ lower, text }) => language.bodies.has(lower) || text === '&') ||
    (kept.length === 1 && /^(?:\p{Lu}\.?){2,}$/u.test(kept[0]?.text ?? '')) ||
    isCountry(kept, language);
  let begins = 0;
  let gender: Gender | null = null;
  let title: string | null = null;
  for (let index = 0; index < kept.length - 1; index++) {
    const token = kept[index];
    if (!token) continue;
    // “Orsa-born Ada Roe”
    const found = /-\p{Ll}/u.test(token.text) ? 'any' : titleOf(token, language, kept, index);
    if (!found) continue;
    begins = index + 1;
    if (found !== 'any') gender = found === 'm' || found === 'f' ? found : gender;
    title = token.text;
  }
  const given = kept.findIndex(
    ({ lower }, index) =>
      index > begins && index < kept.length - 1 && genderOfGiven(lower, language) !== null,
  );
  if (given > begins && !isBody && kept.length - given >= 2 && (language.capitalNouns || given > begins + 1))
    begins = given;
  if (isBody && begins > 0 && kept.slice(begins).some(({ lower }) => language.bodies.has(lower))) begins = 0;
  const rest = kept.slice(begins);
  const last = rest.at(-1);
  if (!last || (rest.length === 1 && compound.test(last.lower))) return null;
  // “Democrat of Orsa”
  const first = rest[0]?.lower ?? '';
  if (begins > 0 && language.prepositions.has(first) && !language.joining.has(first)) return null;
  if (rest.length === 1 && begins === 0 && !isBody && last.lower in language.titles) return null;
  const isBodyName = begins === 0 && isBody;
  return {
    name: isBodyName ? phraseText(run) : phraseText(rest),
    gender: isBodyName ? 'n' : (gender ?? genderOfFirst(rest, language)),
    title,
    isBody: isBodyName,
  };
}

const isCountry = (run: Token[], language: Language): boolean =>
  countriesIn(language.code).has(phraseText(run)) && genderOfGiven(run[0]?.lower ?? '', language) === null;

/** By the given name, or the second one behind an initial: “J. Robert Roe”. */
function genderOfFirst(name: Token[], language: Language): Gender | null {
  const first = name.findIndex(({ text }) => !/^\p{Lu}\.?$/u.test(text));
  return first < 0 || first === name.length - 1 ? null : genderOfGiven(name[first]?.lower ?? '', language);
}

function titleOf(token: Token, language: Language, run: Token[], index: number): Gender | 'any' | null {
  const { lower } = token;
  if (language.bodies.has(lower) || language.offices[lower] === 'n') return null;
  const listed = language.titles[lower] ?? null;
  // A given name that is an office too: “Judge”, “Dean Foster”.
  if (listed && !(index === 0 && genderOfGiven(lower, language) && run.length === 2)) return listed;
  if (!language.capitalNouns)
    // “Goalkeeper Femi Abara”, but “Baker Street”.
    return lower in language.offices && (index > 0 || run.length > 2)
      ? (language.offices[lower] ?? null)
      : null;
  if (genderOfGiven(lower, language)) return null;
  return language.offices[lower] ?? language.isOffice?.(lower) ?? null;
}

export function genderOfGiven(lower: string, language: Language): 'm' | 'f' | null {
  const [first = lower] = lower.split('-');
  const isMale = language.given.m.has(lower) || language.given.m.has(first);
  const isFemale = language.given.f.has(lower) || language.given.f.has(first);
  return isMale === isFemale ? null : isMale ? 'm' : 'f';
}

/** The words of tokens with the spaces of their text, without a possessive ending and a full stop at the end. */
export function phraseText(tokens: Token[]): string {
  let text = '';
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    text += (before && token.start > before.end ? ' ' : '') + token.text;
  });
  const bare = text.replace(/(?:['’]s|(?<=s)['’])$/i, '');
  return /(?:\p{Lu}\.){2,}$|\p{L} \p{Lu}\.$/u.test(bare) || /\b(?:Jr|Sr)\.$/.test(bare)
    ? bare
    : bare.replace(/[.'’-]+$/, '');
}
