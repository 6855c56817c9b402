import { readdirSync } from 'node:fs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

/** Compiles each layer with only what it may see. */
const layers = readdirSync(root).filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name));
const failed = layers.filter((config) => run('tsc', ['-p', config]) !== 0);
if (failed.length > 0) console.error(`Does not compile: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
