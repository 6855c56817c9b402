import { cuePattern } from './cues';
import { type Named, namesIn } from './names';

export interface ProposedSpeaker {
  speaker: string | null;
  cue: string | null;
  /** How certain the speaker is, from 0 to 1. */
  confidence: number;
}

/** The text around a span and the speaker before it. */
export interface Surroundings {
  before: string;
  /** The words of the span, without quotation marks. */
  words: string;
  after: string;
  previous: string | null;
  /** Whether the previous quotation is in the same paragraph. */
  follows: boolean;
}

const nobody: ProposedSpeaker = { speaker: null, cue: null, confidence: 0 };
const sentenceBreak = /(?<=[\p{Ll}\d]{2}[.!?]["”’»]?|[.!?]["”’»])\s+(?=[\p{Lu}“"„«]|$)/u;

/** What may come between a name or pronoun and its verb. */
const beforeVerb = '\\s+(?:(?:\\p{Ll}+ly|also|then|has|have|had)\\s+)?$';
const endsInPronoun = new RegExp(`\\b(?:he|she|they|it)${beforeVerb}`, 'iu');
const reachesVerb = new RegExp(`^${beforeVerb}`, 'u');

/**
 * Proposes the speaker: the name nearest to the nearest verb of saying in the sentence around the span. A pronoun
 * refers to the previous speaker, and so does a quotation that continues.
 */
export function proposeSpeaker({ before, words, after, previous, follows }: Surroundings): ProposedSpeaker {
  const sentences = before.split('\n').at(-1)?.split(sentenceBreak) ?? [];
  const lead = sentences.at(-1) ?? '';
  const tail = tailOf(words, after);
  const known = lastNamed(sentences.slice(0, -1)) ?? previous;
  const ahead = [...lead.matchAll(cuePattern)].at(-1);
  const behind = [...tail.matchAll(cuePattern)].at(0);
  const fromLead = ahead && byCue(lead, ahead, 'before', known);
  const fromTail = behind && byCue(tail, behind, 'after', known);
  const isLeadNearer = ahead && behind && lead.length - ahead.index - ahead[0].length <= behind.index;
  const proposals = (isLeadNearer ? [fromLead, fromTail] : [fromTail, fromLead]).filter(
    (some) => some !== undefined,
  );
  const found = proposals.find(({ speaker }) => speaker !== null) ?? proposals[0];
  if (found) return found;
  const isWholeParagraph = /(^|\n)\s*$/.test(before) && /^\s*(\n|$)/.test(after);
  if (previous && lead.trim() === '' && (follows || isWholeParagraph)) {
    return { speaker: previous, cue: null, confidence: follows ? 0.5 : 0.4 };
  }
  const name = namesIn(lead).at(0);
  return name ? { speaker: name.name, cue: null, confidence: 0.3 } : nobody;
}

/** The rest of the sentence after the span; empty if the sentence ends in or with the span. */
function tailOf(words: string, after: string): string {
  const line = after.split('\n')[0] ?? '';
  const isOver = /^[.!?]/.test(line) || (/[.…]$/.test(words) && /^\s+[\p{Lu}“"„«]/u.test(line));
  return isOver ? '' : (line.split(sentenceBreak)[0] ?? '');
}

/** The last speaker named in these sentences. */
function lastNamed(sentences: string[]): string | null {
  for (const sentence of sentences.toReversed()) {
    const cue = [...sentence.matchAll(cuePattern)].at(-1);
    const speaker = cue ? byCue(sentence, cue, 'before', null).speaker : null;
    if (speaker) return speaker;
  }
  return null;
}

/** `known`: the speaker that a pronoun refers to. */
function byCue(
  sentence: string,
  cue: RegExpExecArray,
  side: 'before' | 'after',
  known: string | null,
): ProposedSpeaker {
  const left = sentence.slice(0, cue.index);
  const right = sentence.slice(cue.index + cue[0].length);
  const word = cue[0];
  if (endsInPronoun.test(left) || (side === 'after' && /^\s+(?:he|she|they)\b/.test(right))) {
    return { speaker: known, cue: word, confidence: known ? 0.6 : 0.2 };
  }
  const names = namesIn(left);
  const next = namesIn(right)[0];
  const isInverted =
    /^according to/i.test(word) ||
    (side === 'after' && names.length === 0) ||
    (next !== undefined && isParenthesis(left, right, next));
  const chosen = isInverted ? next : subject(names, left);
  if (!chosen) return { speaker: null, cue: word, confidence: 0.2 };
  return { speaker: chosen.name, cue: word, confidence: side === 'after' ? 0.9 : 0.8 };
}

/** Recognises “The board, alleged the inspector Ada Roe, hides it.” */
const isParenthesis = (left: string, right: string, next: Named): boolean =>
  /,\s*$/.test(left) &&
  right.includes(',') &&
  /^\s*(?:the\s+(?:\p{Ll}+\s+){1,3})?$/u.test(right.slice(0, next.start));

/** The name right before the verb, or else the first name of the clause, as others describe it. */
function subject(names: Named[], left: string): Named | undefined {
  const last = names.at(-1);
  if (last && reachesVerb.test(left.slice(last.end))) return last;
  const clause = Math.max(left.lastIndexOf('; '), left.lastIndexOf(' while '), left.lastIndexOf(' but '));
  return names.find((name) => name.start > clause) ?? last;
}
