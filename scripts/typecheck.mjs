import { readFileSync } from 'node:fs';
import { inRoot } from './setup/paths.mjs';
import { fail, runAsync } from './setup/run.mjs';

// One compilation per layer: each sees only the globals its layer may use. Saved build info speeds up the next run.
const layers = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8')).references.map(({ path }) => path);
let failed = 0;

async function worker() {
  for (let layer = layers.shift(); layer; layer = layers.shift()) {
    if ((await runAsync('tsc', ['-p', layer, '--pretty'])) !== 0) failed += 1;
  }
}

await Promise.all([worker(), worker()]);
if (failed > 0) fail(`type errors in ${failed} layer(s).`);
