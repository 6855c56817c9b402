import path from 'node:path';
import { expect } from 'vitest';
import { plainText } from '../../../src/core/document/text';
import { createWorkspace, openWorkspace } from '../../../src/workspace';
import { Database } from '../../../src/workspace/db/database';
import type { Running } from './program';

/** A workspace with one empty article, for the program `saver`. */
export async function deskForSaver(folder: string): Promise<string> {
  const dir = path.join(folder, 'Desk');
  const workspace = await createWorkspace(dir);
  await workspace.articles.create({ headline: 'Numbers' });
  await workspace.close();
  return dir;
}

/** The highest number that was acknowledged, 0 if none. */
export const acknowledged = ({ lines }: Running): number =>
  Math.max(0, ...lines.filter((line) => line.startsWith('saved ')).map((line) => Number(line.slice(6))));

/** Opens the workspace, checks the database, and returns the numbers of the stored paragraphs in order. */
export async function savedNumbers(dir: string): Promise<number[]> {
  const workspace = await openWorkspace(dir);
  try {
    const { items } = await workspace.articles.list({
      text: '',
      limit: 9,
      offset: 0,
      sort: 'updated',
      bin: false,
    });
    const { body } = await workspace.articles.get(items[0]?.id ?? '');
    return body.map((block) => Number(/^Save (\d+)/.exec(plainText([block]).text)?.[1]));
  } finally {
    await workspace.close();
    const raw = await Database.open(path.join(dir, 'stet.db'));
    expect(await raw.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await raw.all('PRAGMA foreign_key_check')).toEqual([]);
    await raw.close();
  }
}

/** The numbers rise by one and include every acknowledged save and at most one more. */
export function assertNothingLost(numbers: number[], upTo: number): void {
  const first = numbers[0] ?? 1;
  expect(numbers).toEqual(numbers.map((_, index) => first + index));
  expect(numbers.at(-1) ?? 0).toBeGreaterThanOrEqual(upTo);
  expect(numbers.at(-1) ?? 0).toBeLessThanOrEqual(upTo + 1);
}
