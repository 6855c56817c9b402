import type { Member } from './cast';
import type { Gender } from './languages/language';

/** Somebody who can be meant by a pronoun later on. */
export interface Candidate {
  name: string;
  member: Member | null;
  gender: Gender | 'any' | null;
  /** UTF-16 offset and number of the sentence. */
  start: number;
  sentence: number;
  isSubject: boolean;
}

const reach = 10;
const mostRead = 60;

export interface Meant {
  candidate: Candidate;
  /** Another of the same kind was near, or the gender is not known. */
  isSure: boolean;
}

/**
 * Whom a pronoun means: the newest subject of its gender, quoting or not, across paragraphs; else the newest who was
 * named. Somebody of unknown gender is meant only where nobody else could be.
 */
export function meantBy(
  gender: Gender | 'any',
  candidates: readonly Candidate[],
  { start, sentence }: { start: number; sentence: number },
): Meant | null {
  const near: Candidate[] = [];
  for (let index = candidates.length - 1; index >= 0 && near.length < mostRead; index--) {
    const candidate = candidates[index];
    if (!candidate || sentence - candidate.sentence > reach) break;
    if (candidate.start < start) near.push(candidate);
  }
  const subjects = near.filter(({ isSubject }) => isSubject);
  const fits = (candidate: Candidate) => agrees(gender, candidate);
  const newest = subjects.find((candidate) => fits(candidate) !== 'no');
  const known = subjects.find((candidate) => fits(candidate) === 'yes');
  if (newest && fits(newest) === 'yes') return { candidate: newest, isSure: true };
  if (newest && (!known || newest.sentence > known.sentence)) {
    const named = near.find((candidate) => fits(candidate) === 'yes');
    if (named && named.sentence >= newest.sentence && !isPerson(newest))
      return { candidate: named, isSure: false };
    return { candidate: newest, isSure: false };
  }
  if (known) return { candidate: known, isSure: false };
  const named =
    near.find((candidate) => fits(candidate) === 'yes') ??
    near.find((candidate) => fits(candidate) === 'maybe') ??
    (gender === 'm' || gender === 'f' ? near.find(isUnknown) : undefined);
  return named ? { candidate: named, isSure: false } : null;
}

/** Named in full and treated as a person: “Woodrow Roe plans to vote for him”. */
const isPerson = ({ member }: Candidate): boolean => member?.isPerson === true && member.name.includes(' ');

/** A full name of which the text does not show whether it is a person’s. */
const isUnknown = ({ gender, member }: Candidate): boolean =>
  gender === null && member?.name.includes(' ') === true && member.isPerson === false;

function agrees(wanted: Gender | 'any', { gender, member }: Candidate): 'yes' | 'maybe' | 'no' {
  if (wanted === 'any') return gender === 'n' || (gender === null && member === null) ? 'no' : 'maybe';
  if (wanted === 'p') return gender === 'p' || gender === 'n' ? 'yes' : 'no';
  if (wanted === 'n')
    return gender === 'n' ? 'yes' : gender === null && !member?.name.includes(' ') ? 'maybe' : 'no';
  if (gender === wanted) return 'yes';
  if (gender === 'any') return 'maybe';
  return gender === null && member?.name.includes(' ') && member.isPerson !== false ? 'maybe' : 'no';
}
