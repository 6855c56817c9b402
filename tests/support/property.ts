import fc from 'fast-check';

/** `SEED=7,8 npx vitest run --project unit` uses these seeds, each for all runs of a property. */
const chosen = process.env['SEED']?.split(',').map(Number);

/** The same inputs on every machine. The runs of a property are divided among them, so more seeds take no more time. */
const fixed = [1, 42, 101];

interface Params {
  numRuns?: number;
}

const seeded = ({ numRuns = 100 }: Params) =>
  chosen?.map((seed) => ({ seed, numRuns })) ??
  fixed.map((seed) => ({ seed, numRuns: Math.ceil(numRuns / fixed.length) }));

/** Inputs of every seed at once, for a program that reads many of them in one run. */
export const sampleOf = <Input>(inputs: fc.Arbitrary<Input>, numRuns: number): Input[] =>
  seeded({ numRuns }).flatMap((run) => fc.sample(inputs, run));

/** `fc.assert` with each seed; the failure names the seed. */
export function assertProperty<Inputs>(property: fc.IProperty<Inputs>, params: Params = {}): void {
  for (const run of seeded(params)) {
    try {
      fc.assert(property, run);
    } catch (error) {
      throw withSeed(run.seed, error);
    }
  }
}

export async function assertAsyncProperty<Inputs>(
  property: fc.IAsyncProperty<Inputs>,
  params: Params = {},
): Promise<void> {
  for (const run of seeded(params)) {
    try {
      await fc.assert(property, run);
    } catch (error) {
      throw withSeed(run.seed, error);
    }
  }
}

const withSeed = (seed: number, cause: unknown) =>
  new Error(`SEED=${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause });
