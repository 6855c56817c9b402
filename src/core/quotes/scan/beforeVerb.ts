import type { Language } from './languages/language';
import type { Token } from './tokens';

/** The index before the auxiliaries and adverbs that stand before a verb, and whether they make a passive. */
export function beforeVerb(
  tokens: Token[],
  verb: number,
  language: Language,
): { at: number; isPassive: boolean } {
  let at = verb - 1;
  let isPassive = false;
  for (; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const time = beginOfTime(tokens, at, language);
    if (time < at + 1) {
      at = time;
      continue;
    }
    if (token.isCapital) break;
    const isAuxiliary = language.auxiliaries.has(token.lower);
    if (!isAuxiliary && !language.adverbs.has(token.lower) && !language.isAdverb?.(token.lower)) break;
    if (token.lower in language.pronouns || (language.determiners.has(token.lower) && !isAuxiliary)) break;
    // “s’est indigné” is no passive.
    if (language.passives.has(token.lower) && !/^s(?:['’]|e)$/.test(tokens[at - 1]?.lower ?? ''))
      isPassive = true;
  }
  return { at, isPassive };
}

/** “on Monday”, “last week”: goes back over them; one more than the index if there is none. */
function beginOfTime(tokens: Token[], at: number, language: Language): number {
  const lower = tokens[at]?.lower ?? '';
  const isDay =
    tokens[at]?.isCapital === true && language.others.has(lower) && !(lower in language.pronouns) && at > 0;
  const before = tokens[at - 1]?.lower ?? '';
  if (isDay && !language.capitalNouns) return language.prepositions.has(before) ? at - 1 : at;
  // “Friday afternoon”
  if (
    /^(?:morning|afternoon|evening|night)$/.test(lower) &&
    tokens[at - 1]?.isCapital &&
    language.others.has(before)
  )
    return language.prepositions.has(tokens[at - 2]?.lower ?? '') ? at - 2 : at - 1;
  return /^(?:week|month|year|night|morning|evening|afternoon|summer|spring|fall|day)$/.test(lower) &&
    /^(?:last|this|that|next)$/.test(before)
    ? at - 1
    : at + 1;
}
