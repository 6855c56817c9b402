import { lastBefore } from './classes';
import { listsOf } from './languages';
import type { WordLists } from './languages/lists';
import { sentenceEnds } from './sentences';
import type { Token } from './tokens';

/** A record as warnings look at it; made once for all places where the words may stand. */
export interface ReadRecord {
  tokens: readonly Token[];
  lists: WordLists;
  /** For each token, the last token of its sentence. */
  sentenceEnd: Int32Array;
  /** For each token, the first token of its sentence. */
  sentenceStart: Int32Array;
  before: Record<'negations' | 'conditions' | 'reports', Int32Array>;
}

export function readRecord(tokens: readonly Token[], language: string): ReadRecord {
  const lists = listsOf(language);
  const sentenceEnd = sentenceEnds(tokens, lists);
  const sentenceStart = new Int32Array(tokens.length);
  for (let index = 1; index < tokens.length; index++)
    sentenceStart[index] =
      sentenceEnd[index] === sentenceEnd[index - 1] ? (sentenceStart[index - 1] ?? 0) : index;
  const { negations, conditions, reports } = lists;
  return {
    tokens,
    lists,
    sentenceEnd,
    sentenceStart,
    before: {
      negations: lastBefore(tokens, negations),
      conditions: lastBefore(tokens, conditions),
      reports: lastBefore(tokens, reports),
    },
  };
}
