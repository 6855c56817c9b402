/** The duration of one round of a benchmark, in milliseconds. */
export type Run = () => number | Promise<number>;

export interface Measured {
  /** Median of the per-round ratios. */
  ratio: number;
  /** Bootstrap 95 % interval of that median. */
  low: number;
  high: number;
  /** The baseline divided by itself: a run in which this is outside 0.9 to 1.1 is discarded. */
  control: number;
  /** The controls of the runs that were discarded before this one. */
  discarded: number[];
}

const rounds = 12;
const resamples = 2000;
const steady = { low: 0.9, high: 1.1 };
const attempts = 3;

/** Interleaves candidate and baseline in random order; throws if the timings on this machine are too unstable. */
export async function ratioOf(candidate: Run, baseline: Run): Promise<Measured> {
  const discarded: number[] = [];
  while (discarded.length < attempts) {
    const measured = await once(candidate, baseline);
    if (measured.control >= steady.low && measured.control <= steady.high) return { ...measured, discarded };
    discarded.push(measured.control);
  }
  const controls = discarded.map((control) => control.toFixed(2)).join(', ');
  throw new Error(
    `The baseline did not agree with itself in ${attempts} runs (A/A ${controls}): this machine is too busy to measure on.`,
  );
}

async function once(candidate: Run, baseline: Run): Promise<Omit<Measured, 'discarded'>> {
  for (const warm of [candidate, baseline]) await warm();
  const ratios: number[] = [];
  const controls: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const times = new Map<string, number>();
    const order = shuffled([
      ['candidate', candidate],
      ['baseline', baseline],
      ['again', baseline],
    ] as const);
    for (const [name, run] of order) times.set(name, await run());
    const base = times.get('baseline') ?? Number.NaN;
    ratios.push((times.get('candidate') ?? Number.NaN) / base);
    controls.push((times.get('again') ?? Number.NaN) / base);
  }
  const medians = Array.from({ length: resamples }, () => median(ratios.map(() => pick(ratios)))).sort(
    (a, b) => a - b,
  );
  return {
    ratio: median(ratios),
    low: medians[Math.floor(resamples * 0.025)] ?? Number.NaN,
    high: medians[Math.floor(resamples * 0.975)] ?? Number.NaN,
    control: median(controls),
  };
}

const pick = (values: number[]): number => values[Math.floor(Math.random() * values.length)] ?? Number.NaN;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** Measures the duration of one call. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
