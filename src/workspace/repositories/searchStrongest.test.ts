import { expect, onTestFinished, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { emptyQuote } from '../../core/model/quote';
import { beginningOf } from '../../core/search/strongWords';
import { Database } from '../db/database';
import { databaseFile } from '../disk/layout';
import { strongest } from './searchStrongest';

test('the lists name the texts that use all of several words most, alternatives and beginnings too', async () => {
  const { workspace, dir } = await freshWorkspace();
  const texts = ['silt', 'silt sand', 'silt silt sand sand', 'silt silt silt', 'sand mud mud'];
  for (const text of texts) await workspace.quotes.create({ ...emptyQuote('en-GB'), text });
  const db = await Database.open(databaseFile(dir));
  onTestFinished(() => db.close());
  const first = async (clauses: string[][], conditions: string[] = []) => {
    const [best] = (await strongest(db, { clauses, conditions, values: {} }, 1)) ?? [];
    const row = await db.get('SELECT title FROM search_text WHERE rowid_ = ?', [best?.rowid ?? 0]);
    return row?.['title'];
  };
  expect(await first([['silt']])).toBe('silt silt silt');
  expect(await first([['silt'], ['sand']])).toBe('silt silt sand sand');
  expect(await first([['silt'], [beginningOf('sa')]])).toBe('silt silt sand sand');
  expect(await first([['silt', 'mud'], ['sand']])).toBe('sand mud mud');
  expect(await first([['silt']], ["r.id <> (SELECT id FROM quote WHERE text = 'silt silt silt')"])).toBe(
    'silt',
  );
  expect(await first([['silt'], ['mud']])).toBeUndefined();
});
