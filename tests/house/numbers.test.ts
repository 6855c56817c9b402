import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** What two people write at the same time gets the same number easily, and a migration of that number is left out. */
test.each(['src/workspace/db/migrations', 'docs/adr'])(
  'the files of %s are numbered from 1 without a gap',
  (folder) => {
    const numbers = readdirSync(path.join(root, folder)).map((name) => Number(/^(\d{4})-?/.exec(name)?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  },
);
