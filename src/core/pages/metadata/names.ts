import type { CslName } from '../../citations/csl';
import { plainWords } from './words';

const mostNames = 100;

const particle = /^(?:van|von|der|den|de|da|di|do|dos|das|du|del|della|la|le|ten|ter|zu|zur|bin|ibn|al)$/;
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;
const honorific = /^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\.? +(?=\S)/i;
const body =
  /\b(?:agency|association|authority|board|bureau|centre|center|commission|committee|company|correspondents?|council|court|department|desk|editors?|foundation|government|group|inc|institute|ltd|magazine|media|ministry|network|news|newspaper|office|organi[sz]ation|press|redaktion|reporters?|service|society|staff|team|times|union|university|writers?)\b/i;
/** Text after a name in a byline, such as a title. */
const post = /\b(?:analyst|chief|columnist|correspondent|editor|producer|reporter|staff|writer)s?$/i;
/** Scripts in which names are written as given name, space, family name. */
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s.'’ʼ-]+$/u;

/** Parses a name: `Ana Ferro`, `Ferro, Ana`, `Ana van der Berg`. Organisations and single words stay literal. */
export function readName(value: unknown): CslName[] {
  const text = plainWords(value)
    .replace(/^(?:by|von|par|por|di)\s+(?=\p{Lu})/iu, '')
    .replace(honorific, '')
    .replace(/[\s,;|]+$/, '');
  if (text === '' || /[@/]|:\/\/|^www\./.test(text) || !/\p{L}/u.test(text)) return [];
  const [family = '', given, ...more] = text.split(/\s*,\s*/);
  if (given !== undefined && more.length === 0 && !body.test(text)) {
    return suffix.test(given)
      ? readName(family).map((name) => ({ ...name, suffix: given }))
      : [{ family, given }];
  }
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || body.test(text) || !spaced.test(text))
    return [{ literal: text }];
  const ending = suffix.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const firstParticle = words.findIndex((word, index) => index > 0 && particle.test(word));
  const split = firstParticle > 0 && firstParticle < words.length - 1 ? firstParticle : words.length - 1;
  const tail = words.slice(split);
  const isParticle = tail.findLastIndex((word, index) => index < tail.length - 1 && particle.test(word)) + 1;
  return [
    {
      family: tail.slice(isParticle).join(' '),
      given: words.slice(0, split).join(' '),
      ...(isParticle > 0 ? { 'non-dropping-particle': tail.slice(0, isParticle).join(' ') } : {}),
      ...(ending === undefined ? {} : { suffix: ending }),
    },
  ];
}

/** Parses a byline: `By Ana Ferro and Ben Holt, Political Editor`. */
export function readByline(value: unknown): CslName[] {
  const text = plainWords(value);
  return text
    .split(/\s*(?:;|\||·|•|\s&\s|\s(?:and|und|et|y)\s)\s*/)
    .flatMap(splitByCommas)
    .flatMap(readName)
    .slice(0, mostNames);
}

/** `Ferro, Ana` is one person; `Ana Ferro, Ben Holt` are two. */
function splitByCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  const people = parts.filter((part, index) => index === 0 || !post.test(part));
  const isOne = people.length === 2 && people.some((part) => !part.replace(/^by /i, '').includes(' '));
  return isOne ? [people.join(', ')] : people;
}

/** Each person once, in the given order. */
export function distinctNames(names: CslName[]): CslName[] {
  const seen = new Set<string>();
  return names
    .filter((name) => {
      const key = JSON.stringify(name).toLowerCase();
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostNames);
}
