import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Language } from './language';

const languages = [en, de, fr, es];
const common = [
  new Set('the and of to in that was for he she with said is his her it we at by on they has an'.split(' ')),
  new Set(
    'der die und das nicht ist ein eine den dem von zu mit sich auf sagte wie als hat im es wir habe sei'.split(
      ' ',
    ),
  ),
  new Set(
    'le la les et des une est dans que pas pour qui du au sur nous avec ce il elle fait leur ont'.split(' '),
  ),
  new Set('el la los las y del que una por con para su no se dijo está lo como más es ha'.split(' ')),
];

const enough = 20_000;

/** The language whose commonest words a text has most of; English where it has none. */
export function languageOf(text: string): Language {
  const counts = common.map(() => 0);
  for (const [word] of text
    .slice(0, enough)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    common.forEach((set, index) => {
      if (set.has(word)) counts[index] = (counts[index] ?? 0) + 1;
    });
  const best = counts.reduce((most, count, index) => (count > (counts[most] ?? 0) ? index : most), 0);
  return languages[best] ?? en;
}

/** Words of the grammar of these languages, which tell nothing of a text's subject. */
export const grammarWords = (): Set<string> =>
  new Set(
    languages.flatMap((language) => [
      ...language.determiners,
      ...language.prepositions,
      ...language.conjunctions,
      ...language.auxiliaries,
      ...language.adverbs,
      ...language.others,
      ...Object.keys(language.pronouns),
      ...Object.keys(language.traces),
    ]),
  );
