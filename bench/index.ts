import { conversion } from './conversion';
import { ratioOf } from './measure';
import { closeSaving, saving } from './saving';

/** `npm run bench` measures everything, `npm run bench -- NAME` what has NAME in its name. Ratios, never seconds. */
const wanted = process.env['BENCH']?.toLowerCase() ?? '';
const rows = [...conversion, ...saving].filter(({ name }) => name.toLowerCase().includes(wanted));

console.log('| what | baseline in the same run | goal | ratio | 95 % interval | A/A |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const { name, baseline, goal, candidate, base } of rows) {
  const { ratio, low, high, control } = await ratioOf(candidate, base);
  const n = (value: number) => value.toFixed(2);
  console.log(
    `| ${name} | ${baseline} | ≤ ${goal} | ${n(ratio)}${ratio <= goal ? '' : ' (missed)'} | ${n(low)} to ${n(high)} | ${n(control)} |`,
  );
}
await closeSaving();
