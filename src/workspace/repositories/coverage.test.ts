import { expect, onTestFinished, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { newId } from '../../core/model/newId';
import { type Connection, Database } from '../db/database';
import { databaseFile } from '../disk/layout';
import { type CoverageQuery, countCoverage, listCoverage } from './coverage';
import { listLinksOf } from './linkGraph';

const queries: CoverageQuery[] = [
  { of: 'tag', tag: 'port' },
  { of: 'section', section: 'Local' },
  { of: 'speaker', id: newId(), names: '"Maren Holt"' },
  { of: 'source', ids: [newId()], addresses: ['survey.example'] },
];

test.each(queries)('the coverage of a $of is read by indexes alone', async (query) => {
  const { dir } = await freshWorkspace();
  const db = await Database.open(databaseFile(dir));
  onTestFinished(() => db.close());
  const { steps, planner } = planned(db);
  await countCoverage(planner, query);
  await listCoverage(planner, query, { from: '2020-01', limit: 9, offset: 0 });
  await listLinksOf(planner, [newId()], 9);
  expect(steps.length).toBeGreaterThan(9);
  // Lists of values, results that are there already, and the full-text index.
  const harmless = /^SCAN (json_each |s VIRTUAL |i$|f$|\(subquery)/;
  expect(steps.filter((step) => step.startsWith('SCAN ') && !harmless.test(step))).toEqual([]);
  // By the kind alone, every use is read.
  expect(steps.filter((step) => /article_use_target \(kind=\?\)/.test(step))).toEqual([]);
});

/** Notes the plan of each statement instead of running it. */
function planned(db: Database): { steps: string[]; planner: Connection } {
  const steps: string[] = [];
  const explain: Connection['all'] = async (sql, values) => {
    for (const { detail } of await db.all(`EXPLAIN QUERY PLAN ${sql}`, values)) steps.push(String(detail));
    return [];
  };
  const planner: Connection = {
    run: (sql, values) => db.run(sql, values),
    all: explain,
    get: async (sql, values) => (await explain(sql, values))[0],
  };
  return { steps, planner };
}
