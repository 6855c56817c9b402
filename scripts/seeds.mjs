import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { env, runAsync, say } from './setup/run.mjs';
import { clearReport, closingLines, hasFailed, readReport, vitestArgs } from './test/report.mjs';

/** `npm run seeds` runs the property tests with twenty random seeds, `npm run seeds -- 7 8` with these. */
const given = process.argv.slice(2);
const seeds = given.length > 0 ? given : Array.from({ length: 20 }, () => randomInt(2 ** 31));

ensurePackages();
ensureBuilt();
say(`property tests with the seeds ${seeds.join(', ')}`);
clearReport(root);
const code = await runAsync(
  'vitest',
  [...vitestArgs('unit'), `--testTimeout=${seeds.length * 60_000}`, ...propertyTests()],
  { env: { ...env, SEED: seeds.join(',') } },
);
const report = readReport('property', root, code);
const lines = closingLines([report], [`run with Node ${report.node} and the seeds ${seeds.join(', ')}`]);
console.log(lines.join('\n'));
process.exitCode = hasFailed([report]) ? 1 : 0;

function propertyTests() {
  return ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(inRoot(folder), { recursive: true }).map((name) => path.join(folder, name)),
    )
    .filter(
      (file) => /\.test\.tsx?$/.test(file) && readFileSync(inRoot(file), 'utf8').includes('support/property'),
    );
}
