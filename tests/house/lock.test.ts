import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

it('`npm ci` accepts the lock file on every platform (else: node scripts/complete-lock.mjs)', () => {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const folders = Object.keys(packages);
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !folders.some((folder) => folder.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
  expect(folders.filter((folder) => folder !== '' && packages[folder]?.version === undefined)).toEqual([]);
});
