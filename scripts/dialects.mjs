import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureDialectTools } from './setup/dialects.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { env, runAsync, say } from './setup/run.mjs';
import { ensureTestTools, publishers } from './setup/system.mjs';
import { clearReport, closingLines, hasFailed, readReport, vitestArgs } from './test/report.mjs';

/**
 * `npm run dialects` publishes a hostile set of articles with each target's own program and prints how their pages
 * compare with the articles; `-- jekyll hugo` only with these, `-- --archive` real posts
 * instead, where they are. Single articles beside the project are published too.
 */
const args = process.argv.slice(2);
const isArchive = args.includes('--archive');
const suites = isArchive ? { archive: 'dialects-archive' } : { targets: 'dialects', cases: 'dialects-cases' };
const tables = Object.values(suites).map((name) => inRoot('artifacts', `${name}.txt`));

ensurePackages();
ensureTestTools(publishers);
ensureDialectTools();
for (const table of tables) rmSync(table, { force: true });
clearReport(root);
say('dialects');
env.STET_DIALECTS = args.filter((arg) => !arg.startsWith('--')).join(' ');
if (isArchive) env.STET_DIALECTS_ARCHIVE = '1';
const files = Object.keys(suites).map((name) => `${name}.dialects`);
// What differs is in the table.
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
const code = await runAsync('vitest', [...vitestArgs('dialects'), ...files], quiet);
const report = readReport('dialects', root, code);
for (const table of tables) if (existsSync(table)) console.log(readFileSync(table, 'utf8'));
console.log(closingLines([report], [`run with Node ${report.node}`]).join('\n'));
process.exitCode = hasFailed([report]) ? 1 : 0;
