import type { Speaker } from '../model/speaker';
import { keysOf } from '../speakers/names';
import { findDuplicates } from './groups';

/** `m ferro` for both `mara ferro` and `m ferro`; null for a single word. */
function shortened(key: string): string | null {
  const words = key.split(' ');
  return words.length > 1 ? `${key.charAt(0)} ${words.at(-1)}` : null;
}

/**
 * Groups of speakers who may be the same person: they share a name or an alias, or the name of one is an initial
 * and a family name that match only one other.
 */
export function findSpeakerDuplicates<T extends Pick<Speaker, 'name' | 'aliases'>>(speakers: T[]): T[][] {
  const spelledOut = new Map<string, Set<string>>();
  for (const key of speakers.flatMap(keysOf)) {
    const short = shortened(key);
    if (short && short !== key) spelledOut.set(short, (spelledOut.get(short) ?? new Set()).add(key));
  }
  const meant = (key: string): string[] => {
    const full = spelledOut.get(key);
    return full?.size === 1 ? [key, ...full] : [key];
  };
  return findDuplicates(speakers, (speaker) => keysOf(speaker).flatMap(meant));
}
