import type { CslName } from '../../citations/csl';
import { plainWords } from './words';

const mostNames = 100;

const particle = /^(?:van|von|der|den|de|da|di|do|dos|das|du|del|della|la|le|ten|ter|zu|zur|bin|ibn|al)$/;
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;
const honorifics =
  /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame|Rev|Reverend|Hon|Sen|Senator|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Herr|Frau|Mag|Dipl|Ing|Mme|Drs|Ir)\.?(?:-Ing\.?)? +)+(?=\S)/i;
/** Degrees and professions behind a name, with or without full stops. */
const degree =
  /^(?:M\.?D|Ph\.?D|D\.?Phil|J\.?D|LL\.?[BM]|M\.?P\.?H|M\.?P\.?A|M\.?B\.?A|M\.?F\.?A|M\.?Sc?|M\.?A|B\.?Sc?|B\.?A|Ed\.?D|Psy\.?D|Pharm\.?D|D\.?O|D\.?D\.?S|D\.?V\.?M|R\.?N|R\.?D|N\.?P|C\.?P\.?A|Esq|FRCP|FRS|OBE|MBE|CBE|MP|QC|KC)\.?$/;
const body =
  /^The |\b(?:agenc(?:y|ies|ia)|agence|agentur|alliance|archives?|association|authority|bank|board|bureau|centre|center|cent(?:er|re)s|club|college|commission|committee|company|congress|consortium|contributors?|correspondents?|council|court|department|desk|direktion|editors?|executive|federation|foundation|fund|gmbh|government|group|inc|institute|international|investigations|laboratory|league|library|ltd|magazine|media|ministerium|ministry|museum|nations|network|news|newspaper|newsroom|office|organi[sz]ation|parliament|party|press|presse|redaktion|redacción|redazione|rédaction|reporters?|rights|school|services?|society|staff|stiftung|team|television|times|tribune|trust|union|universit(?:y|ät|é|à|eit)|verlag|wires?|writers?|zeitung)\b/i;
/** Agencies with names of one word. */
const agency =
  /^(?:AAP|AFP|ANSA|AP|APA|BBC|Bloomberg|CBC|CNBC|CNN|dpa|EFE|NPR|PA|Reuters|SDA|TASS|TT|UPI|Xinhua)$/;
/** Accounts of publishing systems, which name nobody. */
const nobody =
  /^(?:admin(?:istrator)?|anonymous|author|editor|guest|none|n\/a|null|undefined|unknown|user|webmaster|website)$/i;
/** Text after a name in a byline, such as a title. */
const post =
  /\b(?:analyst|chief|columnist|correspondent|editor|fellow|producer|professor|reporter|staff|writer)s?$|^(?:chief|senior|political|editor|reporter|professor|staff|director) /i;
/** Scripts in which names are written as given name, space, family name. */
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s.'’ʼ-]+$/u;

/** Words in front of the names of a byline. */
const credit =
  /^(?:(?:(?:written|posted|reported|published|story|reporting|words|text|report) )?by:?|(?:text|autor|autorin|author|foto):|von|par|por|di|door|av|af)\s+(?=[\p{Lu}\p{Lo}])/iu;

/** Parses a name: `Ana Ferro`, `Ferro, Ana`, `Ana van der Berg`. Organisations and single words stay literal. */
export function readName(value: unknown): CslName[] {
  const named = plainWords(value)
    .replace(credit, '')
    .replace(honorifics, '')
    .replace(/[\s,;|]+$/, '');
  // A person writes somewhere and for somebody; in the name of a body the words belong to it.
  const text = named.replace(/ (?:in|à|aus|en|for|für|pour|para) (?:the )?\p{Lu}.*$/u, (rest) =>
    body.test(named.slice(0, -rest.length)) && !/^staff\b/i.test(named) ? rest : '',
  );
  if (text === '' || nobody.test(text) || /[@/]|:\/\/|^www\./.test(text) || !/\p{L}/u.test(text)) return [];
  const [family = '', given, ...more] = text.split(/\s*,\s*/);
  if (given !== undefined && more.length === 0 && !body.test(text)) {
    return suffix.test(given)
      ? readName(family).map((name) => ({ ...name, suffix: given }))
      : [{ family, given }];
  }
  const words = text.split(' ');
  while (words.length > 2 && degree.test(words.at(-1) ?? '')) words.pop();
  if (words.length < 2 || words.length > 5 || body.test(text) || !spaced.test(text))
    return [{ literal: words.join(' ') }];
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
  return plainWords(value)
    .split(/\s*(?:;|\||·|•)\s*/)
    .filter(
      (part) =>
        !/^(?:additional )?(?:editing|edited|photographs?|photos?|graphics|fotos?|bilder) (?:by|von)\b/i.test(
          part,
        ),
    )
    .filter((part, index) => index === 0 || !post.test(part))
    .flatMap(splitByAnd)
    .flatMap(splitByCommas)
    .flatMap(readName)
    .slice(0, mostNames);
}

const conjunction = /\s(?:&|and|und|et|y|e|en|og|och|with)\s/;

/** `Ana Ferro and Ben Holt` are two; `staff and agencies` and `Ministry of Food and Agriculture` are one body. */
function splitByAnd(text: string): string[] {
  const parts = text.split(conjunction);
  const [first = ''] = parts;
  if (parts.length === 1 || !body.test(text) || agency.test(first)) return parts;
  const isBodyOf = body.test(first) && / (?:of|for|für|de|des|du|der|di) /.test(first);
  const isWord = (part: string) => !part.includes(' ') || body.test(part);
  return isBodyOf || parts.every(isWord) ? [text] : parts;
}

/** `Ferro, Ana` is one person; `Ana Ferro, Ben Holt` are two. */
function splitByCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '' && !degree.test(part));
  const isBody = (part: string) => agency.test(part) || body.test(part);
  const isOfPerson = parts[0] !== undefined && !isBody(parts[0]);
  // Behind a person stand posts, and the body that the person works for.
  const people = parts.filter(
    (part, index) => index === 0 || !(post.test(part) || (isOfPerson && isBody(part))),
  );
  const isOne = people.length === 2 && people.some((part) => !part.replace(credit, '').includes(' '));
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
