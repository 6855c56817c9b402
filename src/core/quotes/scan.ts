import { countWords } from '../document/text';
import { findMarkedSpans } from './spans';
import { type ProposedSpeaker, proposeSpeaker } from './speaker';

/** A span in quotation marks. Offsets in UTF-16 units of the text given, marks included; `text` without them. */
export interface ScannedQuotation {
  text: string;
  start: number;
  end: number;
  /** `scare`: a word or two that nobody is named to have said. */
  kind: 'direct' | 'scare';
  speaker: string | null;
  cue: string | null;
  /** 0 to 1: how sure the proposed speaker is. */
  confidence: number;
}

const reach = 400;

/** Finds the quotations of a plain text in reading order and proposes who speaks. */
export function scanQuotations(text: string): ScannedQuotation[] {
  let previous: string | null = null;
  return findMarkedSpans(text).map((span) => {
    const before = text.slice(Math.max(0, span.start - reach), span.start);
    const after = text.slice(span.end, span.end + reach);
    const proposed = inFull(proposeSpeaker(before, after, previous), text.slice(0, span.end + reach));
    const scare = countWords(span.text) <= 2 && proposed.cue === null;
    if (!scare && proposed.speaker) previous = proposed.speaker;
    return { ...span, kind: scare ? 'scare' : 'direct', ...proposed };
  });
}

/** A surname alone stands for the last one who was named in full with it. */
function inFull(proposed: ProposedSpeaker, text: string): ProposedSpeaker {
  const { speaker } = proposed;
  if (speaker === null || !/^\p{Lu}[\p{L}\p{M}-]+$/u.test(speaker)) return proposed;
  const named = [
    ...text.matchAll(
      new RegExp(`(?<=\\p{Ll} )(?:\\p{Lu}[\\p{L}\\p{M}.-]+ ){1,2}${speaker}(?![\\p{L}\\p{M}])`, 'gu'),
    ),
  ].at(-1)?.[0];
  return named ? { ...proposed, speaker: named } : proposed;
}
