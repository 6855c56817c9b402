import { type Stored, toTime } from './manifest';

const hour = 3_600_000;
/** The newest of each of the last 24 hours, 14 days and 8 weeks that have one. */
const slots = [
  { count: 24, length: hour },
  { count: 14, length: 24 * hour },
  { count: 8, length: 7 * 24 * hour },
];
/** And so many of those that were not made by the hour: what was there before a restore can be gone back to. */
const special = 8;

/**
 * Which of a folder's backups stay; they are given newest first. Hours, days and weeks are counted in the time that
 * passed in the folder and that has backups, never from today's date, so that a wrong date deletes nothing.
 */
export function retained(stored: Stored[]): Set<string> {
  const keep = new Set<string>();
  for (const { count, length } of slots) {
    const newest = new Map<number, string>();
    for (const { name, age } of withAges(stored)) {
      const slot = Math.floor(age / length);
      if (!newest.has(slot)) newest.set(slot, name);
    }
    for (const name of [...newest.values()].slice(0, count)) keep.add(name);
  }
  const others = stored.filter(({ manifest }) => manifest && manifest.reason !== 'automatic');
  for (const { name } of others.slice(0, special)) keep.add(name);
  return keep;
}

/** What has no manifest was made before the first that has one; only its date tells how much before. */
function withAges(stored: Stored[]): { name: string; age: number }[] {
  const dates = stored.filter(({ manifest }) => !manifest).map(({ name }) => Date.parse(toTime(name)));
  const newest = dates.reduce((latest, date) => Math.max(latest, date), 0);
  return stored.map(({ name, manifest }) => ({
    name,
    age: manifest?.age ?? Date.parse(toTime(name)) - newest - 1,
  }));
}
