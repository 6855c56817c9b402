import { asks } from './around';
import { bracketWarnings } from './brackets';
import { firstPhrase, type WordClass } from './classes';
import type { Gap } from './editing';
import type { Place } from './match';
import type { ReadRecord } from './record';
import { isWord, prepared, type Token, tokensOf } from './tokens';
import { type Finding, warn } from './warning';

const longGap = 25;

/** Words that a sentence does not lose without saying something else. */
const losable = ['negations', 'hedges', 'conditions'] as const satisfies WordClass[];

/** What an editor's ellipsis or brackets between two pieces leave out or put in. */
export function gapWarnings(record: ReadRecord, gap: Gap, range: Place, next: string | null): Finding[] {
  const brackets = gap.brackets.map((text) => tokensOf(prepared(text), 'byKind'));
  return [
    ...leftOut(record, range, brackets.flat()),
    ...joined(record, range, next),
    ...brackets.flatMap((tokens) => bracketWarnings(record, range, tokens)),
    ...(gap.isInWord
      ? [warn('bracket-word', { words: gap.brackets.map((text) => `[${text}]`).join(' ') })]
      : []),
  ];
}

/** A negation, a hedge or a condition of the record that the brackets do not have either. */
function leftOut({ tokens, lists }: ReadRecord, range: Place, brackets: Token[]): Finding[] {
  const inside = { start: 0, end: brackets.length };
  return losable.flatMap((name) => {
    const words = firstPhrase(tokens, range, lists, [name]);
    if (words === null || firstPhrase(brackets, inside, lists, [name]) !== null) return [];
    return [warn('gap-loses', { words })];
  });
}

function joined({ tokens, sentenceEnd }: ReadRecord, { start, end }: Place, next: string | null): Finding[] {
  if (next === null || start === 0) return [];
  const last = sentenceEnd[start - 1] ?? start - 1;
  if (last >= end) return [];
  const warnings = /^\p{Ll}/u.test(next) ? [warn('gap-joins', { words: next })] : [];
  const count = tokens.slice(start, end).filter(isWord).length;
  if (count >= longGap) warnings.push(warn('gap-long', { count }));
  if (last >= start && asks(tokens[last]?.value)) warnings.push(warn('question'));
  return warnings;
}
