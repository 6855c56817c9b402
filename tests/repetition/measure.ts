/** How the time of a reader grows with its text. */
export interface Growth {
  /** Characters of the largest text that was read. */
  size: number;
  /** Milliseconds for it, on a processor. */
  time: number;
  /** The worst time(2n)/time(n), from texts that took long enough to be measured. */
  growth: number;
}

export interface Limits {
  sizes: number[];
  /**
   * The highest time(2n)/time(n) that is accepted; above it both times are measured again, and the best count. It is too
   * high only if the next doubling, time(4n)/time(2n), is too.
   */
  highest: number;
}

/** Milliseconds. Shorter times are mostly noise. */
const measurable = 40;
const mostTries = 6;

/** Flattened, as the first reader of a string that was joined from pieces copies it. */
const flat = (text: string): string => Buffer.from(text).toString();

/** Time on a processor, so that other programs do not count. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
};

async function timeOf(read: (source: string) => unknown, source: string): Promise<number> {
  const begun = spent();
  try {
    await read(source);
  } catch {
    // To refuse a text is an answer too.
  }
  return spent() - begun;
}

export async function growthOf(
  read: (source: string) => unknown,
  make: (size: number) => string,
  { sizes, highest }: Limits,
): Promise<Growth> {
  const result: Growth = { size: 0, time: 0, growth: 0 };
  let before: { size: number; time: number; source: string } | null = null;
  for (const size of sizes) {
    const source = flat(make(size));
    let time = await timeOf(read, source);
    if (before && time >= measurable) {
      const doublings = Math.log2(size / before.size);
      const growth = () => (time / Math.max(before?.time ?? 0, 1)) ** (1 / doublings);
      for (let tried = 1; tried < mostTries && growth() > highest; tried++) {
        time = Math.min(time, await timeOf(read, source));
        before.time = Math.min(before.time, await timeOf(read, before.source));
      }
      // Measured again it may take less than can be measured: then the first time was another program's.
      if (time >= measurable) {
        // A square grows as fast at the next doubling; a step of the machine (a cache, a heap) does not.
        const next = growth() > highest ? (await timeOf(read, flat(make(2 * size)))) / time : Infinity;
        result.growth = Math.max(result.growth, Math.min(growth(), next));
      }
    }
    Object.assign(result, { size, time });
    before = { size, time, source };
  }
  return result;
}
