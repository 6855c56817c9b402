import { readdir, readFile, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import { logTo } from '../log';
import { plainError, reasonOf } from './plainError';

/** What Node writes into its messages, and what nobody without Node’s manual understands. */
const nodesWords = /\bE[A-Z]{3,}\b|ERR_|errno|syscall|open '|no such file|\/canary/;

test.each(Object.keys(constants.errno))('%s is told without Node’s words, a path or a call', (code) => {
  const error = Object.assign(new Error(`${code}: no such file, open '/canary/secret.md'`), { code });
  expect(reasonOf('test', error)).not.toMatch(nodesWords);
});

test('real errors of the system have a code and a way on', async () => {
  const dir = await scratchFolder();
  const file = path.join(dir, 'file');
  await writeFile(file, '');
  const errorOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => plainError('test', error),
    );
  expect(await errorOf(readFile(path.join(dir, 'none')))).toMatchObject({ code: 'not-found' });
  expect(await errorOf(readFile(dir))).toMatchObject({ code: 'conflict' });
  expect(await errorOf(readdir(file))).toMatchObject({ code: 'conflict' });
  expect(await errorOf(readFile(path.join(file, 'inside')))).toMatchObject({ code: 'conflict' });
  expect(await errorOf(writeFile(path.join(dir, 'x'.repeat(300)), ''))).toMatchObject({
    code: 'invalid-input',
  });
});

test('what nobody expected is told plainly and logged by kind and place; our own errors stay as they are', () => {
  const log: string[] = [];
  logTo((line) => log.push(line));
  onTestFinished(() => logTo(() => {}));
  expect(reasonOf('export', new TypeError("Cannot read 'canary'"))).not.toMatch(/canary|TypeError/);
  expect(log).toEqual([expect.stringMatching(/^export: TypeError\n/)]);
  expect(log.join()).not.toContain('canary');
  const ours = new StetError('io', verbatim('Ours.'));
  expect(plainError('export', ours)).toBe(ours);
  expect(log).toHaveLength(1);
});
