import { readFileSync, rmSync } from 'node:fs';
import { ensureDialectTools } from './setup/dialects.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { env, runAsync, say } from './setup/run.mjs';
import { ensureTestTools, publishers } from './setup/system.mjs';
import { clearReport, closingLines, hasFailed, readReport, vitestArgs } from './test/report.mjs';

/**
 * `npm run dialects` publishes a hostile set of articles with each target's own program and prints how their pages
 * compare with the articles; `-- jekyll hugo` only with these.
 */
const table = inRoot('artifacts', 'dialects.txt');

ensurePackages();
ensureTestTools(publishers);
ensureDialectTools();
rmSync(table, { force: true });
clearReport(root);
say('dialects');
env.STET_DIALECTS = process.argv.slice(2).join(' ');
const code = await runAsync('vitest', vitestArgs('dialects'), { stdio: ['ignore', 'ignore', 'inherit'] });
const report = readReport('dialects', root, code);
console.log(readFileSync(table, 'utf8'));
console.log(closingLines([report], [`run with Node ${report.node}`]).join('\n'));
process.exitCode = hasFailed([report]) ? 1 : 0;
