import { conversion } from './conversion';
import { driftTable } from './drift';
import { finder } from './finder';
import { generate } from './generate';
import { growth } from './growth';
import { heldArticle } from './heldArticle';
import { historyCurve } from './history';
import { holding } from './holding';
import { importing } from './importing';
import { knownItem } from './knownItem';
import { ratioOf } from './measure';
import { memory } from './memory';
import { peers } from './peers';
import { related } from './related';
import { relatedSpeed } from './related/speed';
import { saving } from './saving';
import { script } from './script';
import { search } from './search';
import { sources } from './sources';
import { starting } from './starting';
import { typing } from './typing';

/**
 * `npm run bench` measures everything, `npm run bench -- NAME` those with NAME in their name. Prints ratios. With
 * `--strict` the exit code is 1 where a goal is missed.
 */
const asked = process.env['BENCH'] ?? '';
const wanted = asked.toLowerCase();
const benchmarks = [
  ...conversion,
  ...holding,
  ...importing,
  ...memory,
  ...relatedSpeed,
  ...saving,
  ...script,
  ...search,
  ...sources,
  ...starting,
  ...typing,
].filter(({ name }) => name.toLowerCase().includes(wanted));

if (wanted.startsWith('peers')) await peers(wanted.slice('peers'.length).trim());
if (asked.startsWith('generate ')) await generate(asked.slice('generate '.length));

let missed = 0;
console.log('| what | baseline in the same run | goal | ratio | 95 % interval | A/A |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const { name, baseline, goal, prepare } of benchmarks) {
  const { candidate, base, close } = await prepare();
  const { ratio, low, high, control, discarded } = await ratioOf(candidate, base);
  await close?.();
  const n = (value: number) => value.toFixed(2);
  const rejected = discarded.length === 0 ? '' : `; discarded: ${discarded.map(n).join(', ')}`;
  if (!(ratio <= goal)) missed += 1;
  console.log(
    `| ${name} | ${baseline} | ≤ ${goal} | ${n(ratio)}${ratio <= goal ? '' : ' (missed)'} | ${n(low)} to ${n(high)} | ${n(control)}${rejected} |`,
  );
}
if ('drift'.includes(wanted)) driftTable();
if ('finder'.includes(wanted)) finder();
if ('known-item'.includes(wanted)) await knownItem();
if (wanted === 'growth') await growth();
if ('history'.includes(wanted)) await historyCurve();
if ('typing'.includes(wanted)) await heldArticle();
if ('related'.includes(wanted)) await related();
if (process.env['BENCH_STRICT'] && missed > 0) process.exitCode = 1;
