/** What a workspace knows of the time that has passed for it; a wrong date of the machine hardly changes it. */
export interface Elapsed {
  /** Milliseconds. */
  elapsed: number;
  /** The machine's date when somebody looked last; null before the first time. */
  seenAt: number | null;
  /** The last time in which nobody looked, which may have been a jump of the date: what it counted, and what was before. */
  gap: { counted: number; seenAt: number; elapsed: number };
}

/** A gap counts as a day at most, because nothing tells a long pause from a wrong date. */
export const longestGap = 86_400_000;
/** A date that differs by less than this was only adjusted. */
const adjustment = 60_000;

export const nothingElapsed: Elapsed = {
  elapsed: 0,
  seenAt: null,
  gap: { counted: 0, seenAt: 0, elapsed: 0 },
};

const capped = (gap: number) => Math.min(Math.max(0, gap), longestGap);

/**
 * Looks at the date again. `ran` is how long the program has run since it looked last, by a counter that no date
 * changes; 0 when it has just started. When the date goes back, the last gap is counted again from what was before
 * it, so that a jump to and fro counts as the time between only.
 */
export function look(before: Elapsed, date: number, ran: number): Elapsed {
  if (before.seenAt === null) return { ...before, seenAt: date };
  const { gap } = before;
  const unseen = date - before.seenAt - ran;
  if (unseen < -adjustment) {
    const without = before.elapsed + ran - Math.min(gap.counted, -unseen);
    const counted = Math.min(gap.counted, capped(date - gap.seenAt));
    const elapsed = Math.max(without, gap.elapsed + counted);
    return { elapsed, seenAt: date, gap: { ...gap, counted } };
  }
  const counted = capped(unseen);
  return {
    elapsed: before.elapsed + ran + counted,
    seenAt: date,
    gap: counted > adjustment ? { counted, seenAt: before.seenAt, elapsed: before.elapsed } : gap,
  };
}
