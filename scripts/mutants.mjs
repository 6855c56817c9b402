import { rmSync } from 'node:fs';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { areas } from './mutants/areas.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { fail } from './setup/run.mjs';

/**
 * `npm run mutants` makes small changes to the code of every area and counts those that the unit tests detect;
 * `npm run mutants -- saver drift` does so for single areas. Lists the changes that no test detected.
 */
ensurePackages();
process.chdir(root);
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in areas));
if (unknown) fail(`There is no area ${unknown}. The areas are ${Object.keys(areas).join(', ')}.`);

const rows = [];
for (const [name, area] of Object.entries(areas)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await scoresOf(name, area)));
}
console.log(
  ['| area | file | mutants | noticed | score |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
);

async function scoresOf(name, { code, tests }) {
  process.env.MUTANT_TESTS = tests.join(',');
  const work = path.join('artifacts', 'mutants', 'work');
  const stryker = new Stryker({
    mutate: code.flatMap(globs),
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', inRoot('scripts', 'mutants', 'ignoreGlobs.mjs')],
    ignorers: ['globs'],
    // The SQLite driver crashes when its thread ends during a query.
    vitest: { configFile: 'scripts/mutants/vitest.config.mjs', related: true, pool: 'forks' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 10_000,
    tempDirName: work,
    ignorePatterns: ['artifacts', 'out', 'dist', 'docs', 'bench'],
    reporters: ['progress-append-only', 'clear-text', 'json'],
    jsonReporter: { fileName: path.join('artifacts', 'mutants', `${name}.json`) },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    allowConsoleColors: false,
    disableTypeChecks: false,
  });
  // A killed run leaves its copy of the project behind.
  rmSync(work, { recursive: true, force: true });
  const mutants = await stryker
    .runMutationTest()
    .finally(() => rmSync(work, { recursive: true, force: true }));
  if (mutants.length === 0)
    fail(`There is no code in ${code.join(', ')}: correct scripts/mutants/areas.mjs.`);
  const byFile = Map.groupBy(mutants, ({ fileName }) => path.relative(root, fileName));
  return [...[...byFile].map(([file, all]) => row('', file, all)), row(`**${name}**`, '', mutants)];
}

function globs(name) {
  return name.endsWith('.ts') ? [name] : [`${name}/**/*.ts`, `!${name}/**/*.{test,d}.ts`];
}

/** A mutant that cannot run does not count; an endless loop counts as detected. */
function row(area, file, mutants) {
  const run = mutants.filter(({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status));
  const noticed = run.filter(({ status }) => ['Killed', 'Timeout'].includes(status)).length;
  const score = run.length === 0 ? '' : `${Math.floor((100 * noticed) / run.length)} %`;
  return `| ${area} | ${file} | ${run.length} | ${noticed} | ${score} |`;
}
