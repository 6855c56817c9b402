import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, hostileDesk } from './desk';
import { isExcused, readReasons } from './reasons';
import { type Column, compareTarget, rowNames } from './result';
import { type Outcome, tableLines } from './table';
import { targets } from './targets';

/** The table, for the script that prints it. */
const results = path.resolve(import.meta.dirname, '../../artifacts/dialects.txt');
const chosen = (process.env['STET_DIALECTS'] ?? '').split(' ').filter(Boolean);
const outcomes: Outcome[] = [];
const reasons = readReasons();
let desk: Desk;
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'stet-dialects-'));
  desk = await hostileDesk(path.join(scratch, 'desk'));
});

afterAll(async () => {
  await mkdir(path.dirname(results), { recursive: true });
  await writeFile(results, `${tableLines(outcomes, 12).join('\n')}\n`);
  await rm(scratch, { recursive: true, force: true });
});

describe.each(targets.filter(({ preset }) => chosen.length === 0 || chosen.includes(preset)))(
  '$preset',
  (target) => {
    let column: Column = {};
    const missing = target.missing();

    beforeAll(async () => {
      if (missing !== null) {
        outcomes.push({ preset: target.preset, notRun: missing });
        return;
      }
      column = await compareTarget(target, desk, scratch);
      outcomes.push({ preset: target.preset, column });
    }, 600_000);

    test.for(rowNames)('%s', (row, { skip }) => {
      if (missing !== null) skip(missing);
      const wrong = new Set((column[row]?.failures ?? []).map(({ slug }) => slug));
      const unexplained = [...wrong].filter((slug) => !isExcused(reasons, target.preset, row, slug));
      expect(unexplained, 'articles whose pages differ without a reason in docs/presets.md').toEqual([]);
    });
  },
);
