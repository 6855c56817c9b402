import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { assertAsyncProperty } from '../../../tests/support/property';
import { matchOf } from '../../core/search/match';
import { parseQuery } from '../../core/search/query';
import { snippetOf } from '../../core/search/snippet';
import { spaced, unmarked } from '../../core/search/spaced';
import { Database } from '../db/database';

const word = fc.constantFrom(
  ...['quay', 'Quays', 'silt', 'SILT', 'sand', 'Máire', 'maire', 'co\u0301te', '9', 'x'],
  ...['港务局', '疏浚工程', 'コンテナ', 'naïve', 'a-b', '\ue001'],
);
const gap = fc.constantFrom(' ', ' ', ' ', '. ', ': ', '.\n', ', ', ' … ', '—', '.');
const body = fc
  .array(fc.tuple(word, gap), { minLength: 8, maxLength: 90, size: 'max' })
  .map((parts) => parts.map(([one, after]) => one + after).join(''));
const query = fc
  .array(fc.tuple(fc.constantFrom('', '-', '"', 'OR '), word, word), { minLength: 1, maxLength: 3 })
  .map((terms) => terms.map(([sign, one, two]) => (sign === '"' ? `"${one} ${two}"` : sign + one)).join(' '));

test('of every text that is found the same part is shown, with the same marks, as FTS5 shows', async () => {
  const db = await Database.open(path.join(await scratchFolder(), 'index.db'));
  onTestFinished(() => db.close());
  await db.exec("CREATE VIRTUAL TABLE kept USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2')");
  let found = 0;
  await assertAsyncProperty(
    fc.asyncProperty(body, query, async (text, asked) => {
      const clauses = parseQuery(asked);
      const match = matchOf(clauses);
      if (match === null) return;
      await db.exec('DELETE FROM kept');
      // FTS5 counts a word that is in no other text as nothing, which changes no snippet.
      await db.exec(`INSERT INTO kept VALUES ('${spaced(text)}')`);
      const row = await db.get(
        "SELECT snippet(kept, 0, char(2), char(3), ' … ', 24) AS snippet FROM kept WHERE kept MATCH ?",
        [match],
      );
      if (!row) return;
      found += 1;
      expect(unmarked(snippetOf(text, clauses))).toBe(unmarked(String(row['snippet'])));
    }),
    { numRuns: 600 },
  );
  expect(found).toBeGreaterThan(100);
});
