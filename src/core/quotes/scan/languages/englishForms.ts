import { words } from './language';

/** Past tense and, where it differs, past participle of verbs that do not take “-ed”. */
const irregular: Record<string, string> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  feel: 'felt',
  read: 'read',
  sing: 'sang sung',
  swear: 'swore sworn',
  speak: 'spoke spoken',
};

/** Verbs whose last consonant is doubled. */
const doubled = words('quip slam dub brag blab refer snap chat sob beg admit');
const last = (verb: string) => (doubled.has(verb) ? verb + verb.at(-1) : verb);

const third = (verb: string): string =>
  /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(s|x|z|ch|sh)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;

const past = (verb: string): string[] =>
  irregular[verb]?.split(' ') ?? [
    /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${last(verb)}ed`,
  ];

const ing = (verb: string): string => (/[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${last(verb)}ing`);

/** Every form of English verbs. British spellings with a doubled l are added. */
export function forms(list: string): { finite: Set<string>; participles: Set<string> } {
  const verbs = [...words(list)];
  return {
    finite: new Set([
      ...verbs.flatMap((verb) => [verb, third(verb), ...past(verb)]),
      'labelled',
      'signalled',
    ]),
    participles: new Set([...verbs.map(ing), 'labelling', 'signalling']),
  };
}
