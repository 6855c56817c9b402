import { firstPhrase, phraseAt } from './classes';
import type { Place } from './match';
import type { ReadRecord } from './record';
import { isWord } from './tokens';
import { type Finding, warn } from './warning';

/** Words after a quotation that are looked at. */
const lookedAt = 6;

/** What the record's sentence has before the words: a negation, a condition, somebody else's view. */
export function before(record: ReadRecord, { start }: Place): Finding[] {
  const { tokens, lists, before } = record;
  const from = record.sentenceStart[start] ?? 0;
  const found = (name: keyof ReadRecord['before']) => {
    const at = before[name][start] ?? -1;
    return at < from ? null : phraseAt(tokens.slice(at, start), 0, lists[name]);
  };
  const [negation, condition, report] = [
    found('negations'),
    found('conditions') ?? inversion(record, from, start),
    found('reports'),
  ];
  return [
    ...(negation === null ? [] : [warn('negation-before', { words: negation })]),
    ...(condition === null ? [] : [warn('condition-before', { words: condition })]),
    ...(report === null ? [] : [warn('report-before', { words: report })]),
  ];
}

/** “Should the wind turn, …” */
function inversion({ tokens, lists, sentenceEnd }: ReadRecord, from: number, start: number): string | null {
  const first = tokens[from];
  if (!first || from === start || asks(tokens[sentenceEnd[from] ?? 0]?.value)) return null;
  return lists.inversions.words.has(first.value.toLowerCase()) ? first.text : null;
}

/** What the record's sentence takes back after the words, or that it is a question. */
export function after({ tokens, lists, sentenceEnd }: ReadRecord, { end }: Place): Finding[] {
  const last = sentenceEnd[end - 1] ?? end - 1;
  if (last < end) return [];
  let until = end;
  for (let count = 0; until <= last && count < lookedAt; until++) {
    const token = tokens[until];
    if (token && isWord(token)) count += 1;
  }
  const words = firstPhrase(tokens, { start: end, end: until }, lists, ['contrasts', 'negations']);
  return [
    ...(words === null ? [] : [warn('goes-on', { words })]),
    ...(asks(tokens[last]?.value) ? [warn('question')] : []),
  ];
}

export const asks = (mark: string | undefined): boolean => mark === '?' || mark === '？';
