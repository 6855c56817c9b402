import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { accountOf } from '../../src/core/ledger/account';
import { readMarkdown } from '../../src/core/markdown/read';
import { sumsOf } from '../support/ledger';
import { assertProperty } from '../support/property';
import { countMarkdown, hasCmark } from '../support/sourceCounts';
import { testWhere } from '../support/testWhere';

const all = readFileSync(path.resolve(import.meta.dirname, '../fixtures/ledger/all.md'), 'utf8');
const accountOfText = (source: string) =>
  sumsOf(accountOf(readMarkdown(source, { frontMatter: false }).body));

testWhere(hasCmark, 'no cmark-gfm')(
  'the account of a text has as many words, notes, links, pictures, tables and comments as cmark-gfm reads in it',
  () => {
    expect(countMarkdown(all)).toMatchObject({ notes: 2, pictures: 3, tables: 2, comments: 1 });
    expect(accountOfText(all)).toEqual(countMarkdown(all));
  },
);

testWhere(hasCmark, 'no cmark-gfm')('the same of its blocks in any order and number', () => {
  // The definitions stay, so that the notes are notes.
  const at = all.indexOf('[^1]:');
  const blocks = all
    .slice(0, at)
    .trim()
    .split(/\n\n+(?=\S)/);
  assertProperty(
    fc.property(fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 12 }), (some) => {
      const source = `${some.join('\n\n')}\n\nEnd[^1][^2]\n\n${all.slice(at)}`;
      expect(accountOfText(source)).toEqual(countMarkdown(source));
    }),
    { numRuns: 40 },
  );
});
