import type { Speaker } from '../model/speaker';
import { keysOf } from '../speakers/names';
import { findDuplicates } from './groups';

/** `m ferro`, of `mara ferro` as of `m ferro`; null: one word. */
function shortened(key: string): string | null {
  const words = key.split(' ');
  return words.length > 1 ? `${key.charAt(0)} ${words.at(-1)}` : null;
}

/**
 * Speakers who seem to be one: they share a name or an alias, or one is an initial and a family name that fit
 * nobody else's.
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
