import { ensurePackages } from './setup/packages.mjs';
import { fail, run, say } from './setup/run.mjs';

ensurePackages();

const checks = {
  'types, layer by layer': ['node', ['scripts/typecheck.mjs']],
  'lint and format': ['biome', ['check', '--error-on-warnings']],
  'no floating promises': ['node', ['scripts/promises.mjs']],
  'import rules': ['depcruise', ['src', '--config', '.dependency-cruiser.cjs']],
  'no folder cycles': ['depcruise', ['src', '--config', '.dependency-cruiser.folders.cjs']],
  'licences of all packages': ['node', ['scripts/licences.mjs']],
  'dead code and unused packages': ['knip'],
};

const failed = Object.entries(checks).filter(([name, [command, args = []]]) => {
  say(name);
  return run(command, args) !== 0;
});
if (failed.length > 0) fail(`failed: ${failed.map(([name]) => name).join('; ')}.`);
say('all checks passed.');
