import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup/paths.mjs';
import { fail, runAsync } from './setup/run.mjs';

// One compilation per layer: each sees only the globals its layer may use. What it notes down makes the next one faster.
const layers = readdirSync(root).filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name));
let failed = 0;

async function worker() {
  for (let config = layers.shift(); config; config = layers.shift()) {
    const notes = path.join('node_modules', '.cache', 'stet', 'types', `${config}.tsbuildinfo`);
    const args = ['-p', config, '--pretty', '--incremental', '--tsBuildInfoFile', notes];
    if ((await runAsync('tsc', args)) !== 0) failed += 1;
  }
}

await Promise.all([worker(), worker()]);
if (failed > 0) fail(`types are wrong in ${failed} layer(s).`);
