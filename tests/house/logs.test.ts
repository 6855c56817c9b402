import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);
const naming = (pattern: RegExp) =>
  files.filter((name) => pattern.test(readFileSync(path.join(root, name), 'utf8')));

// No log or crash report may contain confidential data: only one place logs, and there is no crash reporter.
test('one place writes to the log, and none sends crash reports', () => {
  expect(naming(/\bconsole\.\w+\(/)).toEqual([path.join('main', 'ipc', 'registrar.ts')]);
  expect(naming(/\bcrashReporter\b/)).toEqual([]);
});
