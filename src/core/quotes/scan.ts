import { countWords } from '../document/text';
import { findMarkedSpans } from './spans';
import { proposeSpeaker } from './speaker';

/** A span in quotation marks. Offsets are in UTF-16 units and include the marks; `text` does not. */
export interface ScannedQuotation {
  text: string;
  start: number;
  end: number;
  /** `scare`: one or two words without a named speaker. */
  kind: 'direct' | 'scare';
  speaker: string | null;
  cue: string | null;
  /** How certain the proposed speaker is, from 0 to 1. */
  confidence: number;
}

const reach = 400;

/** Finds the quotations of a plain text in reading order and proposes their speakers. */
export function scanQuotations(text: string): ScannedQuotation[] {
  let previous: string | null = null;
  let previousEnd = 0;
  const inFull = fullNames(text);
  return findMarkedSpans(text).map((span) => {
    const proposed = proposeSpeaker({
      before: text.slice(Math.max(0, span.start - reach), span.start),
      words: span.text,
      after: text.slice(span.end, span.end + reach),
      previous,
      follows: !text.slice(previousEnd, span.start).includes('\n'),
    });
    previousEnd = span.end;
    const speaker = proposed.speaker === null ? null : inFull(proposed.speaker, span.end + reach);
    const scare = countWords(span.text) <= 2 && proposed.cue === null;
    if (!scare && speaker) previous = speaker;
    return { ...span, kind: scare ? 'scare' : 'direct', ...proposed, speaker };
  });
}

const givenNames = /(?<=\p{Ll} )(?:\p{Lu}[\p{L}\p{M}.-]+ ){1,2}$/u;
const longestGiven = 80;

/**
 * Returns the full name for a surname: the last full name before an offset. Must be called in reading order, as each
 * part of the text is searched once for a name.
 */
function fullNames(text: string): (speaker: string, end: number) => string {
  const known = new Map<string, { name: string; upTo: number }>();
  return (speaker, end) => {
    if (!/^\p{Lu}[\p{L}\p{M}-]+$/u.test(speaker)) return speaker;
    let { name, upTo } = known.get(speaker) ?? { name: speaker, upTo: 0 };
    for (let at = text.indexOf(speaker, upTo); at >= 0 && at + speaker.length <= end; ) {
      const given = givenNames.exec(text.slice(Math.max(0, at - longestGiven), at))?.[0];
      upTo = at + speaker.length;
      if (given && !/^[\p{L}\p{M}]/u.test(text.slice(upTo, upTo + 2))) name = given + speaker;
      at = text.indexOf(speaker, upTo);
    }
    known.set(speaker, { name, upTo });
    return name;
  };
}
