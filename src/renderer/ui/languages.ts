import { locale } from '../../core/messages/language';
import { languageCodes } from './languageCodes';

/** Offered before anything is typed, besides the language that is chosen. */
const offered = [
  'en-GB',
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-PT',
  'pl-PL',
  'cs-CZ',
  'uk-UA',
  'ru-RU',
  'zh-Hans',
  'ja-JP',
  'ar',
  'he',
];

export interface Language {
  /** BCP 47. */
  tag: string;
  name: string;
}

let names: Intl.DisplayNames | undefined;

/** `English (United Kingdom)`; the tag itself if the platform has no name for it. */
export function languageName(tag: string): string {
  names ??= new Intl.DisplayNames(locale(), { type: 'language', style: 'short' });
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const named = (tag: string): Language => ({ tag, name: languageName(tag) });

/** A language by its own name and by that in the language of the window. */
interface Known extends Language {
  words: string;
}
let all: Known[] | null = null;
let regions: Language[] | null = null;

const flat = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

function allLanguages(): Known[] {
  all ??= languageCodes.map((tag) => {
    const name = languageName(tag);
    // The own names of those with two letters: each list of names is a file of its own.
    const own = tag.length === 2 ? (new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? '') : '';
    return { tag, name, words: flat(`${name} ${own} ${tag}`) };
  });
  return all;
}

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function allRegions(): Language[] {
  const names = new Intl.DisplayNames(locale(), { type: 'region', fallback: 'none' });
  regions ??= alphabet.flatMap((first) =>
    alphabet.flatMap((second) => {
      const tag = first + second;
      const name = names.of(tag);
      // Those that are no more, such as DD, have the name of their successor.
      const isPast = Intl.getCanonicalLocales(`und-${tag}`)[0] !== `und-${tag}`;
      return name === undefined || name === tag || isPast ? [] : { tag, name: flat(name) };
    }),
  );
  return regions;
}

const most = 40;

/** Languages for what was typed: a name in any of both languages, a code, a tag, or a language and a country. */
export function findLanguages(text: string, chosen: string): Language[] {
  const typed = flat(text.trim());
  if (typed === '' || typed === flat(languageName(chosen)))
    return [...new Set([chosen, ...offered])].map(named);
  const words = typed.split(/[\s,()]+/).filter(Boolean);
  const alone = matching(words);
  const found = [...tagsOf(text.trim()), ...alone.map(({ tag }) => tag)];
  for (let at = 1; at < words.length && found.length < most; at++) {
    const beside = words.slice(at);
    const places = allRegions().filter(({ tag, name }) =>
      beside.every((word) => name.includes(word) || tag.toLowerCase() === word),
    );
    for (const { tag } of matching(words.slice(0, at)).slice(0, 3))
      for (const place of places) found.push(`${tag}-${place.tag}`);
  }
  return [...new Set(found)].slice(0, most).map(named);
}

/** Those whose name begins so come first, the shortest before others. */
function matching(words: string[]): Known[] {
  const first = words[0] ?? '';
  return allLanguages()
    .filter((one) => words.every((word) => ` ${one.words}`.includes(` ${word}`)))
    .sort(
      (a, b) =>
        Number(flat(b.name).startsWith(first)) - Number(flat(a.name).startsWith(first)) ||
        a.name.length - b.name.length,
    );
}

/** What was typed, if it is a tag of a language that has a name. */
function tagsOf(text: string): string[] {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})+$/i.test(text)) return [];
  try {
    return Intl.getCanonicalLocales(text).filter((tag) => languageCodes.includes(tag.split('-')[0] ?? ''));
  } catch {
    return [];
  }
}
