import { type Editing, editingOf, pieceOf } from './editing';
import { freed, type Place, placesOf, type Source, sourceOf } from './match';
import { readRecord } from './record';
import { type DashReading, prepared, tokensOf } from './tokens';
import { type Finding, inWords, type Warning } from './warning';
import { warningsAt } from './warnings';

export type { Warning } from './warning';

/** `exact`: the record's words or a run of them. `edited`: with edits that are allowed (docs/evidence.md). */
export type DriftState = 'exact' | 'edited' | 'drifted';

/** Quoted words against a record. */
export interface Comparison {
  state: DriftState;
  /** Why words that match may say something else than the record; empty for `drifted`. */
  warnings: Warning[];
}

interface Match {
  state: 'exact' | 'edited';
  editing: Editing;
  source: Source;
  places: Iterable<Place[]>;
}

/** Whether quoted words are their record's, by the contract of docs/evidence.md. */
export const driftState = (words: string, record: string): DriftState =>
  matchOf(words, record)?.state ?? 'drifted';

/** The same, with the warnings. `language` is the record's (BCP 47). */
export function compareWords(words: string, record: string, language: string): Comparison {
  const match = matchOf(words, record);
  if (!match) return { state: 'drifted', warnings: [] };
  const read = readRecord(match.source.tokens, language);
  let fewest: Finding[] | null = null;
  // Words that the record has several times mean what they mean at one of their places.
  for (const places of match.places) {
    const findings = warningsAt(read, match.editing, places);
    if (!fewest || findings.length < fewest.length) fewest = findings;
    if (findings.length === 0) break;
  }
  return { state: match.state, warnings: inWords(fewest ?? []) };
}

/** Texts whose dashes and hyphens differ are compared in two ways; see `DashReading`. */
function matchOf(words: string, record: string): Match | null {
  const [quoted, source] = [prepared(words), prepared(record)];
  const match = matchAs(quoted, source, 'byKind');
  if (match || !/[‒–—―]/.test(quoted + source)) return match;
  return matchAs(quoted, source, 'bySpaces');
}

function matchAs(quoted: string, record: string, reading: DashReading): Match | null {
  const source = sourceOf(tokensOf(record, reading));
  const whole = pieceOf(tokensOf(quoted, reading));
  const noGap = { hasEllipsis: false, brackets: [], isInWord: false };
  const asWhole: Editing = { pieces: [whole], gaps: [noGap, noGap] };
  if (whole.tokens.length === 0) {
    const isEmpty = pieceOf([...source.tokens]).tokens.length === 0;
    return isEmpty ? { state: 'exact', editing: asWhole, source, places: [] } : null;
  }
  if (hasPlace([whole], source))
    return { state: 'exact', editing: asWhole, source, places: placesOf([whole], source) };
  const editing = editingOf(quoted, reading, {
    hasBrackets: /[[\]]/.test(record),
    hasSic: /[[(]\s*sic\s*!?\s*[\])]/i.test(record),
  });
  const pieces = freed(editing);
  if (!hasPlace(pieces, source)) return null;
  return { state: 'edited', editing: { ...editing, pieces }, source, places: placesOf(pieces, source) };
}

const hasPlace = (pieces: Editing['pieces'], source: Source): boolean =>
  placesOf(pieces, source).next().done !== true;
