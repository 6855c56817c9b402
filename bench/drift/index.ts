import { compareWords } from '../../src/core/quotes/drift';
import { mutationsOf } from './mutations';
import { sentences } from './sentences';

/** Prints how many quotations that say something else than their record get a warning, and how many that do not. */
export function driftTable(): void {
  const all = sentences.flatMap(mutationsOf).map((quoted) => ({
    ...quoted,
    ...compareWords(quoted.words, quoted.record, quoted.language),
  }));
  console.log(
    '\n| quoted | language | of | drifted | with a warning | goal |\n| --- | --- | --- | --- | --- | --- |',
  );
  const goals = { clipped: '≥ 97 %', ellipsis: '≥ 97 %', brackets: '≥ 97 %', 'whole sentence': '≤ 5 %' };
  for (const [kind, goal] of Object.entries(goals)) {
    for (const language of ['en', 'de', 'fr', 'es']) {
      const some = all.filter((quoted) => quoted.kind === kind && quoted.language === language);
      const warned = some.filter(({ warnings }) => warnings.length > 0).length;
      const drifted = some.filter(({ state }) => state === 'drifted').length;
      const share = ((100 * warned) / some.length).toFixed(1);
      console.log(`| ${kind} | ${language} | ${some.length} | ${drifted} | ${share} % | ${goal} |`);
    }
  }
  const isMissed = ({ kind, warnings }: (typeof all)[number]) =>
    kind === 'whole sentence' ? warnings.length > 0 : warnings.length === 0;
  for (const { kind, words, record } of all.filter(isMissed))
    console.log(`missed (${kind}): “${words}” of “${record}”`);
}
