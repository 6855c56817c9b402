/** How many of the things that were there did not come back; each of `after` stands for one of `before`. */
export function lostOf(before: readonly unknown[], after: readonly unknown[]): number {
  const left = new Map<string, number>();
  for (const one of after.map(textOf)) left.set(one, (left.get(one) ?? 0) + 1);
  return before.map(textOf).filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}

const textOf = (thing: unknown): string => JSON.stringify(thing) ?? '';

/** How many bytes of a file are not what they were; those that were added or cut off count too. */
export function changedBytes(before: Uint8Array, after: Uint8Array): number {
  const both = Math.min(before.length, after.length);
  let changed = Math.max(before.length, after.length) - both;
  for (let at = 0; at < both; at++) if (before[at] !== after[at]) changed += 1;
  return changed;
}

/** The worst of several losses, with its measure, for the table of faults; and how many tries lost nothing. */
export const outcomeOf = (losses: readonly number[], measure: string) => ({
  tries: losses.length,
  survived: losses.filter((loss) => loss === 0).length,
  worst: `${losses.reduce((most, loss) => Math.max(most, loss), 0)} ${measure}`,
});
