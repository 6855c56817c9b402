import { readdirSync } from 'node:fs';
import { root } from './setup/paths.mjs';
import { fail, runAsync } from './setup/run.mjs';

// One compilation per layer: each sees only the globals its layer may use.
const layers = readdirSync(root).filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name));
let failed = 0;

async function worker() {
  for (let config = layers.shift(); config; config = layers.shift()) {
    if ((await runAsync('tsc', ['-p', config, '--pretty'])) !== 0) failed += 1;
  }
}

await Promise.all([worker(), worker()]);
if (failed > 0) fail(`types are wrong in ${failed} layer(s).`);
