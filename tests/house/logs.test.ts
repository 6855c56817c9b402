import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);
const naming = (pattern: RegExp) =>
  files.filter((name) => pattern.test(readFileSync(path.join(root, name), 'utf8')));

// The log and crash reports hold no text of the user's: one file writes the log, by way of `workspace/log.ts`, which
// takes errors apart; free lines come from three places only; nothing goes to a console, and there is no crash reporter.
test('one place writes to the log, and none sends crash reports', () => {
  expect(naming(/\bconsole\.\w+\(/)).toEqual([]);
  expect(naming(/\bcrashReporter\b/)).toEqual([]);
  expect(naming(/electron-log/)).toEqual([path.join('main', 'log', 'logFile.ts')]);
  expect(naming(/\blogTo\(/).sort()).toEqual(
    [path.join('main', 'log', 'startLog.ts'), path.join('workspace', 'log.ts')].sort(),
  );
  expect(naming(/\blogLine\(/).sort()).toEqual(
    [
      path.join('main', 'ipc', 'handlers', 'log.ts'),
      path.join('main', 'log', 'startLog.ts'),
      path.join('workspace', 'log.ts'),
      path.join('workspace', 'worker', 'client.ts'),
    ].sort(),
  );
});
