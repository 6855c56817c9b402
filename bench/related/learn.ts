import { type Candidate, type Features, featureNames } from '../../src/core/related/features';

export interface Example {
  candidates: Candidate[];
  /** Whether each candidate is one that the editor linked to. */
  linked: boolean[];
  /** So that each site counts the same. */
  weight: number;
}

const steps = 200;
const rate = 0.05;
const penalty = 1e-3;

/** Weights by which softmax over the candidates gives most to linked ones (ListNet); by Adam on standardized features. */
export function learn(examples: Example[], names: readonly (keyof Features)[]): Features {
  const scale = deviations(examples);
  const weights = zero();
  const mean = zero();
  const square = zero();
  for (let step = 1; step <= steps; step++) {
    const gradient = zero();
    for (const example of examples) addGradient(example, weights, scale, gradient);
    for (const name of names) {
      const slope = gradient[name] - penalty * weights[name];
      mean[name] = 0.9 * mean[name] + 0.1 * slope;
      square[name] = 0.99 * square[name] + 0.01 * slope * slope;
      weights[name] +=
        (rate * (mean[name] / (1 - 0.9 ** step))) / (Math.sqrt(square[name] / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  for (const name of featureNames) weights[name] = Number((weights[name] / scale[name]).toFixed(3));
  return weights;
}

const zero = (): Features => Object.fromEntries(featureNames.map((name) => [name, 0])) as Features;

function deviations(examples: Example[]): Features {
  const all = examples.flatMap(({ candidates }) => candidates);
  const result = zero();
  for (const name of featureNames) {
    const mean = all.reduce((sum, { features }) => sum + features[name], 0) / all.length;
    const variance = all.reduce((sum, { features }) => sum + (features[name] - mean) ** 2, 0) / all.length;
    result[name] = Math.sqrt(variance) || 1;
  }
  return result;
}

function addGradient(
  { candidates, linked, weight }: Example,
  weights: Features,
  scale: Features,
  gradient: Features,
): void {
  const total = linked.filter(Boolean).length;
  if (total === 0) return;
  const scores = candidates.map(({ features }) =>
    featureNames.reduce((sum, name) => sum + (weights[name] * features[name]) / scale[name], 0),
  );
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(score - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  for (const [at, { features }] of candidates.entries()) {
    const error = (linked[at] ? 1 / total : 0) - (shares[at] ?? 0) / sum;
    for (const name of featureNames) gradient[name] += (weight * error * features[name]) / scale[name];
  }
}
