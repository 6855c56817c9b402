import { writeSync } from 'node:fs';
import { hostileTexts } from '../../repetition/fragments';
import { growthOf } from '../../repetition/measure';
import { readers } from '../../repetition/readers';

/** Measures one reader with each of the named texts, and prints a line before and after each. */
const [name = '', texts = '[]', limits = '{}'] = process.argv.slice(2);
const read = readers[name];
if (!read) throw new Error(`There is no reader “${name}”.`);

const wanted = new Set<string>(JSON.parse(texts));
const { sizes, costlySizes, highest, upTo } = JSON.parse(limits);
for (const { name: text, make, isCostly } of hostileTexts) {
  if (!wanted.has(text)) continue;
  const all: number[] = isCostly ? [...sizes, ...costlySizes] : sizes;
  // JSON has no infinity: null is no limit.
  const asked = { sizes: all.filter((size) => size <= (upTo[text] ?? Infinity)), highest };
  writeSync(1, `begun ${JSON.stringify(text)}\n`);
  writeSync(1, `grown ${JSON.stringify(await growthOf(read, make, asked))}\n`);
}
