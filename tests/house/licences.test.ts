import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isApproved, unapproved } from '../../scripts/notices/approved.mjs';

const lock = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'));

test('every package of the lock file has a licence that somebody approved', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
  expect(unapproved(lock)).toEqual([]);
});

test('an unknown licence and a missing one are named', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/good': { version: '1.0.0', license: '(MIT OR GPL-3.0-or-later)' },
    'node_modules/a/node_modules/sold': { version: '2.1.0', license: 'SEE LICENSE IN EULA.txt' },
    'node_modules/none': { version: '3.0.0' },
    'node_modules/strict': { version: '4.0.0', license: 'MIT AND GPL-3.0-only' },
    'node_modules/good-linux-x64': { version: '1.0.0', os: ['linux'], optional: true },
  };
  expect(unapproved({ packages })).toEqual([
    'sold@2.1.0: SEE LICENSE IN EULA.txt',
    'none@3.0.0: no licence',
    'strict@4.0.0: MIT AND GPL-3.0-only',
  ]);
  expect(isApproved('CC-BY-SA-4.0', { isTool: true })).toBe(true);
  expect(isApproved('CC-BY-SA-4.0')).toBe(false);
  expect(isApproved('MIT AND Zlib OR GPL-3.0-only')).toBe(false);
});
